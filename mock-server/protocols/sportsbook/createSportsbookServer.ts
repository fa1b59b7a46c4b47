import type { Clock } from '../../../src/lib/clock.ts';
import { assertNever } from '../../../src/lib/assertNever.ts';
import type { Capability } from '../../../src/protocols/sportsbook/wire/capabilities.ts';
import {
  isSubscriptionType,
  SUBSCRIPTION_TYPES,
  type SubscriptionType,
} from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { Session, SessionHandlers } from '../../engine/session.ts';
import type { Rooms } from './createRooms.ts';
import { toErrorFrame, toFrame } from './envelope.ts';
import { parseClientMessage, type ClientMessage } from './parseClientMessage.ts';
import { toPythonText } from './pythonText.ts';
import type { Room } from './rooms.ts';
import { toNaiveLocal } from './toNaiveLocal.ts';

export interface SportsbookServerOptions {
  readonly clock: Clock;
  readonly rooms: Rooms;
  readonly subscriptionsPerClient: number;
  /** Extensions that the welcome offers; what it does not offer is ignored, as by the original. */
  readonly capabilities: readonly Capability[];
  /** Called after the confirmation, also of a repeated subscription. */
  readonly onSubscribed: (session: Session, type: SubscriptionType) => void;
  readonly onGone: (session: Session) => void;
}

/** The server's side of sportsbook v2. */
export interface SportsbookServer {
  readonly handlers: SessionHandlers;
  /** Registered clients, oldest first. */
  readonly clients: ReadonlySet<Session>;
}

/** Creates the part that answers clients, in the original's words and with its silences. */
export function createSportsbookServer(options: SportsbookServerOptions): SportsbookServer {
  const { capabilities, clock, rooms } = options;
  const clients = new Set<Session>();

  const reply = (session: Session, type: string, data?: unknown) => {
    const { clientId } = session;
    session.sendControl(toFrame({ type, clientId, at: clock.now(), data }));
  };
  const replyError = (session: Session, error: string) => {
    session.sendControl(toErrorFrame({ clientId: session.clientId, at: clock.now(), error }));
  };

  const handleSubscribe = (
    session: Session,
    type: SubscriptionType,
    { filters, maxUpdatesPerSecond }: Wanted,
  ) => {
    const room = rooms.join(session, type, filters);
    if (rooms.roomsOf(session).length > options.subscriptionsPerClient) {
      rooms.leave(session, type, filters);
      replyError(session, `Subscription limit reached: ${options.subscriptionsPerClient}`);
      return;
    }
    const limit = capabilities.includes('max_updates_per_second') ? maxUpdatesPerSecond : null;
    // What the old limit held back would come out of turn under the new one.
    if (rooms.limit(session, room, limit)) session.flushLatest();
    reply(session, 'subscription_confirmed', toRoomData(room, filters));
    options.onSubscribed(session, type);
  };
  const handleSubscription = (
    session: Session,
    message: Extract<ClientMessage, { kind: 'subscribe' | 'unsubscribe' }>,
  ) => {
    const { filters, kind, maxUpdatesPerSecond, subscriptionType } = message;
    const type = toPythonText(subscriptionType);
    if (!isSubscriptionType(type)) {
      replyError(session, `Invalid subscription type: ${type}`);
      return;
    }
    if (filters === null) return;
    if (kind === 'subscribe') {
      handleSubscribe(session, type, { filters, maxUpdatesPerSecond });
      return;
    }
    session.flushLatest();
    const room = rooms.leave(session, type, filters);
    if (room !== null) reply(session, 'subscription_removed', toRoomData(room, filters));
  };
  const replyStatus = (session: Session) => {
    const at = clock.now();
    reply(session, 'status', {
      connection: {
        client_id: session.clientId,
        user_id: session.identity.userId,
        authenticated: session.identity.isAuthenticated,
        connected_at: toNaiveLocal(session.connectedAt),
        subscriptions: rooms.roomsOf(session).map((room) => room.id),
      },
      server: {
        active_connections: clients.size,
        active_rooms: rooms.count,
        server_time: toNaiveLocal(at),
      },
    });
  };

  return {
    clients,
    handlers: {
      handleOpen(session) {
        clients.add(session);
        reply(session, 'welcome', {
          client_id: session.clientId,
          user_id: session.identity.userId,
          authenticated: session.identity.isAuthenticated,
          available_subscriptions: SUBSCRIPTION_TYPES,
          server_time: toNaiveLocal(clock.now()),
          ...(capabilities.length > 0 ? { capabilities } : {}),
        });
      },
      handleText(session, text) {
        const message = parseClientMessage(text);
        switch (message.kind) {
          case 'invalid-json':
            replyError(session, 'Invalid JSON format');
            break;
          case 'ignored':
            break;
          case 'subscribe':
          case 'unsubscribe':
            handleSubscription(session, message);
            break;
          case 'capabilities':
            if (capabilities.includes('batch') && message.enable.includes('batch')) {
              session.startBatching();
            }
            break;
          case 'ping':
            // Answered, but no sign of life: only a pong is.
            reply(session, 'pong');
            break;
          case 'pong':
            session.lastHeartbeatAt = clock.now();
            break;
          case 'status':
            replyStatus(session);
            break;
          default:
            assertNever(message);
        }
      },
      handleGone(session) {
        clients.delete(session);
        rooms.leaveAll(session);
        options.onGone(session);
      },
    },
  };
}

/** What a subscription asks for beside its type. */
interface Wanted {
  readonly filters: Room['filters'];
  readonly maxUpdatesPerSecond: number | null;
}

function toRoomData(room: Room, filters: Room['filters']) {
  return { subscription_type: room.type, room_id: room.id, filters };
}
