/** What came of a delivery; `other` for a mark nobody here knows. */
export type BallKind =
  'dot' | 'runs' | 'four' | 'six' | 'wicket' | 'wide' | 'noBall' | 'bye' | 'legBye' | 'other';

/** A scorer's mark, read. */
export interface BallMark {
  readonly kind: BallKind;
  /** All runs it was worth, as far as the mark says; of a wide or no-ball alone 1. */
  readonly runs: number;
  /** Wides and no-balls are bowled again. */
  readonly isLegal: boolean;
  /** As written. */
  readonly text: string;
}

const EXTRAS: Readonly<Record<string, BallKind>> = {
  wd: 'wide',
  w: 'wide',
  nb: 'noBall',
  b: 'bye',
  lb: 'legBye',
};

/** Reads a mark of an over: "0", ".", "4", "W", "wd", "2nb", "1lb". Servers write it with or without a number, in either case. */
export function readBallMark(text: string): BallMark {
  const mark = text.trim();
  if (/^(?:W|[wW]kt|OUT)/.test(mark) && !/^Wd$/.test(mark)) return toMark('wicket', 0, text);
  if (mark === '.' || mark === '•' || mark === '0') return toMark('dot', 0, text);
  const [, before = '', word = '', after = ''] =
    /^(\d{0,2})\s*([a-z]*)\s*(\d{0,2})$/i.exec(mark) ?? [];
  const runs = Number(before || after || NaN);
  if (word === '') return Number.isNaN(runs) ? toMark('other', 0, text) : toRuns(runs, text);
  const kind = EXTRAS[word.toLowerCase()] ?? 'other';
  return toMark(kind, Number.isNaN(runs) ? 1 : runs, text);
}

function toRuns(runs: number, text: string): BallMark {
  return toMark(runs === 4 ? 'four' : runs === 6 ? 'six' : 'runs', runs, text);
}

function toMark(kind: BallKind, runs: number, text: string): BallMark {
  return { kind, runs, isLegal: kind !== 'wide' && kind !== 'noBall', text };
}
