import type { Failure } from '../driver/stats/judgeRun.ts';
import type { RepeatedRun, RunSummary } from '../driver/stats/summarizeRuns.ts';
import { medianOrNull, summarizeRuns } from '../driver/stats/summarizeRuns.ts';
import type { CurveName } from './curve.ts';

/** A run, and which point of which curve it measured. */
export interface GrowthRun {
  readonly curve: CurveName;
  readonly series: string;
  readonly point: number;
  /** The point that ratios refer to. */
  readonly firstPoint: number;
  readonly run: RepeatedRun;
}

/** What a point of a curve costs: medians. Null: the page was too busy to say, or to keep up. */
export interface GrowthPoint extends Omit<RunSummary, 'peer' | 'ratioToLimit' | 'cpuRatioToLimit'> {
  readonly curve: CurveName;
  readonly series: string;
  readonly point: number;
  /** CPU time of the main thread per message, what a frame costs anyway included, µs. */
  readonly microsPerMessage: number | null;
  /** That time over the time at the first point of the series, in the same repetition. */
  readonly ratioToFirst: number | null;
}

/** One summary per point of each series, in the order in which they were first measured. */
export function summarizeGrowth(runs: readonly GrowthRun[]): readonly GrowthPoint[] {
  const groups = new Map<string, GrowthRun[]>();
  for (const run of runs) {
    const key = `${run.curve} ${run.series} ${run.point}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return Array.from(groups.values()).flatMap((group) => summarize(group, runs));
}

function summarize(group: readonly GrowthRun[], all: readonly GrowthRun[]): GrowthPoint[] {
  return summarizeRuns(group.map(({ run }) => run)).flatMap((summary) => {
    const [first] = group;
    if (!first) return [];
    const {
      peer: _peer,
      ratioToLimit: _ratioToLimit,
      cpuRatioToLimit: _cpuRatioToLimit,
      ...medians
    } = summary;
    return {
      ...medians,
      curve: first.curve,
      series: first.series,
      point: first.point,
      microsPerMessage: medianOrNull(group.map(({ run }) => toMicros(run))),
      ratioToFirst: medianOrNull(group.map((run) => toRatio(run, all))),
    };
  });
}

/** With these, fewer messages were handled than the rate says, and each would look cheaper than it was. */
const UNDERFED: ReadonlySet<Failure> = new Set(['backlog-grows', 'feed-too-slow']);

function toMicros({ cpu, rate, failures }: RepeatedRun): number | null {
  if (cpu === null || failures.some((failure) => UNDERFED.has(failure))) return null;
  return (cpu / rate) * 1e6;
}

function toRatio(one: GrowthRun, all: readonly GrowthRun[]): number | null {
  const first = all.find(
    ({ curve, series, point, run }) =>
      curve === one.curve &&
      series === one.series &&
      point === one.firstPoint &&
      run.repeat === one.run.repeat,
  );
  const [cost, firstCost] = [toMicros(one.run), first ? toMicros(first.run) : null];
  return cost === null || firstCost === null ? null : cost / firstCost;
}
