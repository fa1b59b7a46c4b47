import { Command, CommanderError, InvalidArgumentError } from 'commander';

/** What the command line asks for. */
export interface DemoArguments {
  /** Port of the page; null: 5173, or a free one if that is taken. */
  readonly port: number | null;
  /** Port of the mock server; 0: any free one. */
  readonly mockPort: number;
  /** Serve the sources, reloading on changes, instead of a production build. */
  readonly isDevelopment: boolean;
  /** Silence of the prices that means that they have stopped, ms; null if they may pause. */
  readonly oddsSilenceMs: number | null;
  /** Arguments handed on to the mock server as they are; it judges them itself. */
  readonly mockArguments: readonly string[];
}

/** Either arguments, or the exit code of a command that is over (help, or a mistake already explained). */
export type ParsedArguments =
  | { readonly kind: 'run'; readonly args: DemoArguments }
  | { readonly kind: 'exit'; readonly code: number };

/** Options that only the mock server understands, with a word about each. */
const HANDED_ON = [
  ['seed', 'the same seed gives the same world'],
  ['rate', 'price changes per second (default: 60)'],
  ['rows', 'as many games as make this many lines'],
  ['replay', 'play a recorded session (NDJSON) instead of a world'],
  ['speed', 'how many times as fast to replay'],
] as const;
const DEFAULT_RATE = '60';
/** From so many prices a second on, even those of a single sport come every other second. */
const STEADY_RATE = 5;
const ODDS_SILENCE_MS = 10_000;

const MORE_HELP = `
Everything is on 127.0.0.1. Standard output is one line, "demo ready at http://127.0.0.1:PORT"; everything else goes
to standard error. Ctrl-C stops page and server. If the server dies, the page stays; the command to start it again is
printed. The page connects elsewhere with ?server=ws://HOST:PORT.`;

/** Reads the command line; mistakes are written as one line. Never throws for what a user typed. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const program = createProgram();
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'exit', code: error.exitCode === 0 ? 0 : 2 };
  }
  const options = program.opts<{
    port?: number;
    mockPort: number;
    dev?: boolean;
    fault?: readonly string[];
    seed?: string;
    rate?: string;
    rows?: string;
    replay?: string;
    speed?: string;
  }>();
  const { port, mockPort, dev = false, fault = [] } = options;
  const mockArguments = HANDED_ON.flatMap(([name]) => {
    const value = options[name] ?? (name === 'rate' && !options.replay ? DEFAULT_RATE : null);
    return value === null ? [] : [`--${name}`, value];
  });
  for (const spec of fault) mockArguments.push('--fault', spec);
  const isSteady = !options.replay && Number(options.rate ?? DEFAULT_RATE) >= STEADY_RATE;
  const oddsSilenceMs = isSteady ? ODDS_SILENCE_MS : null;
  const args = {
    port: port ?? null,
    mockPort,
    isDevelopment: dev,
    oddsSilenceMs,
    mockArguments,
  };
  return { kind: 'run', args };
}

function createProgram(): Command {
  const program = new Command('npm run demo --')
    .description('A page on which live odds move, with a mock server behind it.')
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .option('--port <n>', 'port of the page, 0 for any free one (default: 5173)', toPort)
    .option('--mock-port <n>', 'port of the mock server, 0 for any free one', toPort, 0)
    .option('--dev', 'serve the sources and reload on changes, instead of a production build')
    .option('--fault <spec>', 'misbehave from the start (repeatable)', collect)
    .addHelpText('after', MORE_HELP);
  for (const [name, summary] of HANDED_ON) program.option(`--${name} <value>`, summary);
  return program;
}

function toPort(text: string): number {
  const port = text.trim() === '' ? NaN : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('Must be a whole number from 0 to 65535.');
  }
  return port;
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
