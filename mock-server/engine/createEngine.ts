import type { Clock } from '../../src/lib/clock.ts';
import { CAPABILITIES } from '../../src/protocols/sportsbook/wire/capabilities.ts';
import { acceptsHandshake } from '../protocols/sportsbook/admitHandshake.ts';
import {
  createPublisher,
  type Publication,
  type WireData,
} from '../protocols/sportsbook/createPublisher.ts';
import { createRooms } from '../protocols/sportsbook/createRooms.ts';
import { createSource } from '../protocols/sportsbook/createSource.ts';
import { createSportsbookServer } from '../protocols/sportsbook/createSportsbookServer.ts';
import { describeServer, type ServerDescription } from '../protocols/sportsbook/describeServer.ts';
import { startHeartbeat } from '../protocols/sportsbook/startHeartbeat.ts';
import { DEVELOPMENT_JWT_SECRET, verifyToken } from '../protocols/sportsbook/verifyToken.ts';
import type { Admission, Connection, ConnectionHandle, HandshakeRequest } from './connection.ts';
import { createRandom } from './createRandom.ts';
import { createSessions } from './createSessions.ts';
import type { EngineOptions } from './engineOptions.ts';
import { createFaults, type Faults } from './faults/createFaults.ts';
import { startLifecycleFaults } from './faults/startLifecycleFaults.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { systemClock, systemScheduler } from './scheduler.ts';

/** The mock server without a network: hosts bring links, the engine does the rest. */
export interface Engine {
  /** Decides a handshake; never rejects. */
  admit(request: HandshakeRequest): Promise<Admission>;
  /** Takes over an accepted link, which is open by now. */
  connect(
    connection: Connection,
    admission: Extract<Admission, { kind: 'accepted' }>,
  ): ConnectionHandle;
  /** Misbehaviour, switchable at any time. */
  readonly faults: Faults;
  readonly limits: Limits;
  readonly clock: Clock;
  /** Sends a message to everybody with a matching room, one copy each; returns how many. */
  broadcast(publication: Publication): number;
  /** Sends to all connections of a user, subscribed or not; returns how many. */
  sendToUser(userId: string | number, messageType: string, data: WireData): number;
  readonly describe: ServerDescription;
  /** Ends all timers; links are the host's to close. */
  stop(): void;
}

/**
 * Creates and starts an engine with the sportsbook protocol and its world, or with a recording in its place.
 * @throws RangeError for a fault that does not exist.
 */
export function createEngine(options: EngineOptions = {}): Engine {
  const { clock = systemClock, scheduler = systemScheduler, seed = 1, log = () => {} } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const faults = createFaults((error) => {
    log('warn', `a fault failed: ${String(error)}`);
  });
  const rooms = createRooms(clock);
  const publisher = createPublisher(rooms, clock);
  const source = createSource(options, { clock, scheduler, seed, rooms, publisher });
  const server = createSportsbookServer({
    clock,
    rooms,
    subscriptionsPerClient: limits.subscriptionsPerClient,
    capabilities: options.capabilities ?? CAPABILITIES,
    onSubscribed: (session, type) => {
      source.handleSubscribed(session, type);
    },
    onGone: (session) => {
      source.handleGone(session);
    },
  });
  const sessions = createSessions({
    clock,
    scheduler,
    random: createRandom(seed, 'ids'),
    limits,
    faults,
    log,
    handlers: server.handlers,
  });
  const stopFaults = startLifecycleFaults({ faults, sessions, scheduler });
  const stopLogging = faults.onChange(({ kind, fault }) => {
    log('info', `fault ${kind}: ${JSON.stringify(fault)}`);
  });
  faults.set(options.faults ?? []);
  const { heartbeatMs = 30_000 } = options;
  const stopHeartbeat =
    heartbeatMs === null
      ? () => {}
      : startHeartbeat({ clock, scheduler, clients: server.clients, everyMs: heartbeatMs });

  let refusedCount = 0;
  const refuse = (httpStatus: number): Admission => {
    refusedCount += 1;
    return { kind: 'refused', httpStatus };
  };

  return {
    async admit(request) {
      const refusal = faults.get('refuse');
      if (refusal !== null) return refuse(refusal.status);
      if (!acceptsHandshake(request)) return refuse(403);
      const token = request.query.get('token') ?? '';
      const secret = options.jwtSecret ?? DEVELOPMENT_JWT_SECRET;
      const identity = token === '' ? null : await verifyToken(token, secret);
      return { kind: 'accepted', request, identity };
    },
    connect: (connection, admission) => sessions.connect(connection, admission),
    faults,
    limits,
    clock,
    broadcast: (publication) => publisher.publish(publication),
    sendToUser(userId, messageType, data) {
      const theirs = Array.from(server.clients).filter(
        ({ identity }) => identity.userId === userId,
      );
      for (const session of theirs) publisher.sendTo(session, messageType, data);
      return theirs.length;
    },
    describe: describeServer({
      clients: server.clients,
      rooms,
      hasHeartbeat: heartbeatMs !== null,
      countWelcomed: () => sessions.welcomedCount,
      countRefused: () => refusedCount,
      clock,
    }),
    stop() {
      source.stop();
      stopHeartbeat();
      stopFaults();
      stopLogging();
      sessions.stop();
    },
  };
}
