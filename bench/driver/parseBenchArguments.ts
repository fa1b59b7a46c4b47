import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { BenchPlan } from './benchPlan.ts';
import { BENCH_FOLDER } from './paths.ts';

/** What the command line asks for: a plan, or to end at once (its text is out already). */
export type ParsedArguments =
  | { readonly kind: 'run'; readonly plan: BenchPlan }
  | { readonly kind: 'exit'; readonly code: number };

interface Options {
  readonly quick?: true;
  readonly search?: true;
  readonly list?: true;
  readonly peers?: readonly string[];
  readonly rates?: readonly number[];
  readonly rows: number;
  readonly seconds?: number;
  readonly repeats?: number;
  readonly out: string;
}

const FULL = { rates: [1_000, 5_000, 20_000], seconds: 10, repeats: 3, warmUpMs: 2_000 };
const QUICK = { rates: [1_000, 5_000], seconds: 3, repeats: 3, warmUpMs: 1_000 };
/** With the longest run that may have begun, still under 3 minutes. */
const QUICK_BUDGET_MS = 145_000;
const MORE_HELP = `
Examples:
  npm run bench                                        all peers, 1,000 to 20,000 messages/s (about an hour)
  npm run bench -- --quick                             a few peers, under 3 minutes
  npm run bench -- --peers limit,valtio --rates 5000   two of them
  npm run bench -- --search --peers limit              its highest sustained rate`;

/** Reads the command line of the bench. Prints help and mistakes itself. */
export function parseBenchArguments(argv: readonly string[]): ParsedArguments {
  const program = createProgram();
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      return { kind: 'exit', code: error.exitCode === 0 ? 0 : 2 };
    }
    throw error;
  }
  return { kind: 'run', plan: toPlan(program.opts<Options>()) };
}

function toPlan(options: Options): BenchPlan {
  const isQuick = options.quick === true;
  const defaults = isQuick ? QUICK : FULL;
  return {
    mode: options.list ? 'list' : options.search ? 'search' : 'compare',
    isQuick,
    peers: options.peers ?? null,
    rates: options.rates ?? defaults.rates,
    rows: options.rows,
    warmUpMs: defaults.warmUpMs,
    windowMs: (options.seconds ?? defaults.seconds) * 1_000,
    repeats: options.repeats ?? defaults.repeats,
    budgetMs: isQuick ? QUICK_BUDGET_MS : null,
    outFolder: options.out,
  };
}

function createProgram(): Command {
  return new Command('bench')
    .description('Measures ways to put a live feed on a page, beside each other.')
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .option('--quick', 'a few peers, short windows: under 3 minutes')
    .option('--peers <names>', 'which ones, separated by commas (default: all)', toNames)
    .option('--rates <list>', 'messages per second (default: 1000,5000,20000)', toCounts)
    .option('--rows <n>', 'rows of the table', toCount, 500)
    .option('--seconds <n>', 'length of a measured window (default: 10)', toCount)
    .option('--repeats <n>', 'how often everything is measured (default: 3)', toCount)
    .option('--search', "search each peer's highest sustained rate instead")
    .option('--list', 'list the peers and end')
    .option('--out <folder>', 'where results go', join(BENCH_FOLDER, 'results'))
    .addHelpText('after', MORE_HELP);
}

function toNames(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Must be names separated by commas.');
  return names;
}

function toCounts(text: string): readonly number[] {
  return text.split(',').map(toCount);
}

function toCount(text: string): number {
  const count = text.trim() === '' ? NaN : Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new InvalidArgumentError('Must be a whole number from 1.');
  }
  return count;
}
