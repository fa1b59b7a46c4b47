import * as z from 'zod/mini';
import { err, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { checkDefinition } from './checkDefinition.ts';
import { createChannelMatcher, toChannelOf } from './createChannelMatcher.ts';
import { createDecodeError } from './createDecodeError.ts';
import { decodeTypedFrame } from './decodeTypedFrame.ts';
import { describeChannels } from './describeChannels.ts';
import { describeIssues } from './describeIssues.ts';
import type { MessageDecoder } from './messageDecoder.ts';
import { MAX_FRAME_CHARS } from './parseFrame.ts';
import type {
  ClientCommand,
  Endpoint,
  EndpointConfig,
  HeartbeatPlan,
  Protocol,
} from './protocol.ts';
import type {
  Decoded,
  FrameReader,
  MessageMap,
  MessageSchemas,
  ProtocolDefinition,
} from './protocolDefinition.ts';
import { redactCredentials } from './redactCredentials.ts';
import type { DecodeError, ServerEvent } from './serverEvent.ts';
import { toProblem, toSafeEvents } from './toSafeEvents.ts';
import { toSocketUrl } from './toSocketUrl.ts';

const HEARTBEAT: HeartbeatPlan = {
  keepAlive: null,
  probe: { everyMs: 15_000, timeoutMs: 10_000 },
  answersPing: false,
};

/**
 * Makes a protocol for a backend of one's own. It sees to what every protocol promises: frames are bounded and parsed
 * without a throw, each message is checked by its schema, types nobody knows are counted, what is thrown while decoding
 * becomes a decode error, texts are made fit to be shown, and tokens are redacted.
 *
 * @throws TypeError if the definition could not work; it says what is wrong and where.
 *
 * @example
 * import * as z from 'zod';
 * import { defineProtocol } from 'courtside/protocols';
 *
 * export const scores = defineProtocol({
 *   name: 'scores',
 *   endpoint: '/live',
 *   carries: { games: ['game'] },
 *   channels: { games: { label: 'Live games', filter: z.object({ gameId: z.optional(z.string()) }) } },
 *   confirmsSubscriptions: true,
 *   encode(command) {
 *     switch (command.kind) {
 *       case 'subscribe':
 *         return { op: 'join', room: command.wish.channel };
 *       case 'unsubscribe':
 *         return { op: 'leave', room: command.wish.channel };
 *       case 'ping':
 *         return { op: 'ping' };
 *       default:
 *         return null; // no words for anything else
 *     }
 *   },
 *   decode: {
 *     typeField: 'op',
 *     schemas: {
 *       hello: z.object({ session: z.string() }),
 *       joined: z.object({ room: z.string() }),
 *       pong: z.object({}),
 *       score: z.object({ game: z.string(), home: z.number(), away: z.number() }),
 *     },
 *     events: {
 *       hello: ({ session }) => ({
 *         kind: 'ready',
 *         sessionId: session,
 *         userId: null,
 *         isAuthenticated: true,
 *         channels: [],
 *         capabilities: [],
 *       }),
 *       joined: ({ room }) => ({ kind: 'confirmed', channel: room, filter: {}, roomId: null }),
 *       pong: () => ({ kind: 'pong' }),
 *       score: ({ game, home, away }) => ({
 *         kind: 'update',
 *         entity: 'game',
 *         items: [
 *           {
 *             gameId: game,
 *             sport: null,
 *             period: null,
 *             homeScore: home,
 *             awayScore: away,
 *             sourceTime: null,
 *           },
 *         ],
 *       }),
 *     },
 *   },
 * });
 */
export function defineProtocol<Schemas extends MessageSchemas>(
  definition: ProtocolDefinition<Schemas>,
): Protocol {
  const { name, endpoint, encode, carries = {}, sendLimit } = definition;
  const heartbeat = { ...HEARTBEAT, ...definition.heartbeat };
  checkDefinition(definition, heartbeat);
  const redactMore = definition.redact ?? ((text: string) => text);
  return {
    name,
    heartbeat,
    ...(sendLimit && { sendLimit }),
    isWelcomedByAnyMessage: definition.isWelcomedByAnyMessage ?? false,
    refusesAtHandshake: definition.refusesAtHandshake ?? false,
    confirmsSubscriptions: definition.confirmsSubscriptions ?? false,
    channelOf: toChannelOf(carries),
    channels: describeChannels(carries, definition.channels ?? {}),
    endpoint: (config) => toEndpoint(name, endpoint, config),
    encode: (command) => toFrame(command, encode),
    decode: createDecode(definition.decode, definition.maxFrameChars ?? MAX_FRAME_CHARS),
    createMatcher: definition.createMatcher ?? ((wish) => createChannelMatcher(carries, wish)),
    redact: (text) => redactMore(redactCredentials(text)),
  };
}

function toEndpoint(
  name: string,
  endpoint: ProtocolDefinition['endpoint'],
  config: EndpointConfig,
): Endpoint {
  if (typeof endpoint !== 'string') {
    const made = endpoint(config);
    return typeof made === 'string' ? { key: name, url: made } : made;
  }
  const { baseUrl, token } = config;
  return { key: name, url: toSocketUrl({ baseUrl, path: endpoint, parameters: { token } }) };
}

function toFrame(command: ClientCommand, encode: ProtocolDefinition['encode']): string {
  if (command.kind === 'raw') return JSON.stringify(command.message);
  const words = encode(command);
  if (words === null) return '';
  return typeof words === 'string' ? words : JSON.stringify(words);
}

function createDecode<Schemas extends MessageSchemas>(
  decode: MessageMap<Schemas> | FrameReader,
  maxChars: number,
): Protocol['decode'] {
  if (typeof decode === 'function') return (frame) => readFrame(frame, decode, maxChars);
  const { typeField = 'type', schemas, events } = decode;
  const decoders = new Map<string, MessageDecoder>();
  for (const type in schemas) {
    if (Object.hasOwn(schemas, type)) {
      decoders.set(type, createMessageDecoder(schemas[type], events[type]));
    }
  }
  return (frame) => decodeTypedFrame(frame, { typeField, maxChars, decoders });
}

function createMessageDecoder<Schema extends z.core.$ZodType>(
  schema: Schema,
  toEvents: (message: z.core.output<Schema>) => Decoded,
): MessageDecoder {
  return (message) => {
    try {
      const checked = z.safeParse(schema, message);
      if (!checked.success) return err(describeIssues(checked.error, 'message'));
      return ok(toSafeEvents(toEvents(checked.data)));
    } catch (error) {
      return err(toProblem(error));
    }
  };
}

function readFrame(
  frame: string,
  read: FrameReader,
  maxChars: number,
): Result<readonly ServerEvent[], DecodeError> {
  if (frame.length > maxChars) {
    const message = `frame of ${frame.length} characters, at most ${maxChars} are taken`;
    return err(createDecodeError({ code: 'too-large', message, source: frame }));
  }
  try {
    return ok(toSafeEvents(read(frame)));
  } catch (error) {
    return err(createDecodeError({ code: 'bad-shape', message: toProblem(error), source: frame }));
  }
}
