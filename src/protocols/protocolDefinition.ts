import type * as z from 'zod/mini';
import type { ChannelEntities } from './createChannelMatcher.ts';
import type { SubscriptionWish } from './filter.ts';
import type {
  ClientCommand,
  Endpoint,
  EndpointConfig,
  HeartbeatPlan,
  ItemMatcher,
  Protocol,
} from './protocol.ts';
import type { ServerEvent } from './serverEvent.ts';

/** An event as a decoder says it. To refuse a message it throws. */
export type SaidEvent = Exclude<ServerEvent, { readonly kind: 'invalid' }>;

/** What a decoder gives: one event, several, or null for "understood, and nothing to do". */
export type Decoded = SaidEvent | readonly SaidEvent[] | null;

/** A zod schema (zod or zod/mini) for each message type. */
export type MessageSchemas = Readonly<Record<string, z.core.$ZodType>>;

/** JSON messages told apart by a member: a schema and what becomes of the message, for each type. */
export interface MessageMap<Schemas extends MessageSchemas> {
  /** Member that names the type. @default 'type' */
  readonly typeField?: string;
  readonly schemas: Schemas;
  /** Called with messages that passed their schema. What it throws makes a decode error. */
  readonly events: {
    readonly [Type in keyof Schemas]: (message: z.core.output<Schemas[Type]>) => Decoded;
  };
}

/** Reads a frame of any kind, JSON or not. What it throws makes a decode error. */
export type FrameReader = (frame: string) => Decoded;

/** A command that the backend has words of its own for; `raw` messages are sent as they are. */
export type SpokenCommand = Exclude<ClientCommand, { readonly kind: 'raw' }>;

/** How people choose a channel. */
export interface ChannelDefinition {
  /** @default its own name, in words */
  readonly label?: string;
  /**
   * A zod object of what it may be narrowed by, which forms are made from: an enum is a choice, `z.meta({ title })` a label. It checks
   * nothing on the wire.
   * @default nothing
   */
  readonly filter?: z.core.$ZodObject;
}

/** What a protocol of one's own is made of. */
export interface ProtocolDefinition<Schemas extends MessageSchemas = MessageSchemas> {
  /** Shown in errors, and part of keys. */
  readonly name: string;
  /** Path below the base URL, which gets the token as parameter `token`; or what makes the whole address. */
  readonly endpoint: string | ((config: EndpointConfig) => string | Endpoint);
  /** What is not given: a `ping` every 15 s that is to be answered within 10 s, nothing else sent, pings not answered. */
  readonly heartbeat?: Partial<HeartbeatPlan>;
  /**
   * Words of each command: an object is sent as JSON, a text as it is, null not at all. `ping` has to be said.
   * Pure: the same command gives the same words.
   */
  readonly encode: (command: SpokenCommand) => Readonly<Record<string, unknown>> | string | null;
  readonly decode: MessageMap<Schemas> | FrameReader;
  /** Which entities each channel carries: what hooks ask for, and what passes a subscription. @default nothing */
  readonly carries?: ChannelEntities;
  /** How people choose among the channels. @default all of `carries`, by their own names, narrowed by nothing */
  readonly channels?: Readonly<Record<string, ChannelDefinition>>;
  /** Whether the server answers a subscription with a `confirmed` event. @default false, sent counts as confirmed */
  readonly confirmsSubscriptions?: boolean;
  /** Decides item by item what a wish covers. @default what its channel carries, narrowed by filters of the item's own members */
  readonly createMatcher?: (wish: SubscriptionWish) => ItemMatcher;
  /** Removes credentials that the usual patterns (tokens by name, JSON web tokens) do not know. Called after them. */
  readonly redact?: (text: string) => string;
  /** Longest frame taken, in characters. @default 1_048_576 */
  readonly maxFrameChars?: number;
  readonly sendLimit?: Protocol['sendLimit'];
  readonly isWelcomedByAnyMessage?: boolean;
  readonly refusesAtHandshake?: boolean;
}
