import type { ResultHead } from '../../../bench/driver/results/benchResult.ts';

/** Head of a result of three repeats on an idle machine, without peers or errors. */
export const SOME_HEAD: ResultHead = {
  date: '2026-11-20T15:16:17.000Z',
  machine: {
    cpu: 'Some CPU',
    cores: 2,
    memoryGb: 8,
    system: 'linux x64',
    node: 'v22.0.0',
    loadBefore: 0.1,
    browser: 'Chromium 1',
  },
  versions: { react: '19.3.1' },
  isQuick: false,
  windowMs: 10_000,
  repeats: 3,
  peers: [],
  errors: [],
};
