import { assertNever } from '../../lib/assertNever.ts';
import type { ClientCommand } from '../protocol.ts';
import type { ClientMessage } from './wire/clientMessages.ts';

/**
 * The frame of a command; empty where there is nothing to say: a `pong` is an error to this server, and it has no
 * capabilities. Filters are not sent, because it ignores them.
 * @throws TypeError for a `raw` message that JSON can't hold (a cycle, a bigint).
 */
export function encodeCommand(command: ClientCommand): string {
  switch (command.kind) {
    case 'subscribe':
    case 'unsubscribe':
      return toFrame({ type: command.kind, data: { streams: [command.wish.channel] } });
    case 'ping':
      return toFrame({ type: 'ping' });
    case 'credit':
      return toFrame({ type: 'frame_credit', data: { credits: command.count } });
    case 'pong':
    case 'enable':
      return '';
    case 'raw':
      return JSON.stringify(command.message);
    default:
      return assertNever(command);
  }
}

function toFrame(message: ClientMessage): string {
  return JSON.stringify(message);
}
