import { assertNever } from '../lib/assertNever.ts';
import { judgeSilence } from './judgeSilence.ts';
import type { Subscription, SubscriptionPhase } from './subscription.ts';
import type { SubscriptionContext } from './subscriptionContext.ts';

/** What happens to one subscription. */
export type SubscriptionInput =
  | { readonly type: 'wanted'; readonly staleAfterMs: number | null }
  | { readonly type: 'released'; readonly staleAfterMs: number | null }
  | { readonly type: 'retried' }
  | { readonly type: 'linkReady' }
  | { readonly type: 'linkLost' }
  | { readonly type: 'confirmed'; readonly roomId: string | null }
  /** The server ended it, and not because we asked. */
  | { readonly type: 'removed' }
  | { readonly type: 'rejected'; readonly message: string }
  | { readonly type: 'received' }
  /** Some deadline may have come. */
  | { readonly type: 'due' };

/** What became of it: null is gone. The command, if any, is to be sent. */
export interface SubscriptionStep {
  readonly subscription: Subscription | null;
  readonly command: 'subscribe' | 'unsubscribe' | null;
}

/** Phases in which the server has been asked, and may be sending. */
export function isOnWire(phase: SubscriptionPhase): boolean {
  return phase !== 'waiting' && phase !== 'rejected';
}

/** One subscription after one input. Pure; the same object comes back if nothing changed. */
export function transitionSubscription(
  subscription: Subscription,
  input: SubscriptionInput,
  context: SubscriptionContext,
): SubscriptionStep {
  switch (input.type) {
    case 'wanted':
      return onWanted(subscription, input.staleAfterMs, context);
    case 'released':
      return onReleased(subscription, input.staleAfterMs, context);
    case 'retried':
      return onRetried(subscription, context);
    case 'linkReady':
      return onLinkReady(subscription, context);
    case 'linkLost':
      return onLinkLost(subscription);
    case 'confirmed':
      return onConfirmed(subscription, input.roomId, context);
    case 'removed':
      return onRemoved(subscription);
    case 'rejected':
      return isAsked(subscription, context)
        ? refuse(subscription, input.message)
        : keep(subscription);
    case 'received':
      return onReceived(subscription, context);
    case 'due':
      return onDue(subscription, context);
    default:
      return assertNever(input);
  }
}

function onWanted(
  subscription: Subscription,
  staleAfterMs: number | null,
  context: SubscriptionContext,
): SubscriptionStep {
  const wantedCount = subscription.wantedCount + 1;
  const wanted = { ...subscription, wantedCount, lingerUntil: null, staleAfterMs };
  if (subscription.phase === 'waiting' && context.isLinked) return ask(wanted, context);
  return keep(judgeSilence(wanted, context));
}

/** The last one leaving keeps it for a while: StrictMode and route changes want it again at once. */
function onReleased(
  subscription: Subscription,
  staleAfterMs: number | null,
  context: SubscriptionContext,
): SubscriptionStep {
  if (subscription.wantedCount === 0) return keep(subscription);
  const wantedCount = subscription.wantedCount - 1;
  const lingerUntil = wantedCount === 0 ? context.at + toLingerMs(subscription, context) : null;
  return keep(judgeSilence({ ...subscription, wantedCount, lingerUntil, staleAfterMs }, context));
}

/** What came is kept for longer without a link: asked for anew it could not come. A refusal is not: whoever comes back asks again. */
function toLingerMs(
  { phase }: Subscription,
  { config, isLinked, lastReceivedAt }: SubscriptionContext,
): number {
  const { lingerMs, unlinkedLingerMs } = config;
  if (isLinked || lastReceivedAt === null || phase === 'rejected') return lingerMs;
  return Math.max(lingerMs, unlinkedLingerMs);
}

function onRetried(subscription: Subscription, context: SubscriptionContext): SubscriptionStep {
  const { phase, wantedCount } = subscription;
  if (wantedCount === 0 || (phase !== 'rejected' && phase !== 'unconfirmed')) {
    return keep(subscription);
  }
  if (context.isLinked) return ask(subscription, context);
  return keep({ ...subscription, phase: 'waiting', error: null });
}

