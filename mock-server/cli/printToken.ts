import { CommanderError } from 'commander';
import { SignJWT } from 'jose';
import { DEFAULT_JWT_SECRET } from '../engine/verifyToken.ts';
import type { CliEnvironment } from './cliEnvironment.ts';
import { createCommand } from './createProgram.ts';
import { toLifetime, toText } from './optionReaders.ts';

const HOUR_MS = 3_600_000;

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
  const { expires = HOUR_MS, sub } = command.opts<{ sub: string; expires?: number }>();
  const { jwtSecret } = environment;
  const isOwnSecret = jwtSecret !== undefined && jwtSecret !== '';
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime(`${Math.round(expires / 1_000)}s`)
    .sign(new TextEncoder().encode(isOwnSecret ? jwtSecret : DEFAULT_JWT_SECRET));
  environment.writeOut(`${token}\n`);
  return 0;
}
