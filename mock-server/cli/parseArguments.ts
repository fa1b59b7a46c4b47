import { CommanderError } from 'commander';
import type { CliArguments } from './cliArguments.ts';
import type { CliOutput } from './cliEnvironment.ts';
import { createProgram } from './createProgram.ts';
import { findContradiction } from './findContradiction.ts';

/** Either arguments, or the exit code of a command that is over; whatever there was to say is written. */
export type ParsedArguments =
  | { readonly kind: 'run'; readonly args: CliArguments }
  | { readonly kind: 'exit'; readonly code: number };

/** Reads the command line. Writes nothing but help and one-line mistakes; never throws for what a user typed. */
export function parseArguments(argv: readonly string[], output: CliOutput): ParsedArguments {
  const program = createProgram(output);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'exit', code: error.exitCode === 0 ? 0 : 2 };
  }
  const args = program.opts<CliArguments>();
  const contradiction = findContradiction(args);
  if (contradiction === null) return { kind: 'run', args };
  output.writeError(`error: ${contradiction}\n`);
  return { kind: 'exit', code: 2 };
}
