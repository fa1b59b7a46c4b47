import type { StoreApi } from 'zustand/vanilla';
import type { Subscription } from '../connection/subscription.ts';
import type { ManagerState } from './managerState.ts';

export interface SubscriptionPublisherOptions {
  readonly store: StoreApi<ManagerState>;
  /** All of them as they are; may cost a copy after each change. */
  readonly list: () => readonly Subscription[];
  /** Asks for a `publish` with the next frame. */
  readonly schedule: () => void;
}

/** Tells the store's listeners of the subscriptions' list once a frame, and whoever reads it the truth at any time. */
export interface SubscriptionPublisher {
  /** Some subscription came, went or changed. */
  changed(): void;
  /** Puts the list into the store, if it changed. */
  publish(): void;
  /** The store's state, with the list of now. */
  getState(): ManagerState;
}

/**
 * Creates a publisher. A list copied and told after each of n changes would cost n² in all, so it is told once a frame, and
 * copied only for who looks at it: states read meanwhile have their `subscriptions` made at the first look.
 */
export function createSubscriptionPublisher({
  store,
  list,
  schedule,
}: SubscriptionPublisherOptions): SubscriptionPublisher {
  let isPending = false;
  let pending: { readonly base: ManagerState; readonly state: ManagerState } | null = null;

  return {
    changed() {
      pending = null;
      if (isPending) return;
      isPending = true;
      schedule();
    },
    publish() {
      if (!isPending) return;
      isPending = false;
      pending = null;
      store.setState({ subscriptions: list() });
    },
    getState() {
      const base = store.getState();
      if (!isPending) return base;
      if (pending?.base !== base) pending = { base, state: withSubscriptions(base, list) };
      return pending.state;
    },
  };
}

function withSubscriptions(base: ManagerState, list: () => readonly Subscription[]): ManagerState {
  let subscriptions: readonly Subscription[] | null = null;
  return {
    ...base,
    get subscriptions() {
      subscriptions ??= list();
      return subscriptions;
    },
  };
}
