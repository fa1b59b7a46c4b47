import type { Clock } from '../../../src/lib/clock.ts';
import { CAPABILITIES } from '../../../src/protocols/sportsbook/wire/capabilities.ts';
import type { EngineOptions } from '../../engine/engineOptions.ts';
import type { ProtocolServer } from '../../engine/protocolServer.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import { admitClient } from './admitClient.ts';
import { createPublisher, type Publication, type WireData } from './createPublisher.ts';
import { createRooms } from './createRooms.ts';
import { createSource } from './createSource.ts';
import { createSportsbookServer } from './createSportsbookServer.ts';
import { describeServer, type ServerDescription } from './describeServer.ts';
import { startHeartbeat } from './startHeartbeat.ts';

export interface SportsbookServiceParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  readonly subscriptionsPerClient: number;
}

/** The sportsbook as the engine hosts it, and what can be told to its clients from outside. */
export interface SportsbookService extends ProtocolServer {
  readonly name: 'sportsbook';
  /** Sends a message to everybody with a matching room, one copy each; returns how many. */
  broadcast(publication: Publication): number;
  /** Sends to all connections of a user, subscribed or not; returns how many. */
  sendToUser(userId: string | number, messageType: string, data: WireData): number;
  readonly describe: ServerDescription;
}

/** Creates and starts the sportsbook with its world, or with a recording in its place. */
export function createSportsbookService(
  options: EngineOptions,
  parts: SportsbookServiceParts,
): SportsbookService {
  const { clock, scheduler, seed, subscriptionsPerClient } = parts;
  const { capabilities = CAPABILITIES, heartbeatMs = 30_000 } = options;
  const rooms = createRooms(clock);
  const publisher = createPublisher(rooms, clock);
  const source = createSource(options, { clock, scheduler, seed, rooms, publisher });
  const { clients, handlers } = createSportsbookServer({
    clock,
    rooms,
    subscriptionsPerClient,
    capabilities,
    onSubscribed: (session, type) => {
      source.handleSubscribed(session, type);
    },
    onGone: (session) => {
      source.handleGone(session);
    },
  });
  const stopHeartbeat =
    heartbeatMs === null
      ? () => {}
      : startHeartbeat({ clock, scheduler, clients, everyMs: heartbeatMs });
  let welcomedCount = 0;
  let refusedCount = 0;

  return {
    name: 'sportsbook',
    ownsPath: (path) => path.startsWith('/ws/v2/'),
    async admit(request) {
      const admission = await admitClient(request, options.jwtSecret);
      if (admission.kind === 'refused') refusedCount += 1;
      return admission;
    },
    handlers: {
      ...handlers,
      handleOpen(session) {
        welcomedCount += 1;
        handlers.handleOpen(session);
      },
    },
    broadcast: (publication) => publisher.publish(publication),
    sendToUser(userId, messageType, data) {
      const theirs = Array.from(clients).filter(({ identity }) => identity.userId === userId);
      for (const session of theirs) publisher.sendTo(session, messageType, data);
      return theirs.length;
    },
    describe: describeServer({
      clients,
      rooms,
      hasHeartbeat: heartbeatMs !== null,
      countWelcomed: () => welcomedCount,
      countRefused: () => refusedCount,
      clock,
    }),
    stop() {
      source.stop();
      stopHeartbeat();
    },
  };
}