/** All that is wanted is asked for, but for what the server refused: only the user asks for that again. */
function onLinkReady(subscription: Subscription, context: SubscriptionContext): SubscriptionStep {
  if (subscription.wantedCount === 0) return drop(null);
  if (subscription.phase === 'rejected') return keep(subscription);
  return ask(subscription, context);
}

function onLinkLost(subscription: Subscription): SubscriptionStep {
  if (!isOnWire(subscription.phase)) return keep(subscription);
  return keep({
    ...subscription,
    phase: 'waiting',
    ackDeadlineAt: null,
    roomId: null,
    error: null,
  });
}

function onConfirmed(
  subscription: Subscription,
  roomId: string | null,
  context: SubscriptionContext,
): SubscriptionStep {
  if (!isAsked(subscription, context)) return keep(subscription);
  switch (subscription.phase) {
    case 'requested':
    case 'unconfirmed':
    case 'rejected':
      return keep({
        ...subscription,
        phase: 'confirmed',
        ackDeadlineAt: null,
        roomId,
        error: null,
      });
    case 'waiting':
    case 'confirmed':
    case 'receiving':
    case 'stale':
      return keep(subscription.roomId === roomId ? subscription : { ...subscription, roomId });
    default:
      return assertNever(subscription.phase);
  }
}

function onRemoved(subscription: Subscription): SubscriptionStep {
  // Asked for, the answer will follow; anything that ended was an older one.
  if (!isOnWire(subscription.phase) || subscription.phase === 'requested') {
    return keep(subscription);
  }
  if (subscription.wantedCount === 0) return drop(null);
  return refuse(subscription, 'The server ended this subscription. Retry to ask for it again.');
}

/** Whether data ends a phase. In `requested` and `unconfirmed` it may come of a wider subscription, so it confirms nothing. */
export function isMovedByData(phase: SubscriptionPhase): boolean {
  return phase === 'confirmed' || phase === 'stale';
}

function onReceived(subscription: Subscription, context: SubscriptionContext): SubscriptionStep {
  if (!isMovedByData(subscription.phase)) return keep(subscription);
  const { lastReceivedAt } = context;
  return keep({ ...subscription, phase: 'receiving', lastReceivedAt });
}

function onDue(subscription: Subscription, context: SubscriptionContext): SubscriptionStep {
  const { lingerUntil, ackDeadlineAt } = subscription;
  if (lingerUntil !== null && context.at >= lingerUntil) {
    return drop(context.wasAsked ? 'unsubscribe' : null);
  }
  if (ackDeadlineAt !== null && context.at >= ackDeadlineAt) {
    return keep(unconfirmed(subscription, context.config.ackTimeoutMs));
  }
  return keep(judgeSilence(subscription, context));
}

function ask(subscription: Subscription, { at, config }: SubscriptionContext): SubscriptionStep {
  const isConfirming = config.confirmsSubscriptions;
  return {
    subscription: {
      ...subscription,
      phase: isConfirming ? 'requested' : 'confirmed',
      ackDeadlineAt: isConfirming ? at + config.ackTimeoutMs : null,
      roomId: null,
      error: null,
    },
    command: 'subscribe',
  };
}

function refuse(subscription: Subscription, message: string): SubscriptionStep {
  return keep({
    ...subscription,
    phase: 'rejected',
    ackDeadlineAt: null,
    roomId: null,
    error: { code: 'rejected', message, isRetryable: true },
  });
}

function unconfirmed(subscription: Subscription, ackTimeoutMs: number): Subscription {
  const message =
    `The server did not confirm this subscription within ${ackTimeoutMs / 1_000} s. ` +
    'What it sends is shown all the same; retry to ask again.';
  return {
    ...subscription,
    phase: 'unconfirmed',
    ackDeadlineAt: null,
    error: { code: 'ack-timeout', message, isRetryable: true },
  };
}

/** Whether the server can be speaking of this one at all. */
function isAsked({ phase }: Subscription, { isLinked }: SubscriptionContext): boolean {
  return isLinked && phase !== 'waiting';
}

function keep(subscription: Subscription): SubscriptionStep {
  return { subscription, command: null };
}

function drop(command: 'unsubscribe' | null): SubscriptionStep {
  return { subscription: null, command };
}
