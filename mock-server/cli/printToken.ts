import { CommanderError } from 'commander';
import { signToken } from '../engine/signToken.ts';
import type { CliEnvironment } from './cliEnvironment.ts';
import { createCommand } from './createProgram.ts';
import { toLifetime, toText } from './optionReaders.ts';

/** Runs `courtside-mock-server token …`: one line on standard output, the token. Resolves with the exit code. */
export async function printToken(environment: CliEnvironment): Promise<number> {
  const command = createCommand('courtside-mock-server token', environment)
    .description('Prints a token that every protocol here takes.')
    .requiredOption('--sub <name>', 'whom it names', toText)
    .option('--expires <time>', 'how long it is good (default: 1h)', toLifetime)
    .addHelpText(
      'after',
      '\nIt is signed with JWT_SECRET, or else with the secret for development.',
    );
  try {
    command.parse(environment.argv.slice(1), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  const { expires, sub } = command.opts<{ sub: string; expires?: number }>();
  const { jwtSecret } = environment;
  const isOwnSecret = jwtSecret !== undefined && jwtSecret !== '';
  const token = await signToken({
    subject: sub,
    lifetimeMs: expires,
    secret: isOwnSecret ? jwtSecret : undefined,
  });
  environment.writeOut(`${token}\n`);
  return 0;
}
