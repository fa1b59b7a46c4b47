import { describe, expect, it } from 'vitest';
import { choosePeers } from '../../bench/driver/choosePeers.ts';
import { listPeers } from '../../bench/driver/pages/listPeers.ts';
import { parseBenchArguments } from '../../bench/driver/parseBenchArguments.ts';
import { capturePrinted } from './support/capturePrinted.ts';

const printed = capturePrinted();

const plan = (...argv: readonly string[]) => {
  const parsed = parseBenchArguments(argv);
  return parsed.kind === 'run' ? parsed.plan : null;
};

describe('parseBenchArguments', () => {
  it.each([['--rates', 'x'], ['--rows', '0'], ['--peers', 'a,,b'], ['--nonsense'], ['word']])(
    '[BN9] answers %s with one line and code 2',
    (...argv) => {
      expect(parseBenchArguments(argv)).toEqual({ kind: 'exit', code: 2 });
      expect(printed()).toMatch(/^.+\n$/);
    },
  );

  it('[BN9] prints help with code 0', () => {
    expect(parseBenchArguments(['--help'])).toEqual({ kind: 'exit', code: 0 });
    expect(printed()).toContain('--quick');
  });

  it('[BN9] lets options override what quick means', () => {
    expect(plan('--quick', '--rates', '200', '--repeats', '1')).toMatchObject({
      isQuick: true,
      rates: [200],
      repeats: 1,
      windowMs: 3_000,
    });
    expect(plan()).toMatchObject({ rates: [1_000, 5_000, 20_000], windowMs: 10_000, repeats: 3 });
  });
});

describe('choosePeers', () => {
  it('[BN9] refuses a peer that is not there, and tells which are', () => {
    const choose = () => choosePeers({ peers: ['limit', 'nobody'], isQuick: false }, listPeers());
    expect(choose).toThrow(/no peer 'nobody'; there are limit, /);
  });

  it('[BN9] takes the limit, Courtside and two peers for a quick look', () => {
    const chosen = choosePeers({ peers: null, isQuick: true }, listPeers());
    const kinds = chosen.map(({ kind }) => kind);
    expect(kinds).toContain('limit');
    expect(kinds).toContain('courtside');
    expect(kinds.filter((kind) => kind === 'react').length).toBeGreaterThanOrEqual(2);
  });
});
