import { assertNever } from '../../lib/assertNever.ts';
import { isRecord } from '../isRecord.ts';
import type { ClientCommand } from '../protocol.ts';
import { toWireChannel } from './nflChannel.ts';
import type { NflClientMessage } from './wire/clientMessages.ts';

/**
 * The frame of a command: an object, always, because anything else makes the Python server forget the session without a word. There is no
 * clock here and no server needs one, so a heartbeat says nothing; without `client_time` both answer it.
 * @throws TypeError for a `raw` message that is no object, or that JSON can't hold.
 */
export function encodeNflCommand(command: ClientCommand): string {
  switch (command.kind) {
    case 'subscribe':
      return toFrame({ event_type: 'user_subscription', data: toData(command) });
    case 'unsubscribe':
      return toFrame({ event_type: 'user_unsubscription', data: toData(command) });
    case 'ping':
      return toFrame({ event_type: 'heartbeat', data: {} });
    // Servers neither ping nor offer anything beyond the protocol, and show no pictures: there are no words for these.
    case 'pong':
    case 'enable':
    case 'credit':
      return '';
    case 'raw':
      return toRawFrame(command.message);
    default:
      return assertNever(command);
  }
}

function toFrame(message: NflClientMessage): string {
  return JSON.stringify(message);
}

function toData({ wish }: Extract<ClientCommand, { kind: 'subscribe' | 'unsubscribe' }>) {
  return { channel: toWireChannel(wish) };
}

/** As it is, but for `data: null`, which kills the session like a message that is no object. */
function toRawFrame(message: unknown): string {
  if (!isRecord(message)) throw new TypeError('a message has to be an object');
  return JSON.stringify(message['data'] === null ? { ...message, data: {} } : message);
}
