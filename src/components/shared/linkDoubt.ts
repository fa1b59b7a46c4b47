import type { ConnectionSnapshot, FeedHealth, LinkQuality } from '../../hooks/viewTypes.ts';

/** What is wrong with a link that stands: nothing comes over it, or everything late. */
export type LinkDoubt = 'silent' | 'slow';

/** Round trips above this on average are told instead of "live", ms. */
const HIGH_LATENCY_MS = 1_000;

/** What people should know of a link that stands; null where all is well, or there is none. Silence is worse than delay. */
export function toLinkDoubt(
  { status }: ConnectionSnapshot,
  { averageMs }: LinkQuality,
  { silentSince }: FeedHealth,
): LinkDoubt | null {
  if (status !== 'connected') return null;
  if (silentSince !== null) return 'silent';
  // Of the average, so that the word does not come and go.
  return averageMs !== null && averageMs > HIGH_LATENCY_MS ? 'slow' : null;
}
