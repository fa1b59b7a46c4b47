import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  americanToDecimal,
  americanToFraction,
  americanToProbability,
  decimalToAmerican,
  decimalToFraction,
  decimalToProbability,
  fractionToDecimal,
  probabilityToAmerican,
  probabilityToDecimal,
} from '../../../src/domain/odds/convertOdds.ts';

/** American prices in whole numbers; even money is +100. */
const americans = fc
  .integer({ min: 100, max: 100_000 })
  .chain((size) => fc.constantFrom(size, size === 100 ? 100 : -size));
const decimals = fc.double({ min: 1.0001, max: 10_000, noNaN: true });

describe('prices', () => {
  it.each([
    [150, 2.5, 0.4, '3/2'],
    [-200, 1.5, 2 / 3, '1/2'],
    [-110, 1 + 10 / 11, 11 / 21, '10/11'],
    [-140, 1 + 5 / 7, 7 / 12, '5/7'],
    [100, 2, 0.5, '1/1'],
    [-100, 2, 0.5, '1/1'],
    [10_000, 101, 1 / 101, '100/1'],
  ])('[NF20] %j are %j, %j and %s', (american, decimal, probability, fraction) => {
    expect(americanToDecimal(american)).toBeCloseTo(decimal, 12);
    expect(americanToProbability(american)).toBeCloseTo(probability, 12);
    const { numerator, denominator } = americanToFraction(american) ?? {};
    expect(`${numerator}/${denominator}`).toBe(fraction);
  });

  it('[NF20] at even money are +100', () => {
    expect(decimalToAmerican(2)).toBe(100);
    expect(probabilityToAmerican(0.5)).toBe(100);
    expect(decimalToAmerican(1.999)).toBeLessThan(-100);
  });

  it.each([0, 99, -99.9, Number.NaN, Infinity, -Infinity, -1e300])(
    '[NF20] American %j is none',
    (american) => {
      expect(americanToDecimal(american)).toBeNull();
      expect(americanToProbability(american)).toBeNull();
      expect(americanToFraction(american)).toBeNull();
    },
  );

  it.each([1, 0.5, 0, -2, Number.NaN, Infinity])('[NF20] decimal %j is none', (decimal) => {
    expect(decimalToAmerican(decimal)).toBeNull();
    expect(decimalToProbability(decimal)).toBeNull();
    expect(decimalToFraction(decimal)).toBeNull();
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN, 1e-320])('[NF20] chance %j has none', (probability) => {
    expect(probabilityToDecimal(probability)).toBeNull();
    expect(probabilityToAmerican(probability)).toBeNull();
  });

  it.each([
    [0, 1],
    [1, 0],
    [-1, 2],
    [Number.NaN, 1],
    [1e300, 1e-300],
  ])('[NF20] fraction %j/%j is none', (numerator, denominator) => {
    expect(fractionToDecimal({ numerator, denominator })).toBeNull();
  });

  it('[NF20] American to decimal and back are the same', () => {
    fc.assert(
      fc.property(americans, (american) => {
        const back = decimalToAmerican(americanToDecimal(american) ?? 0) ?? 0;
        expect(Math.abs(back / american - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('[NF20] American to a chance and back are the same', () => {
    fc.assert(
      fc.property(americans, (american) => {
        const back = probabilityToAmerican(americanToProbability(american) ?? 0) ?? 0;
        expect(Math.abs(back / american - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('[NF20] decimal to American, to a chance and back are the same', () => {
    fc.assert(
      fc.property(decimals, (decimal) => {
        const viaAmerican = americanToDecimal(decimalToAmerican(decimal) ?? 0) ?? 0;
        const viaChance = probabilityToDecimal(decimalToProbability(decimal) ?? 0) ?? 0;
        expect(Math.abs(viaAmerican / decimal - 1)).toBeLessThan(1e-9);
        expect(Math.abs(viaChance / decimal - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('[NF20] as fractions in lowest terms are exact', () => {
    fc.assert(
      fc.property(americans, (american) => {
        const fraction = americanToFraction(american) ?? { numerator: 0, denominator: 0 };
        expect(fractionToDecimal(fraction)).toBeCloseTo(americanToDecimal(american) ?? 0, 9);
        for (let divisor = 2; divisor <= 100; divisor += 1) {
          const isCommon =
            fraction.numerator % divisor === 0 && fraction.denominator % divisor === 0;
          expect(isCommon).toBe(false);
        }
      }),
    );
  });

  it('[NF20] find the fraction that made a decimal, and never one that is too long', () => {
    const part = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(part, part, (numerator, denominator) => {
        const decimal = fractionToDecimal({ numerator, denominator }) ?? 0;
        const found = decimalToFraction(decimal);
        expect(found?.denominator).toBeLessThanOrEqual(denominator);
        expect(fractionToDecimal(found ?? { numerator: 0, denominator: 0 })).toBeCloseTo(
          decimal,
          9,
        );
      }),
    );
    expect(decimalToFraction(1.909)).toEqual({ numerator: 10, denominator: 11 });
    expect(decimalToFraction(1.909, 5)).toEqual({ numerator: 1, denominator: 1 });
    expect(decimalToFraction(1.001)).toBeNull();
    expect(decimalToFraction(2.5, 0)).toBeNull();
  });
});
