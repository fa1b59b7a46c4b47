import type { ChangeEvent, PointerEvent } from 'react';
import { useMemo, useState } from 'react';
import { summariseLatency } from '../../hooks/linkLevels.ts';
import { useClock } from '../../hooks/useClock.ts';
import { useLatencyHistory } from '../../hooks/useLatencyHistory.ts';
import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import type { LatencyHistory, LinkQuality } from '../../hooks/viewTypes.ts';
import type { EpochMs } from '../../lib/clock.ts';
import type { LatencyGap, LatencyPlot, LatencyPoint, TimeWindow } from './latencyPlot.ts';
import { toLatencyPlot } from './latencyPlot.ts';

/** A latency chart without its looks. */
export interface LatencyChartBehaviour {
  readonly history: LatencyHistory;
  readonly plot: LatencyPlot;
  /** `measured`, `down` while there is no link, `empty` before the first round trip. */
  readonly state: 'measured' | 'down' | 'empty';
  /** Of the link that stands; null without one. */
  readonly currentMs: number | null;
  /** Over the time that is shown. */
  readonly summary: LinkQuality;
  /** The round trip that is read off; null for none. */
  readonly chosen: LatencyPoint | null;
  /** The time without a link that is read off; null for none. */
  readonly chosenGap: LatencyGap | null;
  /** Reads off the time without a link under the pointer, else the round trip nearest to it. */
  readonly handlePointer: (event: PointerEvent<HTMLElement>) => void;
  /** Reads off the n-th round trip of the plot. */
  readonly handleStep: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly handleFocus: () => void;
  /** Reads off nothing any more. */
  readonly handleLeave: () => void;
}

/** What is read off, by its instant: places move with time. */
interface Cursor {
  readonly type: 'point' | 'gap';
  readonly at: EpochMs;
}

/** Finer steps would move a line of minutes by less than a pixel. */
const STEP_MS = 1_000;

/** Follows the round trips of the last `windowMs`, and lets one of them be read off. */
export function useLatencyChartBehaviour(windowMs: number): LatencyChartBehaviour {
  const history = useLatencyHistory();
  const { rttMs: currentMs } = useLinkQuality();
  const newestAt = history.at(-1)?.at ?? 0;
  // Not before the newest entry: the clock ticks more seldom than a probe may be answered.
  const tickAt = useClock(
    history.length === 0 ? null : (now) => Math.ceil(now / STEP_MS) * STEP_MS,
  );
  const to = Math.max(newestAt, tickAt ?? 0);
  const { plot, summary } = useMemo(() => {
    const window: TimeWindow = { from: to - windowMs, to };
    const shown = history.filter(({ at }) => at >= window.from);
    return { plot: toLatencyPlot(history, window), summary: summariseLatency(shown) };
  }, [history, to, windowMs]);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const { gaps, points } = plot;
  const readPoint = (point: LatencyPoint | undefined) =>
    setCursor(point ? { type: 'point', at: point.at } : null);
  const isDown = history.at(-1)?.type === 'lost';
  const isMeasured = history.some(({ type }) => type === 'measured');
  return {
    history,
    plot,
    state: !isMeasured ? 'empty' : isDown ? 'down' : 'measured',
    currentMs,
    summary,
    chosen: points.find(({ at }) => cursor?.type === 'point' && at === cursor.at) ?? null,
    chosenGap: gaps.find(({ from }) => cursor?.type === 'gap' && from === cursor.at) ?? null,
    handlePointer({ clientX, currentTarget }) {
      const { left, width } = currentTarget.getBoundingClientRect();
      if (width <= 0) return;
      const x = ((clientX - left) / width) * 100;
      const gap = gaps.find((other) => x >= other.x && x <= other.x + other.width);
      if (gap) setCursor({ type: 'gap', at: gap.from });
      else readPoint(nearestTo(points, x));
    },
    handleStep: ({ currentTarget }) => readPoint(points[Number(currentTarget.value)]),
    handleFocus: () => {
      if (cursor === null) readPoint(points.at(-1));
    },
    handleLeave: () => setCursor(null),
  };
}

function nearestTo(points: readonly LatencyPoint[], x: number): LatencyPoint | undefined {
  return points.reduce<LatencyPoint | undefined>(
    (best, point) => (!best || Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best),
    undefined,
  );
}
