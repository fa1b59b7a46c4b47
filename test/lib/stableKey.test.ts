import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableKey } from '../../src/lib/stableKey.ts';
import { toSubscriptionKey, type Filter } from '../../src/protocols/filter.ts';

test('[LB2] the order of keys and undefined members make no difference, at any depth', () => {
  const left = { b: [{ y: 1, x: undefined }], a: null };
  const right = { a: null, b: [{ y: 1 }], c: undefined };
  expect(stableKey(left)).toBe(stableKey(right));
});

test('[LB2] types and the order of lists make a difference', () => {
  const values = [2, '2', true, 'true', null, 'null', [], {}, [1, 2], [2, 1], { a: 1 }, { a: '1' }];
  expect(new Set(values.map(stableKey)).size).toBe(values.length);
});

test('[LB2] what JSON does not know is one key like any other', () => {
  expect(stableKey(undefined)).toBe('null');
});

test('[LB2] plain values have equal keys exactly if they are equal', () => {
  const json = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(json, json, (left, right) => {
      const areEqual = JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
      expect(stableKey(left) === stableKey(right)).toBe(areEqual);
      expect(stableKey(structuredClone(left))).toBe(stableKey(left));
    }),
    { seed: 1 },
  );
});

test('[SU1] a wish has one key, however its filter is written', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  const filter = fc.dictionary(fc.string(), fc.oneof(scalar, fc.array(scalar)));
  fc.assert(
    fc.property(fc.string(), filter, (channel, filter) => {
      const rewritten: Filter = {
        absent: undefined,
        ...Object.fromEntries(
          Object.entries(filter)
            .toReversed()
            .map(([name, value]) => [name, reversed(value)]),
        ),
      };
      fc.pre(!('absent' in filter));
      expect(toSubscriptionKey({ channel, filter: rewritten })).toBe(
        toSubscriptionKey({ channel, filter }),
      );
    }),
    { seed: 1 },
  );
});

test('[SU1] wishes that differ have different keys', () => {
  const filters: Filter[] = [
    {},
    { sport: 'NBA' },
    { sport: 'nba' },
    { sport: ['NBA'] },
    { sport: ['NBA', 'NFL'] },
    { minProfit: 2 },
    { minProfit: '2' },
    { team: 'NBA' },
  ];
  const keys = filters.flatMap((filter) =>
    ['odds', 'odds?'].map((channel) => toSubscriptionKey({ channel, filter })),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

function reversed<Value>(value: Value): Value | unknown[] {
  return Array.isArray(value) ? value.toReversed() : value;
}

/** Another way to say that order of keys does not matter: objects become sorted lists of their members. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.map(sorted) };
  if (typeof value !== 'object' || value === null) return value;
  return {
    members: Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  };
}
