import type { FeedHealth } from '../connection/feedHealth.ts';
import { HEALTHY_FEED } from '../connection/feedHealth.ts';
import { countRecent, NO_RECENT } from '../connection/recentCount.ts';
import type { SilenceFacts } from '../connection/toSilentSince.ts';
import { toSilentSince } from '../connection/toSilentSince.ts';
import type { ManagerStats } from './managerStats.ts';

/** Keeps an eye on what the data is worth. */
export interface FeedWatch {
  /** Looks now; the same object as the last time if nothing is different. */
  look(facts: SilenceFacts, stats: Pick<ManagerStats, 'invalidCount' | 'repeatCount'>): FeedHealth;
}

/** Creates a watch that has seen nothing. It counts nothing itself: it compares what the counters say at each look. */
export function createFeedWatch(): FeedWatch {
  let health = HEALTHY_FEED;
  let unreadable = NO_RECENT;
  let repeats = NO_RECENT;
  return {
    look(facts, { invalidCount, repeatCount }) {
      unreadable = countRecent(unreadable, invalidCount, facts.at);
      repeats = countRecent(repeats, repeatCount, facts.at);
      const next: FeedHealth = {
        silentSince: toSilentSince(facts),
        unreadableCount: unreadable.count,
        repeatCount: repeats.count,
      };
      if (!isSame(health, next)) health = next;
      return health;
    },
  };
}

function isSame(left: FeedHealth, right: FeedHealth): boolean {
  return (
    left.silentSince === right.silentSince &&
    left.unreadableCount === right.unreadableCount &&
    left.repeatCount === right.repeatCount
  );
}
