import { scaleLinear, scaleSqrt } from 'd3-scale';
import { area, line } from 'd3-shape';
import { LINK_BANDS, toLinkLevel } from '../../hooks/linkLevels.ts';
import type { LatencyEntry, LatencyHistory, LinkLevel } from '../../hooks/viewTypes.ts';
import type { EpochMs } from '../../lib/clock.ts';

/** The time a chart shows. */
export interface TimeWindow {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A measured round trip, and where it is drawn. */
export interface LatencyPoint {
  readonly at: EpochMs;
  readonly rttMs: number;
  readonly level: LinkLevel;
  readonly x: number;
  readonly y: number;
}

/** A time without a link. */
export interface LatencyGap extends TimeWindow {
  /** It is not over. */
  readonly isOpen: boolean;
  readonly x: number;
  readonly width: number;
}

/** A level's part of the chart, from the top down. */
export interface LatencyBand {
  readonly level: LinkLevel;
  readonly y: number;
  readonly height: number;
}

/** What a chart draws. All places are percent of its width and height, from the upper left. */
export interface LatencyPlot {
  /** Round trips within the time, oldest first. */
  readonly points: readonly LatencyPoint[];
  /** Paths for each time that a link stood: never across a gap. */
  readonly runs: readonly { readonly line: string; readonly area: string }[];
  readonly gaps: readonly LatencyGap[];
  readonly bands: readonly LatencyBand[];
  readonly ticks: readonly { readonly rttMs: number; readonly y: number }[];
}

/** Upper ends of the scale, ms: few, so that it seldom jumps. */
const TOPS = [30, 60, 120, 250, 500, 1_000, 2_500, 5_000, 10_000];
/** The bands' own borders, then rounder ones. */
const TICKS = [20, 50, 100, 200, 500, 1_000, 2_500, 5_000];
/** Percent of the height between two numbers on the scale, at least. */
const TICK_ROOM = 9;

/**
 * Lays out a history within a time. The scale grows with the square root of the round trip: a slow one does not press all
 * the quick ones flat, and each band has room for its name.
 */
export function toLatencyPlot(history: LatencyHistory, window: TimeWindow): LatencyPlot {
  const measured = history.filter((entry) => entry.type === 'measured');
  const topMs = toTop(measured.filter(({ at }) => at >= window.from).map(({ rttMs }) => rttMs));
  const toX = scaleLinear([window.from, window.to], [0, 100]);
  const toY = scaleSqrt([0, topMs], [100, 0]).clamp(true);
  const place = ({ at, rttMs }: { at: EpochMs; rttMs: number }): LatencyPoint => ({
    at,
    rttMs,
    level: toLinkLevel(rttMs),
    x: toX(at),
    y: toY(rttMs),
  });
  return {
    points: measured.map(place).filter(({ at }) => at >= window.from && at <= window.to),
    runs: toRuns(history).map((run) => toPaths(run.map(place))),
    gaps: toGaps(history, window.to).flatMap((gap) => placeGap(gap, window, toX)),
    bands: toBands(topMs, toY),
    ticks: toTicks(topMs, toY),
  };
}

function toTop(rttsMs: readonly number[]): number {
  const most = Math.max(0, ...rttsMs);
  return TOPS.find((topMs) => topMs >= most) ?? most;
}

type Measured = Extract<LatencyEntry, { readonly type: 'measured' }>;

/** Round trips without a loss between them. */
function toRuns(history: LatencyHistory): readonly (readonly Measured[])[] {
  const runs: Measured[][] = [[]];
  for (const entry of history) {
    if (entry.type === 'measured') runs.at(-1)?.push(entry);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

const toLine = line<LatencyPoint>(
  ({ x }) => x,
  ({ y }) => y,
);
const toArea = area<LatencyPoint>(
  ({ x }) => x,
  100,
  ({ y }) => y,
);

function toPaths(points: readonly LatencyPoint[]) {
  return { line: toLine([...points]) ?? '', area: toArea([...points]) ?? '' };
}

/** Times without a link. Of one whose beginning was forgotten nothing is told. */
export function toGaps(
  history: LatencyHistory,
  now: EpochMs,
): readonly Pick<LatencyGap, 'from' | 'to' | 'isOpen'>[] {
  const gaps: Pick<LatencyGap, 'from' | 'to' | 'isOpen'>[] = [];
  let lostAt: EpochMs | null = null;
  for (const entry of history) {
    if (entry.type === 'lost') lostAt ??= entry.at;
    if (entry.type !== 'restored' || lostAt === null) continue;
    gaps.push({ from: lostAt, to: entry.at, isOpen: false });
    lostAt = null;
  }
  if (lostAt !== null) gaps.push({ from: lostAt, to: Math.max(lostAt, now), isOpen: true });
  return gaps;
}

function placeGap(
  gap: Pick<LatencyGap, 'from' | 'to' | 'isOpen'>,
  { from, to }: TimeWindow,
  toX: (at: EpochMs) => number,
): readonly LatencyGap[] {
  if (gap.to < from || gap.from > to) return [];
  const x = toX(Math.max(from, gap.from));
  return [{ ...gap, x, width: toX(Math.min(to, gap.to)) - x }];
}

function toBands(topMs: number, toY: (rttMs: number) => number): readonly LatencyBand[] {
  const ends = [...LINK_BANDS, [Infinity, 'critical'] as const];
  return ends.flatMap(([belowMs, level], index) => {
    const low = index === 0 ? 0 : (ends[index - 1]?.[0] ?? 0);
    if (low >= topMs) return [];
    const y = toY(Math.min(topMs, belowMs));
    return [{ level, y, height: toY(low) - y }];
  });
}

/** From the bottom up, without those that would stand on each other. */
function toTicks(topMs: number, toY: (rttMs: number) => number): LatencyPlot['ticks'] {
  const ticks: { readonly rttMs: number; readonly y: number }[] = [];
  for (const rttMs of TICKS) {
    const y = toY(rttMs);
    const below = ticks.at(-1)?.y ?? 100;
    if (rttMs < topMs && below - y >= TICK_ROOM) ticks.push({ rttMs, y });
  }
  return ticks;
}
