import { describe, expect, it } from 'vitest';
import { listPeers } from '../../bench/driver/pages/listPeers.ts';
import { chooseCurves } from '../../bench/growth/chooseCurves.ts';
import { CURVE_NAMES } from '../../bench/growth/curve.ts';
import { CURVES } from '../../bench/growth/curves.ts';
import { parseGrowthArguments } from '../../bench/growth/parseGrowthArguments.ts';
import { parseMicroArguments } from '../../bench/micro/parseMicroArguments.ts';
import { capturePrinted } from './support/capturePrinted.ts';

const printed = capturePrinted();

const plan = (...argv: readonly string[]) => {
  const parsed = parseGrowthArguments(argv);
  return parsed.kind === 'run' ? parsed.plan : null;
};

describe('parseGrowthArguments', () => {
  it.each([['--only', 'columns'], ['--points', '0'], ['--repeats', 'x'], ['word']])(
    '[BN9] answers %s %s with one line and code 2',
    (...argv) => {
      expect(parseGrowthArguments(argv)).toEqual({ kind: 'exit', code: 2 });
      expect(printed()).toMatch(/^.+\n$/);
    },
  );

  it('[BN9] takes everything three times, or once and quickly', () => {
    expect(plan()).toMatchObject({ curves: CURVE_NAMES, points: null, repeats: 3 });
    expect(plan('--quick', '--only', 'rate,rows')).toMatchObject({
      isQuick: true,
      curves: ['rate', 'rows'],
      repeats: 1,
      windowMs: 3_000,
    });
  });
});

describe('parseMicroArguments', () => {
  it('[BN9] answers a mistake with one line and code 2', () => {
    expect(parseMicroArguments(['--rows', '5'])).toEqual({ kind: 'exit', code: 2 });
    expect(printed()).toMatch(/^.+\n$/);
  });
});

describe('chooseCurves', () => {
  it('[BN9] keeps the points that were asked for, and refuses a curve that has none of them', () => {
    const [rows] = chooseCurves({ curves: ['rows'], points: [100, 7] });
    expect(rows?.points).toEqual([100]);
    expect(() => chooseCurves({ curves: ['rows', 'rate'], points: [100] })).toThrow(
      'rate is measured at 500, 1000, 2000, 5000, 10000',
    );
  });

  it('[BN13] measures only pages that are there', () => {
    const pages = listPeers('bench/growth/pages').map(({ name }) => name);
    const wanted = CURVES.flatMap(({ series }) => series.map(({ page }) => page));
    expect(new Set(pages)).toEqual(new Set(wanted));
  });
});
