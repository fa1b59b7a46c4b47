import { createLinkMeter } from '../connection/createLinkMeter.ts';
import type { LinkQuality } from '../connection/linkQuality.ts';
import type { LatencyEntry } from '../connection/latencyHistory.ts';

export { LINK_BANDS, toLinkLevel } from '../connection/toLinkLevel.ts';

/** Statistics over the measured entries of a history, ms: as those of the link, but over more links, or fewer minutes. */
export function summariseLatency(entries: readonly LatencyEntry[]): LinkQuality {
  const meter = createLinkMeter(Math.max(1, entries.length));
  for (const entry of entries) {
    if (entry.type === 'measured') meter.addRtt(entry.rttMs, entry.at);
  }
  return meter.summary();
}
