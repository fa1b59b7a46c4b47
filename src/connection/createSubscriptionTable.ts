import type { EpochMs } from '../lib/clock.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import { createDeadlineQueue } from './createDeadlineQueue.ts';
import type { Subscription, SubscriptionPhase } from './subscription.ts';
import type { SubscriptionRate } from './subscriptionRate.ts';
import type { ValueCounts } from './valueCounts.ts';

/** A subscription with what changes too often to be part of it. */
export interface SubscriptionEntry {
  readonly subscription: Subscription;
  /** Set on every arrival, in place: a record made anew for each message would re-render whoever shows it. */
  lastReceivedAt: EpochMs | null;
  /** The confirmation, or what was received after it; null while neither has come on this link. */
  silentSinceAt: EpochMs | null;
  /** Whether this link has been asked for it. */
  readonly wasAsked: boolean;
  /** The `staleAfterMs` of everyone who wants it and has one. */
  readonly staleTimesMs: ValueCounts;
  readonly rate: SubscriptionRate;
}

/** The records of a registry by key, with all that is derived from them kept ready. */
export interface SubscriptionTable {
  get(key: SubscriptionKey): SubscriptionEntry | undefined;
  set(entry: SubscriptionEntry): void;
  delete(key: SubscriptionKey): void;
  entries(): SubscriptionEntry[];
  /** Those that are asked for and not confirmed, in time or not. */
  unanswered(): SubscriptionEntry[];
  /** In order of first wish; same array until a record changes. */
  list(): readonly Subscription[];
  /** Keys of records that came, went or changed; for the owner to clear. */
  readonly changedKeys: Set<SubscriptionKey>;
  /** How many are `requested`. */
  readonly requestedCount: number;
  /** Earliest deadline, or a little before it: arrivals only put deadlines off, and are not looked at. */
  nextDeadlineAt(): EpochMs | null;
  /** Entries whose deadline may have come; each is to be `set` or `delete`d afterwards. */
  takeDue(at: EpochMs): SubscriptionEntry[];
}

/** Creates an empty table. No operation looks at more records than it gives, but a `list` after a change. */
export function createSubscriptionTable(): SubscriptionTable {
  const entriesByKey = new Map<SubscriptionKey, SubscriptionEntry>();
  const unansweredKeys = new Set<SubscriptionKey>();
  const changedKeys = new Set<SubscriptionKey>();
  const deadlines = createDeadlineQueue<SubscriptionKey>();
  let list: readonly Subscription[] | null = [];
  let requestedCount = 0;

  function note(key: SubscriptionKey, next: Subscription | undefined): void {
    const previous = entriesByKey.get(key)?.subscription;
    if (previous === next) return;
    list = null;
    changedKeys.add(key);
    if (previous?.phase === 'requested') requestedCount -= 1;
    if (next?.phase === 'requested') requestedCount += 1;
    if (next && isUnanswered(next.phase)) unansweredKeys.add(key);
    else unansweredKeys.delete(key);
  }

  return {
    get: (key) => entriesByKey.get(key),
    set(entry) {
      const { key } = entry.subscription;
      note(key, entry.subscription);
      entriesByKey.set(key, entry);
      deadlines.set(key, deadlineOf(entry));
    },
    delete(key) {
      note(key, undefined);
      entriesByKey.delete(key);
      deadlines.set(key, null);
    },
    entries: () => Array.from(entriesByKey.values()),
    unanswered: () => Array.from(unansweredKeys).flatMap((key) => entriesByKey.get(key) ?? []),
    list: () => (list ??= Array.from(entriesByKey.values(), ({ subscription }) => subscription)),
    changedKeys,
    get requestedCount() {
      return requestedCount;
    },
    nextDeadlineAt: () => deadlines.next(),
    takeDue: (at) => deadlines.takeDue(at).flatMap((key) => entriesByKey.get(key) ?? []),
  };
}

function isUnanswered(phase: SubscriptionPhase): boolean {
  return phase === 'requested' || phase === 'unconfirmed';
}

function deadlineOf({ subscription, silentSinceAt, rate }: SubscriptionEntry): EpochMs | null {
  const { phase, lingerUntil, ackDeadlineAt, staleAfterMs } = subscription;
  const canGrowStale = phase === 'confirmed' || phase === 'receiving';
  const staleAt =
    canGrowStale && silentSinceAt !== null && staleAfterMs !== null
      ? silentSinceAt + staleAfterMs
      : null;
  const all = [lingerUntil, ackDeadlineAt, staleAt, rate.dueAt].filter((at) => at !== null);
  return all.length === 0 ? null : Math.min(...all);
}
