import type { EpochMs } from '../lib/clock.ts';
import { toSubscriptionKey, type SubscriptionKey } from '../protocols/filter.ts';
import { createSubscription } from './createSubscription.ts';
import { createSubscriptionTable, type SubscriptionEntry } from './createSubscriptionTable.ts';
import type {
  SubscriptionCommands,
  SubscriptionConfig,
  SubscriptionRegistry,
  SubscriptionServerEvent,
} from './subscription.ts';
import type { SubscriptionContext } from './subscriptionContext.ts';
import {
  addLimit,
  ANY_RATE,
  removeLimit,
  settleRate,
  type RateContext,
} from './subscriptionRate.ts';
import {
  isMovedByData,
  isOnWire,
  transitionSubscription,
  type SubscriptionInput,
  type SubscriptionStep,
} from './subscriptionTransition.ts';
import { addValue, NO_VALUES, removeValue, type ValueCounts } from './valueCounts.ts';

/**
 * Creates a registry without wishes and without a link. It decides nothing itself: it finds the record, asks
 * `transitionSubscription`, and keeps what comes back.
 */
export function createSubscriptionRegistry(config: SubscriptionConfig): SubscriptionRegistry {
  const table = createSubscriptionTable();
  /** Unsubscribes sent on this link whose answer is still out: it must not end a later subscription. */
  const removalsDue = new Map<SubscriptionKey, number>();
  let isLinked = false;
  let rateCap = Infinity;

  function apply(
    entry: SubscriptionEntry,
    input: SubscriptionInput,
    at: EpochMs,
  ): SubscriptionCommands {
    const { wish, key } = entry.subscription;
    const { lastReceivedAt, silentSinceAt, wasAsked } = entry;
    const context = { at, isLinked, lastReceivedAt, silentSinceAt, wasAsked, config };
    const step = transitionSubscription(entry.subscription, input, context);
    const { subscription } = step;
    // Data changes nothing about what is wanted, and what is due has a tick: arrivals ask for nothing.
    const { rate, shouldAsk } =
      input.type === 'received'
        ? { rate: entry.rate, shouldAsk: false }
        : settleRate(entry.rate, { ...toRateContext(step, context), rateCap });
    const command = shouldAsk ? 'subscribe' : step.command;
    if (subscription === null) table.delete(key);
    else {
      table.set({
        ...entry,
        subscription,
        rate,
        silentSinceAt: silentSince(entry, subscription.phase, at),
        wasAsked: command === 'subscribe' || (wasAsked && isLinked && input.type !== 'linkReady'),
      });
    }
    if (command === 'unsubscribe') removalsDue.set(key, (removalsDue.get(key) ?? 0) + 1);
    if (command === null) return [];
    return command === 'subscribe' && rate.asked < Infinity
      ? [{ kind: command, wish, maxUpdatesPerSecond: rate.asked }]
      : [{ kind: command, wish }];
  }

  function applyTo(
    key: SubscriptionKey,
    input: SubscriptionInput,
    at: EpochMs,
  ): SubscriptionCommands {
    const entry = table.get(key);
    return entry === undefined ? [] : apply(entry, input, at);
  }

  function applyToAll(input: SubscriptionInput, at: EpochMs): SubscriptionCommands {
    removalsDue.clear();
    return table.entries().flatMap((entry) => apply(entry, input, at));
  }

  /** Whether this `removed` is the answer to an unsubscribe of ours. */
  function isAnswer(key: SubscriptionKey): boolean {
    const count = removalsDue.get(key) ?? 0;
    if (count > 1) removalsDue.set(key, count - 1);
    else removalsDue.delete(key);
    return count > 0;
  }

  function onRejected(
    { channel, filter, message }: RejectedEvent,
    at: EpochMs,
  ): SubscriptionCommands {
    const input = { type: 'rejected', message } as const;
    if (channel === null) {
      const oldest = table
        .unanswered()
        .find(({ subscription }) => subscription.phase === 'requested');
      return oldest === undefined ? [] : apply(oldest, input, at);
    }
    if (filter !== null) return applyTo(toSubscriptionKey({ channel, filter }), input, at);
    return table
      .unanswered()
      .filter(({ subscription }) => subscription.wish.channel === channel)
      .flatMap((entry) => apply(entry, input, at));
  }

  return {
    want(wish, at, { staleAfterMs, maxUpdatesPerSecond } = {}) {
      const key = toSubscriptionKey(wish);
      const entry = table.get(key) ?? newEntry(createSubscription(key, wish));
      const staleTimesMs =
        staleAfterMs === undefined
          ? entry.staleTimesMs
          : addValue(entry.staleTimesMs, staleAfterMs);
      const input = { type: 'wanted', staleAfterMs: shortest(staleTimesMs) } as const;
      const rate = addLimit(entry.rate, maxUpdatesPerSecond);
      return { key, commands: apply({ ...entry, staleTimesMs, rate }, input, at) };
    },
    release(key, at, { staleAfterMs, maxUpdatesPerSecond } = {}) {
      const entry = table.get(key);
      if (entry === undefined) return [];
      const staleTimesMs =
        staleAfterMs === undefined
          ? entry.staleTimesMs
          : removeValue(entry.staleTimesMs, staleAfterMs);
      const input = { type: 'released', staleAfterMs: shortest(staleTimesMs) } as const;
      const rate = removeLimit(entry.rate, maxUpdatesPerSecond);
      return apply({ ...entry, staleTimesMs, rate }, input, at);
    },
    retry: (key, at) => applyTo(key, { type: 'retried' }, at),
    linkReady(at) {
      isLinked = true;
      return applyToAll({ type: 'linkReady' }, at);
    },
    forgetUnwanted() {
      if (isLinked) return;
      for (const { subscription } of table.entries()) {
        if (subscription.wantedCount === 0) table.delete(subscription.key);
      }
    },
    linkLost(at) {
      isLinked = false;
      applyToAll({ type: 'linkLost' }, at);
    },
    handle(event, at) {
      if (event.kind === 'rejected') return onRejected(event, at);
      const key = toSubscriptionKey(event);
      if (event.kind === 'confirmed') {
        return applyTo(key, { type: 'confirmed', roomId: event.roomId }, at);
      }
      return isAnswer(key) ? [] : applyTo(key, { type: 'removed' }, at);
    },
    received(key, at) {
      const entry = table.get(key);
      if (entry === undefined || !isOnWire(entry.subscription.phase)) return;
      entry.lastReceivedAt = at;
      if (entry.silentSinceAt !== null) entry.silentSinceAt = at;
      // Asked here too, because this is for every item.
      if (isMovedByData(entry.subscription.phase)) apply(entry, { type: 'received' }, at);
    },
    limitRate(cap, at) {
      rateCap = cap;
      return table.entries().flatMap((entry) => apply(entry, { type: 'due' }, at));
    },
    tick: (at) => table.takeDue(at).flatMap((entry) => apply(entry, { type: 'due' }, at)),
    nextDeadlineAt: () => table.nextDeadlineAt(),
    get: (key) => table.get(key)?.subscription,
    lastReceivedAt: (key) => table.get(key)?.lastReceivedAt ?? null,
    list: () => table.list(),
    hasChanges: () => table.changedKeys.size > 0,
    takeChanges() {
      const keys = Array.from(table.changedKeys);
      table.changedKeys.clear();
      return keys.map((key) => ({ key, subscription: table.get(key)?.subscription ?? null }));
    },
    isSettled: () => table.requestedCount === 0,
  };
}

