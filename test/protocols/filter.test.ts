import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/protocols/filter.ts';
import { toSubscriptionKey } from '../../src/protocols/filter.ts';
import { filters } from './sportsbook/arbitraries.ts';

const key = (channel: string, filter: Filter) => toSubscriptionKey({ channel, filter });

describe('toSubscriptionKey', () => {
  it('[SU1] gives one key to filters that differ in order only', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const reversed = Object.fromEntries(
          Object.entries(filter)
            .map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value])
            .toReversed(),
        );
        expect(toSubscriptionKey({ channel: 'c', filter: reversed })).toBe(
          toSubscriptionKey({ channel: 'c', filter }),
        );
      }),
    );
  });

  it('[SU1] tells channels, values and types apart, and ignores what is undefined', () => {
    const keys = [
      key('a', {}),
      key('b', {}),
      key('a', { x: 1 }),
      key('a', { x: '1' }),
      key('a', { x: ['1'] }),
      key('a', { x: true }),
      key('a', { y: 1 }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(key('a', { x: undefined })).toBe(key('a', {}));
  });
});
