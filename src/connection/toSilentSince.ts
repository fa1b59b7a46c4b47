import type { EpochMs } from '../lib/clock.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import type { Subscription } from './subscription.ts';

/** How old the rows of all tables are, taken together. */
export type RowsFreshness = 'no-rows' | 'some-fresh' | 'all-stale';

/** What silence is told from. */
export interface SilenceFacts {
  readonly at: EpochMs;
  /** When the standing link was welcomed; null without one. */
  readonly welcomedAt: EpochMs | null;
  readonly subscriptions: readonly Subscription[];
  readonly lastReceivedAt: (key: SubscriptionKey) => EpochMs | null;
  /** Asked only where no subscription says how much silence it bears. */
  readonly rowsFreshness: () => RowsFreshness;
}

/** A link that was just welcomed brings its first data within this, ms: until then old rows say nothing about it. */
const FIRST_DATA_MS = 5_000;

/**
 * When data last came, if all that is wanted has gone without news for longer than it may; null otherwise. A quiet league is no fault,
 * so it is judged by the very rules by which values are marked stale: by the silence that subscriptions were given (`staleAfterMs`), all of
 * which must be over; where none was given any, by the age of the rows, of which none may be fresh.
 */
export function toSilentSince(facts: SilenceFacts): EpochMs | null {
  const { at, welcomedAt, rowsFreshness } = facts;
  if (welcomedAt === null) return null;
  const asked = facts.subscriptions.filter(isAsked);
  if (asked.length === 0) return null;
  const limited = asked.filter(({ staleAfterMs }) => staleAfterMs !== null);
  if (limited.length > 0) {
    const areAllSilent = limited.every(({ phase }) => phase === 'stale');
    return areAllSilent ? newestOf(limited, facts, welcomedAt) : null;
  }
  const since = newestOf(asked, facts, welcomedAt);
  const isOver = at - Math.max(since, welcomedAt) >= FIRST_DATA_MS;
  return isOver && rowsFreshness() === 'all-stale' ? since : null;
}

/** What was refused, or only lingers, is not waited for; nor is it known whether what nobody confirmed was asked for. */
function isAsked({ phase, wantedCount }: Subscription): boolean {
  return wantedCount > 0 && phase !== 'rejected' && phase !== 'unconfirmed';
}

function newestOf(
  subscriptions: readonly Subscription[],
  { lastReceivedAt }: SilenceFacts,
  welcomedAt: EpochMs,
): EpochMs {
  const times = subscriptions.flatMap(({ key }) => lastReceivedAt(key) ?? []);
  return times.length > 0 ? Math.max(...times) : welcomedAt;
}
