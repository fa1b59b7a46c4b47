import type { NodeHostOptions } from '../hosts/node/startNodeHost.ts';
import { ORIGIN_TIMING } from '../protocols/sportsbook/feedTiming.ts';
import type { CliArguments } from './cliArguments.ts';

/** The host's options as the command line has them, but for replays, secret and log. */
export function toHostOptions(args: CliArguments): NodeHostOptions {
  const { books, games, heartbeat, nflVariant, protocol, rate, rows } = args;
  return {
    port: args.port,
    host: args.host,
    isRemoteAllowed: args.allowRemote === true,
    origins: args.origin ?? [],
    seed: args.seed,
    ...(protocol === undefined ? {} : { protocols: protocol }),
    world: {
      ...(games === undefined ? {} : { gamesPerLeague: games }),
      ...(books === undefined ? {} : { bookCount: books }),
      ...(rows === undefined ? {} : { rows }),
    },
    ...(args.originTiming === true ? { timing: ORIGIN_TIMING, rate: 0 } : {}),
    ...(rate === undefined ? {} : { rate }),
    hasSnapshot: args.snapshot,
    ...(args.originTiming === true || !args.capabilities ? { capabilities: [] } : {}),
    ...(heartbeat === undefined ? {} : { heartbeatMs: heartbeat }),
    nfl: nflVariant === undefined ? {} : { variant: nflVariant },
    faults: args.fault ?? [],
    limits: {
      connectsPerMinute: args.maxConnectsPerMinute,
      subscriptionsPerClient: args.maxSubscriptions,
    },
  };
}
