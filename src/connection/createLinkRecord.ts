import type { EpochMs } from '../lib/clock.ts';
import { createLatencyLog } from './createLatencyLog.ts';
import { createLinkMeter } from './createLinkMeter.ts';
import type { LatencyHistory } from './latencyHistory.ts';
import type { LinkQuality } from './linkQuality.ts';
import { EMPTY_LINK_QUALITY } from './linkQuality.ts';

/** How the link is, and how it and those before it were. */
export interface LinkRecordFacts {
  readonly link: LinkQuality;
  readonly latency: LatencyHistory;
}

/** Keeps quality and history of a connection's links in step; each call that changes both gives both. */
export interface LinkRecord {
  /** A round trip was measured, ms. */
  measured(rttMs: number, at: EpochMs): LinkRecordFacts;
  /** The link is gone: its quality is forgotten, its history stays. */
  lost(at: EpochMs): LinkRecordFacts;
  /** There is a link again. Told with the next fact, a probe later: it is not worth telling alone. */
  restored(at: EpochMs): void;
}

/** Creates a record of a connection that was never made. */
export function createLinkRecord(): LinkRecord {
  const meter = createLinkMeter();
  const log = createLatencyLog();
  return {
    measured(rttMs, at) {
      meter.addRtt(rttMs, at);
      log.measured(rttMs, at);
      return { link: meter.summary(), latency: log.entries() };
    },
    lost(at) {
      meter.reset();
      log.lost(at);
      return { link: EMPTY_LINK_QUALITY, latency: log.entries() };
    },
    restored: (at) => log.restored(at),
  };
}
