import type { Clock } from '../../src/lib/clock.ts';
import { createServers, type Servers } from '../protocols/createServers.ts';
import type { Publication, WireData } from '../protocols/sportsbook/createPublisher.ts';
import type { SportsbookService } from '../protocols/sportsbook/createSportsbookService.ts';
import type { ServerDescription } from '../protocols/sportsbook/describeServer.ts';
import type { Admission, Connection, ConnectionHandle, HandshakeRequest } from './connection.ts';
import { createLogBook, type LogBook } from './createLogBook.ts';
import { createRandom } from './createRandom.ts';
import { createSessions } from './createSessions.ts';
import { describeSession, type SessionDescription } from './describeSession.ts';
import type { EngineOptions } from './engineOptions.ts';
import { createFaults, type Faults } from './faults/createFaults.ts';
import { startLifecycleFaults } from './faults/startLifecycleFaults.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { ProtocolServer } from './protocolServer.ts';
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
  /** Misbehaviour, switchable at any time; acts on the clients of every protocol. */
  readonly faults: Faults;
  readonly limits: Limits;
  readonly clock: Clock;
  /** What happened lately; hosts write into it too. */
  readonly logBook: LogBook;
  /** The hosted servers, for what only one of them can do. */
  readonly servers: Servers;
  /** Clients of all protocols whose links are open, oldest first: forgotten ones are `mute`, closing ones `gone`. */
  connections(): readonly SessionDescription[];
  /**
   * Sends a message to everybody with a matching room of the sportsbook, one copy each; returns how many.
   * @throws RangeError where the sportsbook is not hosted; so do the next two.
   */
  broadcast(publication: Publication): number;
  /** Sends to all sportsbook connections of a user, subscribed or not; returns how many. */
  sendToUser(userId: string | number, messageType: string, data: WireData): number;
  /** What the sportsbook's management endpoints tell. */
  readonly describe: ServerDescription;
  /** Ends all timers; links are the host's to close. */
  stop(): void;
}

/**
 * Creates and starts an engine that speaks all protocols, each with its own world or with a replay in its place.
 * @throws RangeError for a fault that does not exist.
 */
export function createEngine(options: EngineOptions = {}): Engine {
  const { clock = systemClock, scheduler = systemScheduler, seed = 1, log = () => {} } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const logBook = createLogBook(clock, log);
  const faults = createFaults((error) => {
    logBook.write('warn', `a fault failed: ${String(error)}`);
  });
  const { subscriptionsPerClient } = limits;
  const servers = createServers(options, {
    ...(options.worldTime ?? { clock, scheduler }),
    seed,
    subscriptionsPerClient,
    log: logBook.write,
  });
  const hosted = toList(servers);
  const sessions = createSessions({
    clock,
    scheduler,
    random: createRandom(seed, 'ids'),
    jitter: createRandom(seed, 'jitter'),
    limits,
    faults,
    log: logBook.write,
  });
  const stopFaults = startLifecycleFaults({ faults, sessions, scheduler });
  const stopLogging = faults.onChange(({ kind, fault }) => {
    logBook.write('info', `fault ${kind}: ${JSON.stringify(fault)}`);
  });
  faults.set(options.faults ?? []);

  return {
    async admit(request) {
      const refusal = faults.get('refuse');
      if (refusal !== null) return { kind: 'refused', httpStatus: refusal.status };
      const server = findOwner(hosted, request.path);
      return server === null ? { kind: 'refused', httpStatus: 403 } : server.admit(request);
    },
    connect(connection, admission) {
      const server = findOwner(hosted, admission.request.path);
      if (server === null) throw new RangeError('nobody accepted this handshake');
      return sessions.connect(connection, admission, server);
    },
    faults,
    limits,
    clock,
    logBook,
    servers,
    connections: () => sessions.open().map(describeSession),
    broadcast: (publication) => toSportsbook(servers).broadcast(publication),
    sendToUser: (userId, messageType, data) =>
      toSportsbook(servers).sendToUser(userId, messageType, data),
    get describe() {
      return toSportsbook(servers).describe;
    },
    stop() {
      for (const server of hosted) server.stop();
      stopFaults();
      stopLogging();
      sessions.stop();
    },
  };
}

function toList(servers: Servers): readonly ProtocolServer[] {
  const all: readonly (ProtocolServer | null)[] = Object.values(servers);
  return all.filter((server) => server !== null);
}

function findOwner(hosted: readonly ProtocolServer[], path: string): ProtocolServer | null {
  return hosted.find((server) => server.ownsPath(path)) ?? null;
}

function toSportsbook({ sportsbook }: Servers): SportsbookService {
  if (sportsbook === null) throw new RangeError('the sportsbook is not hosted');
  return sportsbook;
}
