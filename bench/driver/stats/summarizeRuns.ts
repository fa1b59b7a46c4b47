import type { RunMeasurement } from '../run/runMeasurement.ts';
import type { Failure } from './judgeRun.ts';
import { median } from './percentile.ts';

/** A measurement, and in which repetition it was made. */
export interface RepeatedRun extends RunMeasurement {
  /** From 1. */
  readonly repeat: number;
}

/** Medians of one peer at one rate. Null: it was too busy to say, or never got there. */
export interface RunSummary {
  readonly peer: string;
  readonly rows: number;
  readonly rate: number;
  readonly batched: boolean;
  readonly busy: number | null;
  readonly cpu: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  /** In more than half of the repetitions. */
  readonly sustained: boolean;
  /** Main-thread share over that of the hand-written page with the same batching in the same repetition. */
  readonly ratioToLimit: number | null;
  /** The same of the core's time. */
  readonly cpuRatioToLimit: number | null;
  readonly commitsPerSecond: number | null;
  readonly rendersPerSecond: number | null;
  readonly framesPerSecond: number | null;
  readonly slowFrames: number | null;
  readonly heapMb: number | null;
  /** The worst of the repetitions; null if the page was too busy to be asked. */
  readonly wrongCells: number | null;
  readonly repeats: number;
  /** Why a repetition was not sustained. */
  readonly failures: readonly Failure[];
}

/** One summary per peer, rows and rate, in the order in which they were first run. */
export function summarizeRuns(runs: readonly RepeatedRun[]): readonly RunSummary[] {
  const groups = new Map<string, RepeatedRun[]>();
  for (const run of runs) {
    const key = `${run.peer} ${run.rows} ${run.rate}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return Array.from(groups.values(), (group) => summarize(group, runs));
}

type NumberField = {
  [Field in keyof RunMeasurement]: RunMeasurement[Field] extends number | null ? Field : never;
}[keyof RunMeasurement];

function summarize(group: readonly RepeatedRun[], all: readonly RepeatedRun[]): RunSummary {
  const [first] = group;
  if (!first) throw new Error('a group has runs');
  const middle = (field: NumberField) => medianOrNull(group.map((run) => run[field]));
  const wrongCells = group.map((run) => run.wrongCells);
  return {
    peer: first.peer,
    rows: first.rows,
    rate: first.rate,
    batched: first.isBatched,
    busy: middle('busy'),
    cpu: middle('cpu'),
    p50Ms: middle('p50Ms'),
    p95Ms: middle('p95Ms'),
    p99Ms: middle('p99Ms'),
    sustained: group.filter(({ failures }) => failures.length === 0).length * 2 > group.length,
    ratioToLimit: medianOrNull(group.map((run) => toRatio('busy', run, all))),
    cpuRatioToLimit: medianOrNull(group.map((run) => toRatio('cpu', run, all))),
    commitsPerSecond: middle('commitsPerSecond'),
    rendersPerSecond: middle('rendersPerSecond'),
    framesPerSecond: middle('framesPerSecond'),
    slowFrames: middle('slowFrames'),
    heapMb: middle('heapMb'),
    wrongCells: wrongCells.includes(null) ? null : Math.max(...wrongCells.map(Number)),
    repeats: group.length,
    failures: Array.from(new Set(group.flatMap(({ failures }) => failures))),
  };
}

function toRatio(
  figure: 'busy' | 'cpu',
  run: RepeatedRun,
  all: readonly RepeatedRun[],
): number | null {
  const limit = all.find(
    (other) =>
      other.peer === (run.isBatched ? 'limit-batched' : 'limit') &&
      other.rows === run.rows &&
      other.rate === run.rate &&
      other.repeat === run.repeat,
  );
  const [cost, limitCost] = [run[figure], limit?.[figure] ?? null];
  return cost === null || limitCost === null ? null : cost / limitCost;
}

/** The median; what is missing counts as worse than everything, so that it does not flatter. */
export function medianOrNull(values: readonly (number | null)[]): number | null {
  const middle = median(values.map((value) => value ?? Infinity));
  return middle !== null && Number.isFinite(middle) ? middle : null;
}
