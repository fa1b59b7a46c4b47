import type { ConnectionStatus } from '../connection/connectionStatus.ts';
import type { SubscriptionError } from '../connection/subscription.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { SubscriptionStanding } from '../store/subscriptionStanding.ts';

interface Facts {
  /** The server has confirmed it on the standing connection. */
  readonly isSubscribed: boolean;
  /** Asked for or waiting for a connection; the answer is still to come. */
  readonly isPending: boolean;
  /** What is shown may be out of date. */
  readonly isStale: boolean;
  /** When data last came; null before the first. Read at render time; it does not re-render by itself. */
  readonly updatedAt: EpochMs | null;
  readonly error: SubscriptionError | null;
  /** Asks again after a refusal or a missing confirmation. */
  readonly retry: () => void;
}

/** How a subscription stands, discriminated by `status`. */
export type SubscriptionResult = Facts &
  (
    | { readonly status: 'disabled'; readonly isSubscribed: false; readonly isPending: false }
    /** Not confirmed yet, and nothing was ever received. */
    | { readonly status: 'pending'; readonly isSubscribed: false; readonly isPending: true }
    | { readonly status: 'live'; readonly isSubscribed: true; readonly isStale: false }
    /** There is data, and it is no longer (or not yet again) kept up to date. */
    | { readonly status: 'stale'; readonly isStale: true }
    | {
        readonly status: 'rejected';
        readonly isSubscribed: false;
        readonly error: SubscriptionError;
      }
  );

/** What the result is derived from. */
export interface SubscriptionFacts {
  readonly isEnabled: boolean;
  readonly subscription: SubscriptionStanding | undefined;
  readonly connectionStatus: ConnectionStatus;
  readonly updatedAt: EpochMs | null;
  /** When the standing link was welcomed; null without one. */
  readonly welcomedAt: EpochMs | null;
  readonly retry: () => void;
}

/** Derives the public result; pure. */
export function toSubscriptionResult(facts: SubscriptionFacts): SubscriptionResult {
  const { subscription, updatedAt, retry } = facts;
  const base = { updatedAt, retry, error: subscription?.error ?? null };
  const idle = { ...base, isSubscribed: false, isStale: updatedAt !== null } as const;
  if (!facts.isEnabled) return { ...idle, status: 'disabled', isPending: false };
  const phase = subscription?.phase ?? 'waiting';
  if (subscription?.error && phase === 'rejected') {
    return { ...idle, status: 'rejected', isPending: false, error: subscription.error };
  }
  const isPending = phase === 'waiting' || phase === 'requested';
  if (isPending && updatedAt === null) return { ...idle, status: 'pending', isPending };
  const isSubscribed = phase === 'confirmed' || phase === 'receiving' || phase === 'stale';
  const isKeptUp =
    isSubscribed &&
    phase !== 'stale' &&
    facts.connectionStatus === 'connected' &&
    !(phase === 'confirmed' && isFromEarlierLink(facts));
  if (isKeptUp) return { ...base, status: 'live', isSubscribed, isPending, isStale: false };
  if (phase === 'unconfirmed' && updatedAt === null && base.error) {
    return { ...idle, status: 'rejected', isPending, error: base.error };
  }
  return { ...base, status: 'stale', isSubscribed, isPending, isStale: true };
}

/** Whether all there is came before the link that stands: confirmed again, but not yet kept up to date again. */
function isFromEarlierLink({ updatedAt, welcomedAt }: SubscriptionFacts): boolean {
  return updatedAt !== null && welcomedAt !== null && updatedAt < welcomedAt;
}
