import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createCheck } from '../../src/protocols/createCheck.ts';
import { liveGameReader, resultReader } from '../../src/protocols/sportsbook/decode/gameReader.ts';
import { EMPTY_HEAD } from '../../src/protocols/sportsbook/decode/itemReader.ts';
import type { ItemReader } from '../../src/protocols/sportsbook/decode/itemReader.ts';
import { oddsReader } from '../../src/protocols/sportsbook/decode/oddsReader.ts';
import { wireArbitrage } from '../../src/protocols/sportsbook/wire/arbitrageAlert.ts';
import { wireLiveGame, wireOddsItem } from '../../src/protocols/sportsbook/wire/oddsUpdate.ts';
import { wirePrediction } from '../../src/protocols/sportsbook/wire/predictionUpdate.ts';

const items = { wireOddsItem, wireLiveGame, wirePrediction, wireArbitrage };

/** Whatever JSON can hold, with what is nearly right more often than chance has it. */
const leaves = fc.oneof(
  fc.constantFrom<unknown>(null, '', 'a', 'x'.repeat(256), '🏀'.repeat(129), 'x'.repeat(257)),
  fc.constantFrom<unknown>(0, -110, 1.5, true, [], {}, Infinity, ['a'], [1]),
  fc.jsonValue({ maxDepth: 2 }),
);
const numbers = fc.constantFrom<unknown>(-110, 0, 2.5, null, '1', {}, Infinity);
const sides = fc.dictionary(
  fc.constantFrom('home', 'away', 'home_odds', 'away_odds', 'over', 'under', 'over_odds'),
  numbers,
);
const lines = fc.record(
  { moneyline: sides, spread: sides, total: fc.option(sides), extra: leaves },
  { requiredKeys: [] },
);
const values = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...namesOf(wireOddsItem), ...namesOf(wirePrediction)), leaves),
    fc.record(
      {
        game_id: fc.constantFrom<unknown>('g1', 7, '', null),
        score: sides,
        quarter: fc.oneof(numbers, fc.constant('OT')),
        updated_at: fc.constantFrom<unknown>('t1', 17, null, false),
        odds: fc.option(lines),
        confidence: fc.constantFrom<unknown>(0.5, 2),
      },
      { requiredKeys: [] },
    ),
    lines,
  )
  .chain(([any, item, priced]) =>
    fc.constantFrom<unknown>({ ...any, ...item, ...priced }, { ...item, ...priced }, item, any),
  );

function namesOf(schema: { readonly shape: object }): string[] {
  return Object.keys(schema.shape);
}

/** A value with one of its members, at any depth, replaced. */
function* withEachMember(value: unknown, replaced: unknown): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    yield { ...value, [name]: replaced };
    for (const inner of withEachMember(member, replaced)) yield { ...value, [name]: inner };
  }
}

const pairs = { home: 1, away: 2, home_odds: 3, away_odds: 4 };
const totals = { over: 1, under: 2, over_odds: 3, under_odds: 4 };
const priced = { moneyline: { home: 1, away: 2 }, spread: pairs, total: totals };
const fullOdds = {
  game_id: 'g',
  sport: 'NBA',
  sportsbook: 'b',
  home_team: 'h',
  away_team: 'a',
  start_time: 't',
  odds: priced,
  ...priced,
  updated_at: 't',
  timestamp: 1,
};
const fullGame = {
  game_id: 7,
  sport: 'NBA',
  inning: 1,
  quarter: 'OT',
  period: 2,
  score: { home: 1, away: 2 },
  updated_at: 3,
};

/** The item read from a value, and from what its schema makes of it; nothing where the schema has to be asked. */
function readBothWays<Wire, Item>(
  reader: ItemReader<Wire, Item>,
  value: unknown,
): (readonly [Item, Item])[] {
  if (!reader.isCertain(value)) return [];
  const { data = value } = reader.schema.safeParse(value);
  return [[reader.toItem(value, EMPTY_HEAD), reader.toItem(data, EMPTY_HEAD)]];
}

const withDefault = z.prefault(z.string(), 'x');

