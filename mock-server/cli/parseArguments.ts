import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Fault } from '../engine/faults/fault.ts';
import { FAULTS } from '../engine/faults/faultCatalog.ts';
import { parseFault } from '../engine/faults/parseFault.ts';
import { parseDuration } from '../engine/parseDuration.ts';
import { SPORTSBOOKS } from '../worlds/sportsbook/books.ts';

/** What the command line asks for; absent means the engine's default. */
export interface CliArguments {
  readonly port: number;
  readonly host: string;
  readonly allowRemote?: boolean;
  readonly origin?: readonly string[];
  readonly seed: number;
  readonly games?: number;
  readonly books?: number;
  readonly rows?: number;
  readonly rate?: number;
  readonly originTiming?: boolean;
  readonly snapshot: boolean;
  readonly capabilities: boolean;
  readonly heartbeat: number | null;
  readonly fault?: readonly Fault[];
  readonly replay?: string;
  readonly replayConn?: string;
  readonly speed: number;
  readonly once?: boolean;
  readonly maxConnectsPerMinute: number;
  readonly maxSubscriptions: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Either arguments, or text for a person and the exit code that goes with it. */
export type ParsedArguments =
  | { readonly kind: 'run'; readonly args: CliArguments }
  | { readonly kind: 'exit'; readonly code: number };

/** Where `--help` (stdout) and mistakes (stderr) are written. */
export interface CliOutput {
  writeOut(text: string): void;
  writeError(text: string): void;
}

const MORE_HELP = `
Faults (--fault NAME or NAME:PARAMS, repeatable; also at run time: POST /mock/faults):
${FAULTS.map((fault) => `  ${fault.name.padEnd(10)} ${fault.summary}, e.g. ${fault.example}`).join('\n')}

Examples:
  courtside-mock-server --port 8000 --seed 7 --rate 200
  courtside-mock-server --port 0 --rows 500 --rate 1000       500 lines, 1,000 changes a second
  courtside-mock-server --fault zombie:after=10s              forgets each client after 10 s
  courtside-mock-server --fault close:4401 --fault malformed  faults combine
  courtside-mock-server --replay session.ndjson --speed 20    a recorded session, 20 times as fast
  curl -X POST http://127.0.0.1:8000/mock/faults -H 'content-type: application/json' -d '{"fault":"drop"}'
  curl -X DELETE http://127.0.0.1:8000/mock/faults

Standard output is one line, "courtside-mock-server listening on http://127.0.0.1:PORT"; everything else goes to
standard error. Tokens are HS256, signed with JWT_SECRET or else the development secret "your-secret-key".
Exit codes: 0 after SIGINT or SIGTERM, 1 if the port can't be had, 2 for a wrong argument or file.`;

/** Reads the command line. Writes nothing but help and one-line mistakes; never throws for what a user typed. */
export function parseArguments(argv: readonly string[], output: CliOutput): ParsedArguments {
  const program = createProgram(output);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'exit', code: error.exitCode === 0 ? 0 : 2 };
  }
  return { kind: 'run', args: program.opts<CliArguments>() };
}

function createProgram(output: CliOutput): Command {
  const program = new Command('courtside-mock-server')
    .description(
      'A sportsbook v2 server to run clients against: live odds, faults on demand, replay.',
    )
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .configureOutput({
      writeOut: (text) => {
        output.writeOut(text);
      },
      writeErr: (text) => {
        output.writeError(text);
      },
    })
    .addHelpText('after', MORE_HELP);
  addNetworkOptions(program);
  addWorldOptions(program);
  addFaultOptions(program);
  return program;
}

function addNetworkOptions(program: Command): void {
  program
    .option('--port <n>', 'port to listen on, 0 for any free one', toInteger(0, 65_535), 8_000)
    .option('--host <name>', 'address to listen on', '127.0.0.1')
    .option('--allow-remote', 'let --host be one that other machines can reach')
    .option(
      '--origin <url>',
      'let pages of this origin connect too (repeatable); those of this machine always may',
      toOrigins,
    )
    .option(
      '--max-connects-per-minute <n>',
      'per address, more are closed with 4429',
      toInteger(1, 1_000_000),
      60,
    )
    .option('--max-subscriptions <n>', 'per client', toInteger(1, 1_000_000), 1_000)
    .option(
      '--heartbeat <time>',
      'time between sweeps: silent this long gets a ping, twice this long is forgotten; "off" for none',
      toHeartbeat,
      30_000,
    )
    .option('--quiet', 'write only warnings')
    .option('--verbose', 'write about every client');
}

function addWorldOptions(program: Command): void {
  program
    .option('--seed <n>', 'the same seed gives the same world', toInteger(0, 2 ** 31 - 1), 1)
    .option('--games <n>', 'games in each of MLB, NBA, NFL, NHL (default: 4)', toInteger(1, 1_000))
    .option('--books <n>', 'bookmakers (default: 5)', toInteger(1, SPORTSBOOKS.length))
    .option('--rows <n>', 'as many games as make N lines, instead of --games', toInteger(1, 50_000))
    .option(
      '--rate <n>',
      'prices sent per second, all lines together (default: 20, with --origin-timing 0)',
      toNumber(0, 100_000),
    )
    .option('--origin-timing', "batches in the original's periods of 15 to 120 s")
    .option('--no-snapshot', 'no current state after a subscription, as the original')
    .option(
      '--no-capabilities',
      'offer neither batches nor rate limits, as the original (--origin-timing implies it)',
    );
}

function addFaultOptions(program: Command): void {
  program
    .option('--fault <spec>', 'misbehave from the start (repeatable), see below', toFaults)
    .option('--replay <file>', 'play a recorded session (NDJSON) instead of a world')
    .option('--replay-conn <name>', 'which connection of it (default: the first with data)')
    .option('--speed <n>', 'how many times as fast to replay', toNumber(0.01, 10_000), 1)
    .option('--once', 'do not begin again when the recording ends');
}

function toInteger(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = toNumber(min, max)(text);
    if (!Number.isInteger(value)) throw new InvalidArgumentError('Must be a whole number.');
    return value;
  };
}

function toNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    if (!(value >= min && value <= max)) {
      throw new InvalidArgumentError(`Must be a number from ${min} to ${max}.`);
    }
    return value;
  };
}

function toHeartbeat(text: string): number | null {
  if (text === 'off') return null;
  const durationMs = parseDuration(text);
  if (durationMs === null || durationMs < 100) {
    throw new InvalidArgumentError(
      'Must be a time such as 500ms or 30s, at least 100ms, or "off".',
    );
  }
  return durationMs;
}

function toFaults(text: string, before: readonly Fault[] = []): readonly Fault[] {
  const fault = parseFault(text);
  if (!fault.ok) throw new InvalidArgumentError(fault.error);
  return [...before, fault.value];
}

function toOrigins(text: string, before: readonly string[] = []): readonly string[] {
  if (!URL.canParse(text) || new URL(text).origin !== text) {
    throw new InvalidArgumentError('Must be an origin such as https://app.example:8443.');
  }
  return [...before, text];
}
