import type { Clock } from '../../src/lib/clock.ts';
import type { EngineOptions, ReplayOptions } from '../engine/engineOptions.ts';
import {
  PROTOCOL_NAMES,
  type ProtocolName,
  type ProtocolServer,
} from '../engine/protocolServer.ts';
import type { Log } from '../engine/log.ts';
import type { Scheduler } from '../engine/scheduler.ts';
import { createBilliardsServer, type BilliardsServer } from './billiards/createBilliardsServer.ts';
import { createCricketServer, type CricketServer } from './cricket/createCricketServer.ts';
import { createNflServer, type NflServer } from './nfl/createNflServer.ts';
import { createPlayer } from './recording/createPlayer.ts';
import { withRecording, type RecordingManners } from './recording/withRecording.ts';
import {
  createSportsbookService,
  type SportsbookService,
} from './sportsbook/createSportsbookService.ts';

export interface ServerParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  readonly subscriptionsPerClient: number;
  readonly log: Log;
}

/** The hosted servers by name; null for one that was left out. */
export interface Servers {
  readonly sportsbook: SportsbookService | null;
  readonly nfl: NflServer | null;
  readonly cricket: CricketServer | null;
  readonly billiards: BilliardsServer | null;
}

/** Creates and starts the servers the options ask for. */
export function createServers(options: EngineOptions, parts: ServerParts): Servers {
  const { heartbeatMs, jwtSecret, protocols = PROTOCOL_NAMES } = options;
  const { clock, log, scheduler, seed, subscriptionsPerClient } = parts;
  const given = { clock, scheduler, seed };
  const secret = jwtSecret === undefined ? {} : { jwtSecret };
  const sweep = heartbeatMs === undefined ? {} : { heartbeatMs };
  const isReplayed = (name: ProtocolName) => options.replay?.recording.protocol === name;
  const host = <Server extends ProtocolServer>(name: ProtocolName, create: () => Server) => {
    if (!protocols.includes(name)) return null;
    const server = create();
    // The sportsbook has a source of its own, with rooms.
    if (!options.replay || !isReplayed(name) || name === 'sportsbook') return server;
    return withRecording(server, toManners(options.replay, { clock, scheduler }));
  };
  return {
    sportsbook: host('sportsbook', () => createSportsbookService(options, parts)),
    nfl: host('nfl', () =>
      createNflServer({
        ...given,
        log,
        subscriptionsPerClient,
        ...toHeartbeatTimeout(heartbeatMs),
        ...options.nfl,
        ...(isReplayed('nfl') ? { hasWorld: false } : {}),
      }),
    ),
    cricket: host('cricket', () =>
      createCricketServer({ ...given, ...secret, ...options.cricket }),
    ),
    billiards: host('billiards', () =>
      createBilliardsServer({
        ...given,
        ...sweep,
        ...options.billiards,
        ...(isReplayed('billiards') ? { hasFeed: false } : {}),
      }),
    ),
  };
}

/** Messages of clients that ask for data, in both protocols that have such. */
const SUBSCRIPTION = /"(?:type|event_type)"\s*:\s*"(?:user_subscription|subscribe)"/;

/** Who comes gets all that is recorded, as clients narrow it down themselves; of cricket from the score on. */
function toManners(
  replay: ReplayOptions,
  time: Pick<ServerParts, 'clock' | 'scheduler'>,
): RecordingManners {
  return {
    player: createPlayer({ ...replay, ...time, isFor: () => true }),
    asksForData: replay.recording.protocol === 'cricket' ? null : (text) => SUBSCRIPTION.test(text),
  };
}

/** NFL's server never asks for a sign of life; it forgets when the others would. */
function toHeartbeatTimeout(heartbeatMs: number | null | undefined) {
  if (heartbeatMs === undefined) return {};
  return { heartbeatTimeoutMs: heartbeatMs === null ? null : 2 * heartbeatMs };
}
