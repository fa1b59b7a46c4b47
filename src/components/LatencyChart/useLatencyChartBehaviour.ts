import type { ChangeEvent, PointerEvent } from 'react';
import { useMemo, useState } from 'react';
import { summariseLatency } from '../../hooks/linkLevels.ts';
import { useClock } from '../../hooks/useClock.ts';
import { useLatencyHistory } from '../../hooks/useLatencyHistory.ts';
import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import type { LatencyHistory, LinkQuality } from '../../hooks/viewTypes.ts';
import type { EpochMs } from '../../lib/clock.ts';
import type { LatencyPlot, LatencyPoint, TimeWindow } from './latencyPlot.ts';
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
  /** Reads off the round trip nearest to the pointer. */
  readonly handlePointer: (event: PointerEvent<HTMLElement>) => void;
  /** Reads off the n-th round trip of the plot. */
  readonly handleStep: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly handleFocus: () => void;
  /** Reads off nothing any more. */
  readonly handleLeave: () => void;
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
  const [chosenAt, setChosenAt] = useState<EpochMs | null>(null);
  const { points } = plot;
  const isDown = history.at(-1)?.type === 'lost';
  const isMeasured = history.some(({ type }) => type === 'measured');
  return {
    history,
    plot,
    state: !isMeasured ? 'empty' : isDown ? 'down' : 'measured',
    currentMs,
    summary,
    chosen: points.find(({ at }) => at === chosenAt) ?? null,
    handlePointer({ clientX, currentTarget }) {
      const { left, width } = currentTarget.getBoundingClientRect();
      setChosenAt(nearestTo(points, ((clientX - left) / width) * 100)?.at ?? null);
    },
    handleStep: ({ currentTarget }) => setChosenAt(points[Number(currentTarget.value)]?.at ?? null),
    handleFocus: () => setChosenAt((known) => known ?? points.at(-1)?.at ?? null),
    handleLeave: () => setChosenAt(null),
  };
}

function nearestTo(points: readonly LatencyPoint[], x: number): LatencyPoint | undefined {
  return points.reduce<LatencyPoint | undefined>(
    (best, point) => (!best || Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best),
    undefined,
  );
}
