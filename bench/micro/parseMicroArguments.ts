import { join } from 'node:path';
import { Command } from 'commander';
import type { ParsedArguments } from '../driver/commandLine.ts';
import { parseCommandLine } from '../driver/commandLine.ts';
import { BENCH_FOLDER } from '../driver/paths.ts';
import type { MicroPlan } from './microPlan.ts';

interface Options {
  readonly quick?: true;
  readonly out: string;
}

const FULL = { warmUpMs: 300, timeMs: 1_000, repeats: 3 };
const QUICK = { warmUpMs: 50, timeMs: 100, repeats: 1 };

/** Reads the command line of the micro-benchmarks. Prints help and mistakes itself. */
export function parseMicroArguments(argv: readonly string[]): ParsedArguments<MicroPlan> {
  const program = new Command('bench:micro')
    .description('Measures in plain Node what Courtside does with a message: time and bytes.')
    .option('--quick', 'a tenth of the time: a look, not a result')
    .option('--out <folder>', 'where results go', join(BENCH_FOLDER, 'results'));
  return parseCommandLine(program, argv, ({ quick, out }: Options) => ({
    ...(quick ? QUICK : FULL),
    isQuick: quick === true,
    outFolder: out,
  }));
}
