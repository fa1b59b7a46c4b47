import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeOdds } from '../../src/domain/mergeOdds.ts';
import { mergeKnown } from '../../src/lib/mergeKnown.ts';

const text = fc.constantFrom(null, 'a', 'b');
const price = fc.constantFrom(null, -110, 120);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);
const item = fc.record({
  gameId: fc.constant('g1'),
  sportsbook: text,
  sport: text,
  homeTeam: text,
  awayTeam: text,
  startTime: text,
  moneyline: orNull(fc.record({ home: price, away: price })),
  spread: orNull(fc.record({ home: price, away: price, homeOdds: price, awayOdds: price })),
  total: orNull(fc.record({ over: price, under: price, overOdds: price, underOdds: price })),
  sourceTime: text,
});

it('[ST6] merges odds as the general merge does, and keeps what is known when nothing differs', () => {
  fc.assert(
    fc.property(item, item, (known, update) => {
      const general = mergeKnown(known, update);
      const merged = mergeOdds(known, update);
      expect(merged).toEqual(general);
      expect(merged === known).toBe(general === known);
    }),
    { numRuns: 2_000 },
  );
});
