import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../src/lib/result.ts';
import type { EngineOptions } from '../engine/engineOptions.ts';
import type { Log } from '../engine/log.ts';
import { startNodeHost, type NodeHost, type NodeHostOptions } from '../hosts/node/startNodeHost.ts';
import { isLoopback } from '../http/accessPolicy.ts';
import { ORIGIN_TIMING } from '../protocols/sportsbook/feedTiming.ts';
import { parseRecording } from '../protocols/sportsbook/parseRecording.ts';
import { parseArguments, type CliArguments, type CliOutput } from './parseArguments.ts';

/** What the command needs of the process. */
export interface CliEnvironment extends CliOutput {
  readonly argv: readonly string[];
  readonly jwtSecret: string | undefined;
}

/** A running server, or the exit code of a command that is already over. */
export type CliOutcome =
  | { readonly kind: 'listening'; readonly host: NodeHost; readonly log: Log }
  | { readonly kind: 'exit'; readonly code: number };

/** Runs the command up to the point where it listens. Mistakes are one line each. */
export async function runCli(environment: CliEnvironment): Promise<CliOutcome> {
  const parsed = parseArguments(environment.argv, environment);
  if (parsed.kind === 'exit') return parsed;
  const { args } = parsed;
  const fail = (code: number, message: string): CliOutcome => {
    environment.writeError(`error: ${message}\n`);
    return { kind: 'exit', code };
  };
  const replay = await loadReplay(args);
  if (!replay.ok) return fail(2, replay.error);
  if (!isLoopback(args.host) && args.allowRemote !== true) {
    return fail(
      2,
      `--host ${args.host} can be reached from other machines; add --allow-remote to allow that`,
    );
  }
  const log = createLog(args, environment);
  if (!isLoopback(args.host)) {
    log(
      'warn',
      `other machines can reach ${args.host}; this server is made for tests, not for them`,
    );
  }
  if (args.replay !== undefined) log('info', describeReplay(args));
  try {
    const host = await startNodeHost(
      toHostOptions(args, { log, ...replay.value, ...toSecret(environment) }),
    );
    environment.writeOut(`courtside-mock-server listening on ${host.url}\n`);
    return { kind: 'listening', host, log };
  } catch (error) {
    return fail(1, explain(error, args));
  }
}

function toHostOptions(args: CliArguments, rest: Partial<NodeHostOptions>): NodeHostOptions {
  const { books, games, rate, rows } = args;
  return {
    port: args.port,
    host: args.host,
    isRemoteAllowed: args.allowRemote === true,
    origins: args.origin ?? [],
    seed: args.seed,
    world: {
      ...(games === undefined ? {} : { gamesPerLeague: games }),
      ...(books === undefined ? {} : { bookCount: books }),
      ...(rows === undefined ? {} : { rows }),
    },
    ...(args.originTiming === true ? { timing: ORIGIN_TIMING, rate: 0 } : {}),
    ...(rate === undefined ? {} : { rate }),
    hasSnapshot: args.snapshot,
    ...(args.originTiming === true || !args.capabilities ? { capabilities: [] } : {}),
    heartbeatMs: args.heartbeat,
    faults: args.fault ?? [],
    limits: {
      connectsPerMinute: args.maxConnectsPerMinute,
      subscriptionsPerClient: args.maxSubscriptions,
    },
    ...rest,
  };
}

async function loadReplay(
  args: CliArguments,
): Promise<Result<Pick<EngineOptions, 'replay'>, string>> {
  if (args.replay === undefined) return ok({});
  let text: string;
  try {
    text = await readFile(args.replay, 'utf8');
  } catch (error) {
    return err(`can't read ${args.replay}: ${toCode(error)}`);
  }
  const recording = parseRecording(text, args.replayConn);
  if (!recording.ok) return err(`${args.replay}: ${recording.error}`);
  return ok({
    replay: { recording: recording.value, speed: args.speed, shouldLoop: args.once !== true },
  });
}

function describeReplay({ rate, replay, speed }: CliArguments): string {
  const note =
    rate === undefined ? '' : '; --rate has no effect, as the recording replaces the world';
  return `replaying ${replay} at ${speed} times its speed${note}`;
}

function toSecret(environment: CliEnvironment): Pick<EngineOptions, 'jwtSecret'> {
  const { jwtSecret } = environment;
  return jwtSecret === undefined || jwtSecret === '' ? {} : { jwtSecret };
}

function createLog(args: CliArguments, output: CliOutput): Log {
  return (level, message) => {
    if (level === 'debug' && args.verbose !== true) return;
    if (level === 'info' && args.quiet === true) return;
    output.writeError(`${level === 'warn' ? 'warning: ' : ''}${message}\n`);
  };
}

function explain(error: unknown, args: CliArguments): string {
  switch (toCode(error)) {
    case 'EADDRINUSE':
      return `port ${args.port} is in use; choose another with --port, or --port 0 for any free one`;
    case 'EACCES':
      return `port ${args.port} is not allowed for this user; choose one above 1023 with --port`;
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return `host ${args.host} is not an address of this machine`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function toCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