type RejectedEvent = Extract<SubscriptionServerEvent, { kind: 'rejected' }>;

function newEntry(subscription: SubscriptionEntry['subscription']): SubscriptionEntry {
  return {
    subscription,
    lastReceivedAt: null,
    silentSinceAt: null,
    wasAsked: false,
    staleTimesMs: NO_VALUES,
    rate: ANY_RATE,
  };
}

function toRateContext(
  { subscription, command }: SubscriptionStep,
  { at, isLinked, config }: SubscriptionContext,
): Omit<RateContext, 'rateCap'> {
  return {
    at,
    wantedCount: subscription?.wantedCount ?? 0,
    isAsking: command === 'subscribe',
    canAskAgain: isLinked && subscription !== null && isOnWire(subscription.phase),
    canLimitRate: config.canLimitRate ?? false,
    lingerMs: config.lingerMs,
  };
}

/** Silence is counted from the confirmation on, and not at all where nothing is confirmed. */
function silentSince(
  { silentSinceAt }: SubscriptionEntry,
  phase: SubscriptionEntry['subscription']['phase'],
  at: EpochMs,
): EpochMs | null {
  if (phase !== 'confirmed' && phase !== 'receiving' && phase !== 'stale') return null;
  return silentSinceAt ?? at;
}

function shortest(timesMs: ValueCounts): number | null {
  return timesMs.size === 0 ? null : Math.min(...timesMs.keys());
}
