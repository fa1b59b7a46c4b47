import type { SubscriptionChange } from '../connection/subscription.ts';
import type { Emitter } from '../lib/createEmitter.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import type { Stop } from './environment.ts';
import type { SubscriptionStanding, SubscriptionStandings } from './subscriptionStanding.ts';

/** Standings whose owner says what became of each subscription. */
export interface WritableStandings extends SubscriptionStandings {
  /** Takes changes in, then tells those whose subscription stands differently. */
  take(changes: readonly SubscriptionChange[]): void;
}

/**
 * Creates standings without subscriptions. A change costs the listeners of its own key, however many others listen; and
 * one that alters only how many want it costs none, so a thousand who want the same do not tell each other.
 */
export function createStandings(reportError: (error: unknown) => void): WritableStandings {
  const standings = new Map<SubscriptionKey, SubscriptionStanding>();
  const listeners = new Map<SubscriptionKey, Emitter<void>>();

  function takeOne({ key, subscription }: SubscriptionChange): boolean {
    const known = standings.get(key);
    if (subscription === null) return standings.delete(key);
    const { wish, phase, error } = subscription;
    if (known && known.phase === phase && known.error === error) return false;
    standings.set(key, { key, wish, phase, error });
    return true;
  }

  function subscribe(key: SubscriptionKey, listener: () => void): Stop {
    const emitter = listeners.get(key) ?? createEmitter<void>(reportError);
    listeners.set(key, emitter);
    const unsubscribe = emitter.subscribe(listener);
    return () => {
      unsubscribe();
      if (emitter.listenerCount === 0 && listeners.get(key) === emitter) listeners.delete(key);
    };
  }

  return {
    get: (key) => standings.get(key),
    subscribe,
    take(changes) {
      const changed = changes.filter(takeOne);
      for (const { key } of changed) listeners.get(key)?.emit();
    },
  };
}