describe('createCheck', () => {
  it.each(Object.entries(items))('[PR10] never says yes to what %s refuses', (_, schema) => {
    const isCertain = createCheck(schema);
    fc.assert(
      fc.property(values, (value) => !isCertain(value) || schema.safeParse(value).success),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['odds', wireOddsItem, fullOdds],
    ['games', wireLiveGame, fullGame],
  ])('[PR10] says yes to whole and partial %s, and knows every member', (_, schema, full) => {
    const isCertain = createCheck(schema);
    expect(Object.keys(full).toSorted()).toEqual(namesOf(schema).toSorted());
    expect(isCertain(full)).toBe(true);
    expect(isCertain({ game_id: 'g' })).toBe(true);
    expect(isCertain({ ...full, unknown: {} })).toBe(true);
    for (const broken of withEachMember(full, [])) expect(isCertain(broken)).toBe(false);
    for (const partial of withEachMember({ ...full, game_id: undefined }, null)) {
      expect(isCertain(partial)).toBe(false);
      expect(isCertain(Object.assign({}, partial, { game_id: 'g' }))).toBe(true);
    }
  });

  it('[PR10] gives the item that the schema would have given', () => {
    const isSame = (value: unknown) => {
      for (const [item, viaSchema] of [
        ...readBothWays(oddsReader, value),
        ...readBothWays(liveGameReader, value),
        ...readBothWays(resultReader, value),
      ]) {
        expect(item).toEqual(viaSchema);
      }
    };
    fc.assert(fc.property(values, isSame), { numRuns: 2_000 });
    isSame({ ...fullOdds, ...fullGame, unknown: {} });
    expect(readBothWays(oddsReader, { ...fullOdds, unknown: {} })).toHaveLength(1);
  });

  it.each<[string, z.core.$ZodType, unknown]>([
    ['a transform', z.pipe(z.string(), z.transform(Number)), '1'],
    ['a default', withDefault, 'a'],
    ['an absent member with a default', z.object({ a: withDefault }), {}],
    ['an optional default', z.object({ a: z.optional(withDefault) }), {}],
    ['a nullish default', z.object({ a: z.nullish(withDefault) }), {}],
    ['a default below', z.object({ a: z.nullish(z.nullable(withDefault)) }), {}],
    ['a format', z.email(), 'a@b.co'],
    ['an integer', z.int(), 1],
    ['a coercion', z.coerce.number(), 1],
    ['a pattern', z.string().check(z.regex(/a/)), 'a'],
    ['a number with limits', z.number().check(z.gte(0)), 1],
    ['an object with a refinement', z.object({}).check(z.refine(() => true)), {}],
    ['a strict object', z.strictObject({}), {}],
    ['a union of objects', z.union([z.object({}), z.object({ a: z.string() })]), {}],
    ['a union with a format', z.union([z.email(), z.number()]), 1],
    ['a union with limits', z.union([z.string(), z.number().check(z.gte(0))]), 1],
    [
      'a union of three',
      z.union([z.pipe(z.string(), z.transform(Number)), z.string(), z.number()]),
      'a',
    ],
    ['an exclusive union', z.xor([z.string(), z.number()]), 1],
    ['a list', z.array(z.string()), []],
  ])('[PR10] leaves %s to the schema', (_, schema, value) => {
    expect(z.safeParse(schema, value).success).toBe(true);
    expect(createCheck(schema)(value)).toBe(false);
  });

  it('[PR10] tells what may be absent from what may be null', () => {
    const mayBeAbsent = createCheck(z.object({ a: z.optional(z.string()) }));
    const mayBeNull = createCheck(z.object({ a: z.nullable(z.string()) }));
    const members = [{ a: 'a' }, {}, { a: undefined }, { a: null }];
    expect(members.map((value) => mayBeAbsent(value))).toEqual([true, true, true, false]);
    expect(members.map((value) => mayBeNull(value))).toEqual([true, false, false, true]);
  });

  it('[PR10] counts what a text may be long as the schema does', () => {
    const schema = z.string().check(z.minLength(2), z.maxLength(3));
    const isCertain = createCheck(schema);
    const texts = fc.string({ unit: fc.constantFrom('a', '🏀'), maxLength: 8 });
    fc.assert(fc.property(texts, (text) => !isCertain(text) || schema.safeParse(text).success));
    expect(['abc', 'ab', 'a', 'abcd', '🏀'].map((text) => isCertain(text))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
