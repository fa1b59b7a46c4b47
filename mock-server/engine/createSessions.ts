import type { Clock } from '../../src/lib/clock.ts';
import type { Admission, Connection, ConnectionHandle } from './connection.ts';
import { createConnectLimiter } from './createConnectLimiter.ts';
import type { SeededRandom } from './createRandom.ts';
import { createSession, type OwnedSession } from './createSession.ts';
import type { Faults } from './faults/createFaults.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { ProtocolName, ProtocolServer } from './protocolServer.ts';
import type { Scheduler } from './scheduler.ts';
import type { Session } from './session.ts';

export interface SessionsOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Draws client and user ids. */
  readonly random: SeededRandom;
  /** Draws delays of the fault `latency`. */
  readonly jitter: SeededRandom;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly log: Log;
}

/** A client whose link is open, whether or not its server still knows it. */
export interface OpenSession {
  readonly protocol: ProtocolName;
  readonly session: Session;
}

/** Everybody who is connected, whatever they speak. */
export interface Sessions {
  /** Takes over a link whose handshake `server` accepted. */
  connect(
    connection: Connection,
    admission: Extract<Admission, { kind: 'accepted' }>,
    server: ProtocolServer,
  ): ConnectionHandle;
  /** Registered clients, oldest first. */
  live(): Iterable<Session>;
  /** Clients whose link is open, zombies and those whose closing is under way too, oldest first. */
  open(): readonly OpenSession[];
  /** Called with each client that was welcomed. */
  onWelcomed(listener: (session: Session) => void): void;
  /** Called with each client that was forgotten or left. */
  onLeft(listener: (session: Session) => void): void;
  stop(): void;
}

const BACKLOG_CHECK_MS = 100;
const NOBODY: ConnectionHandle = { receive() {}, closed() {} };

/** Creates the registry of clients: it enforces limits and the faults of the handshake. */
export function createSessions(options: SessionsOptions): Sessions {
  const { clock, faults, limits, log, random } = options;
  const limiter = createConnectLimiter(clock, limits.connectsPerMinute);
  const live = new Set<OwnedSession>();
  const linked = new Map<OwnedSession, ProtocolName>();
  const welcomedListeners: ((session: Session) => void)[] = [];
  const leftListeners: ((session: Session) => void)[] = [];

  const open = (
    connection: Connection,
    admission: Extract<Admission, { kind: 'accepted' }>,
    { handlers, name }: ProtocolServer,
  ) => {
    const session = createSession({
      clientId: toUuid(random),
      identity: admission.identity ?? { userId: `anon_${random.hex(12)}`, isAuthenticated: false },
      request: admission.request,
      connectedAt: clock.now(),
      connection,
      clock,
      scheduler: options.scheduler,
      faults,
      jitter: options.jitter,
      maxBufferedBytes: limits.maxBufferedBytes,
      onLeave(session, reason) {
        live.delete(session);
        handlers.handleGone(session);
        log('debug', `${name} client ${session.clientId} ${reason}`);
        for (const listener of leftListeners) listener(session);
      },
      onErrorTold(session, frame) {
        log('info', `${name} client ${session.clientId} was told ${frame}`);
      },
    });
    live.add(session);
    linked.set(session, name);
    log('debug', `${name} client ${session.clientId} connected on ${admission.request.path}`);
    handlers.handleOpen(session);
    for (const listener of welcomedListeners) listener(session);
    return session;
  };

  const stopChecks = options.scheduler.every(BACKLOG_CHECK_MS, () => {
    for (const session of Array.from(live)) session.checkBacklog();
  });

  return {
    connect(connection, admission, server) {
      const refusal = refuse(limiter.check(admission.request.remoteAddress), live.size, limits);
      if (refusal !== null) {
        log('warn', `refused a client: ${refusal.code} ${refusal.reason}`);
        connection.close(refusal.code, refusal.reason);
        return NOBODY;
      }
      if (faults.get('silent') !== null) return NOBODY;
      const session = open(connection, admission, server);
      return {
        receive(text) {
          if (session.state !== 'live') return;
          session.countReceived();
          try {
            server.handlers.handleText(session, text);
          } catch (error) {
            // What a client sends must not end the server for the others.
            log('warn', `${server.name} failed at a message: ${String(error)}`);
          }
        },
        closed() {
          linked.delete(session);
          session.handleClosed();
        },
      };
    },
    live: () => live,
    open: () => Array.from(linked, ([session, protocol]) => ({ protocol, session })),
    onWelcomed(listener) {
      welcomedListeners.push(listener);
    },
    onLeft(listener) {
      leftListeners.push(listener);
    },
    stop() {
      stopChecks();
      for (const session of live) session.discard();
    },
  };
}

/** Why a client has to go again right after it came in, or null. */
function refuse(waitMs: number | null, liveCount: number, limits: Limits) {
  if (waitMs !== null) {
    return { code: 4429, reason: `too many connections, retry in ${Math.ceil(waitMs / 1_000)} s` };
  }
  if (liveCount >= limits.maxConnections) return { code: 1013, reason: 'server is full' };
  return null;
}

/** A version-4 UUID from the seeded source, so that runs repeat. */
function toUuid(random: SeededRandom): string {
  const variant = '89ab'[random.int(0, 3)] ?? '8';
  return `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-${variant}${random.hex(3)}-${random.hex(12)}`;
}
