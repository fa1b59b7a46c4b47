import type { StoreApi } from 'zustand/vanilla';
import type { SubscriptionChange } from '../connection/subscription.ts';
import type { SilenceFacts } from '../connection/toSilentSince.ts';
import { createFeedWatch } from './createFeedWatch.ts';
import type { Environment } from './environment.ts';
import type { ManagerState } from './managerState.ts';
import type { ManagerStats } from './managerStats.ts';

export interface FeedDeskOptions {
  readonly environment: Pick<Environment, 'now'>;
  readonly store: StoreApi<ManagerState>;
  readonly getFacts: () => Omit<SilenceFacts, 'at' | 'welcomedAt'>;
  readonly getCounts: () => Pick<ManagerStats, 'invalidCount' | 'repeatCount'>;
}

/** Puts into the state what the data is worth: once a second, and with the flush that shows that it changed. */
export interface FeedDesk {
  look(): void;
  /** What became of subscriptions: one that is stale may have been the last that was not. */
  changed(changes: readonly SubscriptionChange[]): void;
  /** Before a flush tells of it: the page as a whole says so no later than its parts. */
  lookIfStale(): void;
  /** After a flush has shown what came: what is over is told at once, and not with the next look. */
  lookIfSilent(): void;
}

/** Creates a desk with nothing noticed. */
export function createFeedDesk(options: FeedDeskOptions): FeedDesk {
  const { environment, store, getFacts, getCounts } = options;
  const watch = createFeedWatch();
  let hasStale = false;

  function look(): void {
    hasStale = false;
    const { feed, session } = store.getState();
    const facts = {
      ...getFacts(),
      at: environment.now(),
      welcomedAt: session?.connectedAt ?? null,
    };
    const seen = watch.look(facts, getCounts());
    if (seen !== feed) store.setState({ feed: seen });
  }

  return {
    look,
    changed(changes) {
      hasStale ||= changes.some(({ subscription }) => subscription?.phase === 'stale');
    },
    lookIfStale() {
      if (hasStale) look();
    },
    lookIfSilent() {
      if (store.getState().feed.silentSince !== null) look();
    },
  };
}
