import { join } from 'node:path';
import { Command } from 'commander';
import type { BenchPlan } from './benchPlan.ts';
import type { ParsedArguments } from './commandLine.ts';
import { parseCommandLine, toCount, toCounts, toNames } from './commandLine.ts';
import { BENCH_FOLDER } from './paths.ts';

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
export function parseBenchArguments(argv: readonly string[]): ParsedArguments<BenchPlan> {
  return parseCommandLine(createProgram(), argv, toPlan);
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
