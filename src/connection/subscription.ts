import type { EpochMs } from '../lib/clock.ts';
import type { ClientCommand } from '../protocols/protocol.ts';
import type { SubscriptionKey, SubscriptionWish } from '../protocols/filter.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';

/** Why a subscription gives no data: a closed list. */
export interface SubscriptionError {
  readonly code: 'rejected' | 'ack-timeout';
  /** Plain text, safe to show. */
  readonly message: string;
  readonly isRetryable: boolean;
}

/**
 * Where a subscription stands.
 * - `waiting`: wanted, but there is no welcomed link to ask on
 * - `requested`: asked, not yet confirmed
 * - `confirmed`: confirmed (or assumed, where the protocol has no acks), nothing received yet
 * - `receiving`: data has come since the last welcome
 * - `stale`: nothing came for `staleAfterMs`
 * - `unconfirmed`: no confirmation in time; data is still taken
 * - `rejected`: the server refused; not asked again until the user retries
 */
export type SubscriptionPhase =
  'waiting' | 'requested' | 'confirmed' | 'receiving' | 'stale' | 'unconfirmed' | 'rejected';

/** One wish, wanted by one or more, and what became of it. */
export interface Subscription {
  readonly key: SubscriptionKey;
  readonly wish: SubscriptionWish;
  readonly phase: SubscriptionPhase;
  /** How many want it; 0 while it lingers before the unsubscribe is sent. */
  readonly wantedCount: number;
  /** When an unwanted subscription is given up; null while wanted. */
  readonly lingerUntil: EpochMs | null;
  /** When the confirmation is overdue; null unless requested. */
  readonly ackDeadlineAt: EpochMs | null;
  /** The server's name for the room, opaque. */
  readonly roomId: string | null;
  readonly error: SubscriptionError | null;
  /** As of this record's last change; `SubscriptionRegistry.lastReceivedAt` is exact. */
  readonly lastReceivedAt: EpochMs | null;
  /** The shortest asked for by those who want it. Silence after which it is `stale`; null: never by silence alone. */
  readonly staleAfterMs: number | null;
}

/** What a subscription has become; null: it is gone. */
export interface SubscriptionChange {
  readonly key: SubscriptionKey;
  readonly subscription: Subscription | null;
}

/** Options of one wish; `release` is given the same ones as `want`. */
interface WantOptions {
  /** Silence after which the subscription is `stale`; the shortest of all who want it counts. @default never */
  readonly staleAfterMs?: number;
  /** Updates a second of each thing; the largest of all who want it counts, and whoever names none wants all. */
  readonly maxUpdatesPerSecond?: number;
}

/** Numbers of the registry, in ms. */
export interface SubscriptionConfig {
  /** @default 10_000 */
  readonly ackTimeoutMs: number;
  /** StrictMode and route changes cost no frame. @default 2_500 */
  readonly lingerMs: number;
  /**
   * The same without a link, if anything came: what somebody left and comes back to can be shown again, as old as it is.
   * @default 300_000
   */
  readonly unlinkedLingerMs: number;
  /** False: a sent subscription counts as confirmed (protocols without acks). */
  readonly confirmsSubscriptions: boolean;
  /** Whether the server of the standing link takes `maxUpdatesPerSecond`. @default false */
  readonly canLimitRate?: boolean;
}

/** Frames to send, in order. */
export type SubscriptionCommands = readonly Extract<
  ClientCommand,
  { kind: 'subscribe' | 'unsubscribe' }
>[];

/** The events of a server that concern subscriptions. */
export type SubscriptionServerEvent = Extract<
  ServerEvent,
  { kind: 'confirmed' | 'removed' | 'rejected' }
>;

/**
 * The one truth about subscriptions: wanted against confirmed. It holds no timer and sends nothing;
 * every method takes the time, and returns the frames to send where there can be any.
 */
export interface SubscriptionRegistry {
  /** One more wants this wish. */
  want(
    wish: SubscriptionWish,
    at: EpochMs,
    options?: WantOptions,
  ): { readonly key: SubscriptionKey; readonly commands: SubscriptionCommands };
  /** One less wants it; at zero it lingers. */
  release(key: SubscriptionKey, at: EpochMs, options?: WantOptions): SubscriptionCommands;
  /** Asks again for a rejected or unconfirmed subscription. */
  retry(key: SubscriptionKey, at: EpochMs): SubscriptionCommands;
  /** The welcome came: everything wanted is asked for; what only lingered is dropped. */
  linkReady(at: EpochMs): SubscriptionCommands;
  /** Somebody else may look at it from now on: what nobody wants is forgotten, unless a link is to be told of it. */
  forgetUnwanted(): void;
  /** The link is gone: nothing is confirmed any more. */
  linkLost(at: EpochMs): void;
  /** An answer: a late confirmation may be of a limit that is no longer wanted. */
  handle(event: SubscriptionServerEvent, at: EpochMs): SubscriptionCommands;
  /** Data for this subscription came. Asks for nothing. */
  received(key: SubscriptionKey, at: EpochMs): void;
  /** Asks for at most this many updates a second of each thing from now on, whatever is wanted; infinite: for what is wanted. */
  limitRate(cap: number, at: EpochMs): SubscriptionCommands;
  /** Deadlines: lingering ends, confirmations are overdue, silence becomes staleness. */
  tick(at: EpochMs): SubscriptionCommands;
  /** When `tick` is next needed, or a little earlier; null if nothing is due. Cheap enough to ask after each message. */
  nextDeadlineAt(): EpochMs | null;
  /** Same object while nothing but its last arrival changed. */
  get(key: SubscriptionKey): Subscription | undefined;
  /** When data last came for this subscription; null if never. */
  lastReceivedAt(key: SubscriptionKey): EpochMs | null;
  /** All, lingering ones included, in order of first wish. Same array while nothing but arrivals changed. */
  list(): readonly Subscription[];
  /** Whether any record came, went or changed since the changes were last taken. */
  hasChanges(): boolean;
  /** What became of each record that changed since they were last taken, each once. */
  takeChanges(): readonly SubscriptionChange[];
  /** Whether nothing is `requested`. */
  isSettled(): boolean;
}
