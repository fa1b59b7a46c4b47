import type { Clock } from '../../src/lib/clock.ts';
import type { EngineOptions } from '../engine/engineOptions.ts';
import {
  PROTOCOL_NAMES,
  type ProtocolName,
  type ProtocolServer,
} from '../engine/protocolServer.ts';
import type { Scheduler } from '../engine/scheduler.ts';
import {
  createSportsbookService,
  type SportsbookService,
} from './sportsbook/createSportsbookService.ts';

export interface ServerParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  readonly subscriptionsPerClient: number;
}

/** The hosted servers by name; null for one that was left out. */
export interface Servers {
  readonly sportsbook: SportsbookService | null;
}

/** Creates and starts the servers the options ask for. */
export function createServers(options: EngineOptions, parts: ServerParts): Servers {
  const { protocols = PROTOCOL_NAMES } = options;
  const host = <Server extends ProtocolServer>(name: ProtocolName, create: () => Server) =>
    protocols.includes(name) ? create() : null;
  return {
    sportsbook: host('sportsbook', () => createSportsbookService(options, parts)),
  };
}
