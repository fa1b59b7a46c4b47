import { assertNever } from '../../lib/assertNever.ts';
import type { ClientCommand } from '../protocol.ts';

/**
 * The frame of a command; empty where there is nothing to send: the address says which match is followed, and
 * everything but the text `ping` is ignored.
 * @throws TypeError for a `raw` message that JSON can't hold (a cycle, a bigint).
 */
export function encodeCricketCommand(command: ClientCommand): string {
  switch (command.kind) {
    case 'ping':
      return 'ping';
    case 'subscribe':
    case 'unsubscribe':
    case 'pong':
    case 'enable':
    case 'credit':
      return '';
    case 'raw':
      return JSON.stringify(command.message);
    default:
      return assertNever(command);
  }
}
