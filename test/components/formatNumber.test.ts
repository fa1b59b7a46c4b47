import { expect, it } from 'vitest';
import { formatAge } from '../../src/components/shared/formatAge.ts';
import {
  formatAmount,
  formatMs,
  formatPlain,
  formatShare,
  formatSigned,
} from '../../src/components/shared/formatNumber.ts';

it('writes American odds with their sign and a real minus', () => {
  expect([120, -140, 12_500, 0, 2.5, -0.001, null].map(formatSigned)).toEqual([
    '+120',
    '−140',
    '+12500',
    '0',
    '+2.5',
    '0',
    '–',
  ]);
});

it('writes points, amounts, shares and durations', () => {
  expect([formatPlain(221.5), formatPlain(-3), formatPlain(null)]).toEqual(['221.5', '−3', '–']);
  expect([formatAmount(23.1), formatAmount(1_000), formatAmount(null)]).toEqual([
    '23.10',
    '1,000.00',
    '–',
  ]);
  expect([formatShare(0.816), formatShare(null)]).toEqual(['82 %', '–']);
  expect([formatMs(0.4), formatMs(12.4), formatMs(null)]).toEqual(['< 1 ms', '12 ms', '–']);
});

it('writes ages in the largest fitting unit', () => {
  expect([0, 1, 2, 59, 60, 3_599, 3_600, 7_300].map(formatAge)).toEqual([
    'now',
    'now',
    '2 s ago',
    '59 s ago',
    '1 min ago',
    '59 min ago',
    '1 h ago',
    '2 h ago',
  ]);
});
