import type { CliArguments } from './cliArguments.ts';

/** Why the server can't listen, in one line with a way out. */
export function explainError(error: unknown, args: Pick<CliArguments, 'host' | 'port'>): string {
  switch (toErrorCode(error)) {
    case 'EADDRINUSE':
      return `port ${args.port} is in use; choose another with --port, or --port 0 for any free one`;
    case 'EACCES':
      return `port ${args.port} is not allowed for this user; choose one above 1023 with --port`;
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return `host ${args.host} is not an address of this machine`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** The system's code of an error, or else its text. */
export function toErrorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
