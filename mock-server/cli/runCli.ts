import type { Log } from '../engine/log.ts';
import { startNodeHost, type NodeHost } from '../hosts/node/startNodeHost.ts';
import { isLoopback } from '../http/accessPolicy.ts';
import { announceReplays } from './announceReplays.ts';
import type { CliArguments } from './cliArguments.ts';
import type { CliEnvironment, CliOutput } from './cliEnvironment.ts';
import { explainError } from './explainError.ts';
import { loadReplays } from './loadReplays.ts';
import { parseArguments } from './parseArguments.ts';
import { printToken } from './printToken.ts';
import { toHostOptions } from './toHostOptions.ts';

/** A running server, or the exit code of a command that is already over. */
export type CliOutcome =
  | { readonly kind: 'listening'; readonly host: NodeHost; readonly log: Log }
  | { readonly kind: 'exit'; readonly code: number };

/** Runs the command up to the point where it listens. Mistakes are one line each. */
export async function runCli(environment: CliEnvironment): Promise<CliOutcome> {
  if (environment.argv[0] === 'token') {
    return { kind: 'exit', code: await printToken(environment) };
  }
  const parsed = parseArguments(environment.argv, environment);
  if (parsed.kind === 'exit') return parsed;
  const { args } = parsed;
  const fail = (code: number, message: string): CliOutcome => {
    environment.writeError(`error: ${message}\n`);
    return { kind: 'exit', code };
  };
  const replays = await loadReplays(args);
  if (!replays.ok) return fail(2, replays.error);
  const { host: name } = args;
  if (!isLoopback(name) && args.allowRemote !== true) {
    return fail(
      2,
      `--host ${name} can be reached from other machines; add --allow-remote to allow that`,
    );
  }
  const log = createLog(args, environment);
  tellBeforehand(args, log);
  try {
    const { jwtSecret } = environment;
    const options = toHostOptions(args);
    const host = await startNodeHost({
      ...options,
      ...replays.value,
      nfl: { ...options.nfl, ...replays.value.nfl },
      ...(jwtSecret === undefined || jwtSecret === '' ? {} : { jwtSecret }),
      log,
    });
    environment.writeOut(`courtside-mock-server listening on ${host.url}\n`);
    for (const line of announceReplays(args, host)) environment.writeOut(`${line}\n`);
    return { kind: 'listening', host, log };
  } catch (error) {
    return fail(1, explainError(error, args));
  }
}

function tellBeforehand(args: CliArguments, log: Log): void {
  const { host, rate, replay, speed = 1 } = args;
  if (!isLoopback(host)) {
    log('warn', `other machines can reach ${host}; this server is made for tests, not for them`);
  }
  if (replay === undefined) return;
  const note =
    rate === undefined ? '' : '; --rate has no effect, as the recording replaces the world';
  log('info', `replaying ${replay} at ${speed} times its speed${note}`);
}

function createLog(args: CliArguments, output: CliOutput): Log {
  return (level, message) => {
    if (level === 'debug' && args.verbose !== true) return;
    if (level === 'info' && args.quiet === true) return;
    output.writeError(`${level === 'warn' ? 'warning: ' : ''}${message}\n`);
  };
}
