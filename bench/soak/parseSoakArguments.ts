import { join } from 'node:path';
import { Command } from 'commander';
import type { ParsedArguments } from '../driver/commandLine.ts';
import { parseCommandLine, toCount, toNames } from '../driver/commandLine.ts';
import { BENCH_FOLDER } from '../driver/paths.ts';
import type { SoakPlan } from './soakPlan.ts';

interface Options {
  readonly peers: readonly string[];
  readonly rate: number;
  readonly rows: number;
  readonly minutes: number;
  readonly warmUp: number;
  readonly every: number;
  readonly out: string;
}

const MORE_HELP = `
Examples:
  npm run bench:soak                                 rows and cells, 10 minutes each
  npm run bench:soak -- --peers limit --minutes 2    another page, shorter`;

/** Reads the command line of the soak. Prints help and mistakes itself. */
export function parseSoakArguments(argv: readonly string[]): ParsedArguments<SoakPlan> {
  return parseCommandLine(createProgram(), argv, toPlan);
}

function toPlan({ peers, rate, rows, minutes, warmUp, every, out }: Options): SoakPlan {
  return {
    isQuick: false,
    peers,
    rate,
    rows,
    windowMs: minutes * 60_000,
    warmUpMs: warmUp * 1_000,
    everyMs: every * 1_000,
    outFolder: out,
  };
}

function createProgram(): Command {
  return new Command('bench:soak')
    .description('Reads the heap of a page again and again under load: does it grow?')
    .option('--peers <names>', 'which pages, separated by commas', toNames, [
      'courtside-rows',
      'courtside-cells',
    ])
    .option('--rate <n>', 'messages per second', toCount, 5_000)
    .option('--rows <n>', 'rows of the table', toCount, 500)
    .option('--minutes <n>', 'how long each', toCount, 10)
    .option('--warm-up <seconds>', 'before the first reading', toCount, 60)
    .option('--every <seconds>', 'between readings', toCount, 30)
    .option('--out <folder>', 'where results go', join(BENCH_FOLDER, 'results'))
    .addHelpText('after', MORE_HELP);
}
