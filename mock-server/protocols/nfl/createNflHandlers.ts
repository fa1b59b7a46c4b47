import type { Clock } from '../../../src/lib/clock.ts';
import { NFL_EVENT_TYPES, type NflEventType } from '../../../src/protocols/nfl/wire/eventTypes.ts';
import type { Log } from '../../engine/log.ts';
import type { Session, SessionHandlers } from '../../engine/session.ts';
import type { Channels } from './createChannels.ts';
import type { NflEnvelope } from './envelope.ts';
import type { NflVariant } from './nflOptions.ts';
import { toPathChannels } from './nflPaths.ts';
import { parseNflMessage, toChannel, toClientTime, type NflMessage } from './parseNflMessage.ts';

export interface HandlerOptions {
  readonly clock: Clock;
  readonly variant: NflVariant;
  /** Registered clients, oldest first; kept here. */
  readonly clients: Set<Session>;
  readonly channels: Channels;
  readonly envelope: NflEnvelope;
  readonly log: Log;
  /** Does something a moment later. */
  readonly later: (task: () => void) => void;
  readonly hasWorkingEndpoints: boolean;
  /** Called with each subscription, also a repeated one, after its answer. */
  readonly onSubscribed: (session: Session, channel: string) => void;
}

type Data = Readonly<Record<string, unknown>>;
type Told = Extract<NflMessage, { kind: 'message' }>;

/** Seconds, as both servers say in their welcome. */
const HEARTBEAT_INTERVAL = 30;
const HANDLED: ReadonlySet<unknown> = new Set([
  'heartbeat',
  'user_subscription',
  'user_unsubscription',
] satisfies NflEventType[]);

/** Creates the part that answers clients: in the original's words, with its silences, and with its sudden deaths. */
export function createNflHandlers(options: HandlerOptions): SessionHandlers {
  const { channels, clients, clock, envelope, later, log, variant } = options;
  const connectionIds = new Map<Session, string>();

  const reply = (session: Session, eventType: NflEventType, data: Data, channel?: string) => {
    session.sendControl(envelope.open(eventType, data)(channel ?? null));
  };
  const replyError = (session: Session) => {
    const timestamp = envelope.stamp(clock.now());
    log('debug', `client ${session.clientId} was told: Invalid message format`);
    reply(session, 'error', { error: 'Invalid message format', timestamp });
  };
  const answerHeartbeat = (session: Session, data: Data) => {
    const at = clock.now();
    const timestamp = envelope.stamp(at);
    const connection_id = connectionIds.get(session) ?? session.clientId;
    if (variant === 'node') {
      session.lastHeartbeatAt = at;
      const client_time = data['client_time'];
      const named = client_time === undefined ? {} : { client_time };
      reply(session, 'heartbeat', { timestamp, ...named, server_time: timestamp, connection_id });
      return;
    }
    const client_time = toClientTime(data['client_time']);
    // The original's handler fails on it before it has noted the heartbeat.
    if (client_time === undefined) return;
    session.lastHeartbeatAt = at;
    reply(session, 'heartbeat', { timestamp, connection_id, client_time });
  };
  const confirm = (session: Session, word: string, channel: string) => {
    if (variant !== 'node') return;
    const data = { message: `${word} channel: ${channel}`, level: 'info', action_required: false };
    reply(session, 'notification', data, channel);
  };
  const subscribe = (session: Session, channel: string) => {
    if (!channels.join(session, channel)) {
      log('warn', `client ${session.clientId} follows too many channels`);
      return;
    }
    confirm(session, 'Subscribed to', channel);
    options.onSubscribed(session, channel);
  };
  const obey = (session: Session, eventType: unknown, data: Data) => {
    if (eventType === 'heartbeat') {
      answerHeartbeat(session, data);
      return;
    }
    const channel = toChannel(data);
    if (channel === null) return;
    if (eventType === 'user_subscription') subscribe(session, channel);
    else {
      channels.leave(session, channel);
      confirm(session, 'Unsubscribed from', channel);
    }
  };
  const hearPython = (session: Session, message: Told) => {
    if (!HANDLED.has(message.eventType)) {
      log('debug', `client ${session.clientId} sent an unknown event`);
      return;
    }
    if (message.data === null) session.forget('dead after data that is no object');
    else obey(session, message.eventType, message.data);
  };
  const hearNode = (session: Session, message: Told) => {
    if (message.data === null || !message.hasData) replyError(session);
    else if (HANDLED.has(message.eventType)) obey(session, message.eventType, message.data);
  };

  return {
    handleOpen(session) {
      clients.add(session);
      const connectionId = envelope.toConnectionId(session.clientId);
      connectionIds.set(session, connectionId);
      reply(session, 'connection_ack', {
        connection_id: connectionId,
        server_time: envelope.stamp(clock.now()),
        supported_events: NFL_EVENT_TYPES,
        heartbeat_interval: HEARTBEAT_INTERVAL,
      });
      const special = variant === 'python' ? toPathChannels(session.request.path) : null;
      if (special === null) return;
      if (options.hasWorkingEndpoints) {
        for (const channel of special) subscribe(session, channel);
        return;
      }
      // The original accepts the socket a second time here, and fails.
      later(() => {
        session.drop();
      });
    },
    handleText(session, text) {
      const message = parseNflMessage(text);
      if (message.kind === 'message') {
        if (variant === 'python') hearPython(session, message);
        else hearNode(session, message);
      } else if (variant === 'node') replyError(session);
      else if (message.kind === 'no-object') session.forget('dead after JSON that is no object');
    },
    handleGone(session) {
      clients.delete(session);
      connectionIds.delete(session);
      channels.leaveAll(session);
    },
  };
}
