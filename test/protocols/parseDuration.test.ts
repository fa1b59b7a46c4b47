import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/protocols/parseDuration.ts';

describe('parseDuration', () => {
  it.each([
    ['42 minutes', 42 * 60_000],
    ['1 minute', 60_000],
    ['90 seconds', 90_000],
    ['45s', 45_000],
    ['1h 5m', 65 * 60_000],
    ['1 hour and 5 minutes', 65 * 60_000],
    ['2 days, 3 hours', 51 * 3_600_000],
    ['1.5 hours', 5_400_000],
    ['10 MIN', 600_000],
    ['2 hrs', 7_200_000],
    ['0 seconds', 0],
  ])('[SB12] reads %j as %d ms', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '42',
    '-5 minutes',
    '5 months',
    '5 minutes ago',
    '12:30',
    '7ms',
    '999 days',
    '1'.repeat(100),
  ])('[SB12] does not guess %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});
