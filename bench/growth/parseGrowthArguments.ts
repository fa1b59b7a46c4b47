import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { ParsedArguments } from '../driver/commandLine.ts';
import { parseCommandLine, toCount, toCounts, toNames } from '../driver/commandLine.ts';
import { BENCH_FOLDER } from '../driver/paths.ts';
import type { CurveName } from './curve.ts';
import { CURVE_NAMES } from './curve.ts';
import type { GrowthPlan } from './growthPlan.ts';

interface Options {
  readonly quick?: true;
  readonly only?: readonly CurveName[];
  readonly points?: readonly number[];
  readonly seconds?: number;
  readonly repeats?: number;
  readonly out: string;
}

const FULL = { seconds: 10, repeats: 3, warmUpMs: 2_000 };
const QUICK = { seconds: 3, repeats: 1, warmUpMs: 1_000 };
const MORE_HELP = `
Examples:
  npm run bench:growth                                    everything (about 25 minutes)
  npm run bench:growth -- --quick                         everything once, short windows (about 4 minutes)
  npm run bench:growth -- --only rows --points 100,10000  two points of one curve`;

/** Reads the command line of the growth bench. Prints help and mistakes itself. */
export function parseGrowthArguments(argv: readonly string[]): ParsedArguments<GrowthPlan> {
  return parseCommandLine(createProgram(), argv, toPlan);
}

function toPlan(options: Options): GrowthPlan {
  const isQuick = options.quick === true;
  const defaults = isQuick ? QUICK : FULL;
  return {
    isQuick,
    curves: options.only ?? CURVE_NAMES,
    points: options.points ?? null,
    warmUpMs: defaults.warmUpMs,
    windowMs: (options.seconds ?? defaults.seconds) * 1_000,
    repeats: options.repeats ?? defaults.repeats,
    outFolder: options.out,
  };
}

function createProgram(): Command {
  return new Command('bench:growth')
    .description('Measures what Courtside costs as rows, subscriptions, rate and listeners grow.')
    .option('--quick', 'everything once, short windows: a look, not a result')
    .option('--only <names>', `of ${CURVE_NAMES.join(',')} (default: all)`, toCurveNames)
    .option('--points <list>', 'only these points of each curve (default: all)', toCounts)
    .option('--seconds <n>', 'length of a measured window (default: 10)', toCount)
    .option('--repeats <n>', 'how often everything is measured (default: 3)', toCount)
    .option('--out <folder>', 'where results go', join(BENCH_FOLDER, 'results'))
    .addHelpText('after', MORE_HELP);
}

function toCurveNames(text: string): readonly CurveName[] {
  return toNames(text).map((name) => {
    const found = CURVE_NAMES.find((candidate) => candidate === name);
    if (found) return found;
    throw new InvalidArgumentError(`Must be of ${CURVE_NAMES.join(', ')}.`);
  });
}
