import type { EpochMs } from '../lib/clock.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import { createDeadlineQueue } from './createDeadlineQueue.ts';
import type { Subscription } from './subscription.ts';
import type { SubscriptionRate } from './subscriptionRate.ts';

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
  readonly staleTimesMs: readonly number[];
  readonly rate: SubscriptionRate;
}

/** The records of a registry by key, with all that is derived from them kept ready. */
export interface SubscriptionTable {
  get(key: SubscriptionKey): SubscriptionEntry | undefined;
  set(entry: SubscriptionEntry): void;
  delete(key: SubscriptionKey): void;
  entries(): SubscriptionEntry[];
  /** In order of first wish; same array until a record changes. */
  list(): readonly Subscription[];
  /** How many are `requested`. */
  readonly requestedCount: number;
  /** Earliest deadline, or a little before it: arrivals only put deadlines off, and are not looked at. */
  nextDeadlineAt(): EpochMs | null;
  /** Entries whose deadline may have come; each is to be `set` or `delete`d afterwards. */
  takeDue(at: EpochMs): SubscriptionEntry[];
}

/** Creates an empty table. No operation but `entries` and a `list` after a change looks at more than one record. */
export function createSubscriptionTable(): SubscriptionTable {
  const entriesByKey = new Map<SubscriptionKey, SubscriptionEntry>();
  const deadlines = createDeadlineQueue<SubscriptionKey>();
  let list: readonly Subscription[] | null = [];
  let requestedCount = 0;

  function note(previous: Subscription | undefined, next: Subscription | undefined): void {
    if (previous === next) return;
    list = null;
    if (previous?.phase === 'requested') requestedCount -= 1;
    if (next?.phase === 'requested') requestedCount += 1;
  }

  return {
    get: (key) => entriesByKey.get(key),
    set(entry) {
      const { key } = entry.subscription;
      note(entriesByKey.get(key)?.subscription, entry.subscription);
      entriesByKey.set(key, entry);
      deadlines.set(key, deadlineOf(entry));
    },
    delete(key) {
      note(entriesByKey.get(key)?.subscription, undefined);
      entriesByKey.delete(key);
      deadlines.set(key, null);
    },
    entries: () => Array.from(entriesByKey.values()),
    list: () => (list ??= Array.from(entriesByKey.values(), ({ subscription }) => subscription)),
    get requestedCount() {
      return requestedCount;
    },
    nextDeadlineAt: () => deadlines.next(),
    takeDue: (at) => deadlines.takeDue(at).flatMap((key) => entriesByKey.get(key) ?? []),
  };
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
