import { createLatencyLog } from '../../src/connection/createLatencyLog.ts';
import type { LatencyHistory } from '../../src/connection/latencyHistory.ts';
import { createLinkMeter } from '../../src/connection/createLinkMeter.ts';
import type { ManagerState } from '../../src/store/managerState.ts';
import { createRandom } from '../../mock-server/engine/createRandom.ts';
import { connectedState, reconnectingState } from './connections.ts';

/** A stretch of a link's life: so many seconds around a round trip, or without a link. */
export interface LatencyStretch {
  readonly seconds: number;
  /** Null: no link. */
  readonly rttMs: number | null;
}

const PROBE_S = 5;

/** Five minutes with a slow stretch and two losses. */
const VARIED: readonly LatencyStretch[] = [
  { seconds: 70, rttMs: 14 },
  { seconds: 45, rttMs: 62 },
  { seconds: 40, rttMs: null },
  { seconds: 60, rttMs: 24 },
  { seconds: 10, rttMs: null },
  { seconds: 85, rttMs: 16 },
];

/** A history that ends now. */
function toLatencyHistory(stretches: readonly LatencyStretch[]): LatencyHistory {
  const random = createRandom(7, 'latency');
  const log = createLatencyLog();
  const lengthMs = stretches.reduce((sum, { seconds }) => sum + seconds * 1_000, 0);
  let at = performance.timeOrigin + performance.now() - lengthMs;
  for (const { seconds, rttMs } of stretches) {
    if (rttMs === null) log.lost(at);
    else log.restored(at);
    for (let second = 0; second < seconds; second += PROBE_S) {
      if (rttMs !== null) log.measured(rttMs * (1 + random.noise() * 0.35), at + second * 1_000);
    }
    at += seconds * 1_000;
  }
  return log.entries();
}

/** State of a manager with such a history: it stands, unless the last stretch has no link. */
export function latencyState(stretches: readonly LatencyStretch[] = VARIED): Partial<ManagerState> {
  const latency = toLatencyHistory(stretches);
  if (stretches.at(-1)?.rttMs === null) return { ...reconnectingState(), latency };
  const meter = createLinkMeter();
  for (const entry of latency) {
    if (entry.type === 'measured') meter.addRtt(entry.rttMs, entry.at);
  }
  return { ...connectedState(), latency, link: meter.summary() };
}
