import type { Command } from 'commander';
import { CommanderError, InvalidArgumentError } from 'commander';

/** What a command line asks for: a plan, or to end at once (its text is out already). */
export type ParsedArguments<Plan> =
  { readonly kind: 'run'; readonly plan: Plan } | { readonly kind: 'exit'; readonly code: number };

/** Reads a command line as `program` describes it. Prints help and mistakes itself: a mistake is one line and code 2. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it says what `program` makes of its options
export function parseCommandLine<Options extends object, Plan>(
  program: Command,
  argv: readonly string[],
  toPlan: (options: Options) => Plan,
): ParsedArguments<Plan> {
  program.exitOverride().showSuggestionAfterError(false).allowExcessArguments(false);
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'exit', code: error.exitCode === 0 ? 0 : 2 };
  }
  return { kind: 'run', plan: toPlan(program.opts<Options>()) };
}

/** Names separated by commas. */
export function toNames(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Must be names separated by commas.');
  return names;
}

/** Whole numbers from 1, separated by commas. */
export function toCounts(text: string): readonly number[] {
  return text.split(',').map(toCount);
}

/** A whole number from 1. */
export function toCount(text: string): number {
  const count = text.trim() === '' ? NaN : Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new InvalidArgumentError('Must be a whole number from 1.');
  }
  return count;
}
