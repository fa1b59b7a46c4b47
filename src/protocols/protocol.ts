import type { Result } from '../lib/result.ts';
import type { Channels } from './channels.ts';
import type { Entity, EntitySubjects } from './entities.ts';
import type { SubscriptionWish } from './filter.ts';
import type { DecodeError, ServerEvent } from './serverEvent.ts';

/** What a client may say, in our words; the codec turns it into a frame. */
export type ClientCommand =
  | {
      readonly kind: 'subscribe';
      readonly wish: SubscriptionWish;
      /** At most this many updates a second of each thing; only if the server offered `maxUpdatesPerSecond`. */
      readonly maxUpdatesPerSecond?: number;
    }
  | { readonly kind: 'unsubscribe'; readonly wish: SubscriptionWish }
  | { readonly kind: 'ping' }
  | { readonly kind: 'pong' }
  /** Turns on capabilities that the server offered in its welcome; never sent to one that offered none. */
  | { readonly kind: 'enable'; readonly capabilities: readonly string[] }
  /** Asks for so many more pictures of the video stream; no part of what `sendLimit` counts. */
  | { readonly kind: 'credit'; readonly count: number }
  /** A message of the application's own, sent as it is. */
  | { readonly kind: 'raw'; readonly message: Readonly<Record<string, unknown>> };

/** How a protocol keeps the server from forgetting us, and how we learn that it did (PROTOCOLS 2.5). */
export interface HeartbeatPlan {
  /** Sent unasked so that the server keeps us; null where nothing is needed. */
  readonly keepAlive: { readonly command: 'ping' | 'pong'; readonly everyMs: number } | null;
  /** A `ping` that must be answered: measures round-trip time and unmasks a socket the server forgot. */
  readonly probe: { readonly everyMs: number; readonly timeoutMs: number };
  /** Whether a server `ping` wants our `pong` (billiards answers one with an error). */
  readonly answersPing: boolean;
}

export interface EndpointConfig {
  /** `ws:` or `wss:` origin, with an optional path prefix. */
  readonly baseUrl: string;
  /** Credential of this attempt; null connects anonymously. */
  readonly token: string | null;
  /** How many links ended by themselves within a second of their welcome so far: some endpoints greet and die (PROTOCOLS 2.1.1). @default 0 */
  readonly shortLinkCount?: number;
}

/** What a server takes from one client; beyond it messages are refused. */
export interface SendLimit {
  readonly messages: number;
  readonly perMs: number;
}

/** Where a socket goes. Wishes with one key share a socket. */
export interface Endpoint {
  readonly key: string;
  /** Complete URL, credential included: for the transport only, never for display. */
  readonly url: string;
}

/**
 * Predicates that decide, item by item, whether a wish covers an item. An entity that is absent is not
 * carried by the wish's channel at all. Built once per subscription, called for every item.
 */
export type ItemMatcher = {
  readonly [E in Entity]?: (item: EntitySubjects[E]) => boolean;
};

/** A field by which the items of a wish can be found without trying the wish on every item. */
export interface RoutePivot {
  readonly field: string;
  /** Only items whose `field` is one of these texts can match the wish. */
  readonly values: readonly string[];
  /** Whether upper and lower case are the same. */
  readonly ignoresCase: boolean;
  /** Every such item matches: nothing else has to be asked. */
  readonly decides: boolean;
}

/**
 * A wire protocol as a value. It knows frames and names; it does not know sockets, time or state.
 * `decode` never throws, whatever arrives.
 */
export interface Protocol {
  readonly name: string;
  readonly heartbeat: HeartbeatPlan;
  /** Kept on our side, heartbeats first. @default none */
  readonly sendLimit?: SendLimit;
  /** Any message counts as the server's welcome: events may come before it. @default false, only `ready` does */
  readonly isWelcomedByAnyMessage?: boolean;
  /** The server sends a message once for each of the client's rooms it belongs to: a copy is no fault. @default false */
  readonly sendsToEachRoom?: boolean;
  /** A wrong token is refused before the socket opens, which a page can't tell from a server that is down. @default false */
  readonly refusesAtHandshake?: boolean;
  /**
   * For protocols with a socket for each wish (a cricket match): which socket a wish belongs to, and the protocol as that socket
   * speaks it. @default one socket for all
   */
  readonly split?: (wish: SubscriptionWish) => {
    readonly key: string;
    readonly protocol: Protocol;
  };
  /** Whether the server confirms subscriptions; without, they count as assumed once sent. */
  readonly confirmsSubscriptions: boolean;
  /** The channel that carries an entity, for hooks that ask by entity. */
  readonly channelOf: { readonly [E in Entity]?: string };
  /** The channels there are and what each may be narrowed by, for forms and lists. @default what the server says it offers */
  readonly channels?: Channels;
  endpoint(config: EndpointConfig): Endpoint;
  /** The frame that says it; empty where the protocol has no words for it, and nothing has to be sent. */
  encode(command: ClientCommand): string;
  decode(frame: string): Result<readonly ServerEvent[], DecodeError>;
  /**
   * Whether a glance at a frame's beginning shows that it carries data only: it may be decoded together with others,
   * right before the next flush, which costs far less than one by one. Optional: without it none waits.
   */
  readonly canWait?: (frame: string) => boolean;
  /** Servers barely filter, so the client does it again with this (PROTOCOLS 2.2.4). */
  createMatcher(wish: SubscriptionWish): ItemMatcher;
  /**
   * The most selective field of a wish for an entity, for an index over many subscriptions; null where the wish
   * has to be tried on every item. Optional: without it, all are tried.
   */
  readonly pivotOf?: (wish: SubscriptionWish, entity: Entity) => RoutePivot | null;
  /**
   * The server's room of a wish, where several wishes share one: leaving it would silence the others, so it is left with the
   * last of them. @default each wish has a room of its own
   */
  readonly roomOf?: (wish: SubscriptionWish) => string;
  /** Removes credentials from a text meant for eyes: URLs, samples, logs. */
  redact(text: string): string;
}
