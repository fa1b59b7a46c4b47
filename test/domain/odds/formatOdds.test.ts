import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { americanToDecimal } from '../../../src/domain/odds/convertOdds.ts';
import { formatOdds } from '../../../src/domain/odds/formatOdds.ts';
import { isOddsFormat, ODDS_FORMATS } from '../../../src/domain/odds/oddsFormat.ts';

/** American prices of real books, in whole numbers. */
const americans = fc
  .integer({ min: 100, max: 99_900 })
  .chain((size) => fc.constantFrom(size, -size));

const all = (american: number) => ODDS_FORMATS.map((format) => formatOdds(american, format));

describe('a price as text', () => {
  it.each([
    [150, ['+150', '2.50', '3/2', '40.0 %']],
    [-110, ['−110', '1.91', '10/11', '52.4 %']],
    [100, ['+100', '2.00', '1/1', '50.0 %']],
    [-100, ['−100', '2.00', '1/1', '50.0 %']],
    [-117, ['−117', '1.85', '100/117', '53.9 %']],
    [1_103, ['+1103', '12.03', '11/1', '8.3 %']],
    [12_500, ['+12500', '126.00', '125/1', '0.8 %']],
    [-25_003, ['−25003', '1.004', '1/250', '99.6 %']],
    [100_000, ['+100000', '1001', '1000/1', '0.1 %']],
    [110.5, ['+110.5', '2.10', '21/19', '47.5 %']],
  ])('[OD1] of %j is %j', (american, texts) => {
    expect(all(american)).toEqual(texts);
  });

  it.each([null, 0, 99, -99.9, Number.NaN, Infinity])('[OD1] of %j is none', (american) => {
    for (const format of ODDS_FORMATS) expect(formatOdds(american, format)).toBeNull();
  });

  it('[OD1] has at most seven characters, so that a box can be as wide for any of them', () => {
    fc.assert(
      fc.property(americans, (american) => {
        for (const text of all(american)) expect(text?.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('[OD1] is off by less than a hundredth of what is paid, in each format', () => {
    fc.assert(
      fc.property(americans, (american) => {
        const exact = americanToDecimal(american) ?? 0;
        const [, decimal = '', fraction = '', percent = ''] = all(american).map(String);
        const [numerator = 0, denominator = 1] = fraction.split('/').map(Number);
        expect(Math.abs(Number(decimal) / exact - 1)).toBeLessThan(0.01);
        expect(Math.abs((1 + numerator / denominator) / exact - 1)).toBeLessThan(0.01);
        expect(Math.abs(Number.parseFloat(percent) - 100 / exact)).toBeLessThan(0.06);
      }),
    );
  });

  it('[OD1] never says that nothing is won, nor that something is certain or impossible', () => {
    fc.assert(
      fc.property(americans, (american) => {
        const [, decimal, fraction, percent] = all(american);
        expect(Number(decimal)).toBeGreaterThan(1);
        expect(fraction).not.toMatch(/^0\/|\/0$/);
        expect(percent).not.toMatch(/^(0\.0|100)/);
      }),
    );
  });
});

it('[OD1] knows the names of the formats from any other text', () => {
  expect(ODDS_FORMATS.every(isOddsFormat)).toBe(true);
  expect(['', 'Decimal', null, undefined, 1, 'constructor'].some(isOddsFormat)).toBe(false);
});
