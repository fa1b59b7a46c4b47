import { assertNever } from '../../lib/assertNever.ts';
import type { SubscriptionWish } from '../filter.ts';
import type { ClientCommand } from '../protocol.ts';
import { toWireFilters, toWireName } from './filterNames.ts';
import type { ClientMessage } from './wire/clientMessages.ts';

/**
 * The frame of a command. The optional `timestamp` is left out: there is no clock here, and no server needs it.
 * @throws TypeError for a `raw` message that JSON can't hold (a cycle, a bigint).
 */
export function encodeCommand(command: ClientCommand): string {
  if (command.kind === 'raw') return JSON.stringify(command.message);
  // There is no video stream to ask for.
  return command.kind === 'credit' ? '' : JSON.stringify(toMessage(command));
}

function toMessage(command: Exclude<ClientCommand, { kind: 'raw' | 'credit' }>): ClientMessage {
  switch (command.kind) {
    case 'subscribe':
      return { type: 'subscribe', ...toSubscription(command.wish), ...toOptions(command) };
    case 'unsubscribe':
      return { type: 'unsubscribe', ...toSubscription(command.wish) };
    case 'ping':
      return { type: 'ping' };
    case 'pong':
      return { type: 'pong' };
    case 'enable':
      return { type: 'capabilities', enable: command.capabilities.map(toWireName) };
    default:
      return assertNever(command);
  }
}

function toOptions({ maxUpdatesPerSecond }: Extract<ClientCommand, { kind: 'subscribe' }>) {
  if (maxUpdatesPerSecond === undefined) return {};
  return { options: { max_updates_per_second: maxUpdatesPerSecond } };
}

function toSubscription(wish: SubscriptionWish) {
  return { subscription_type: wish.channel, filters: toWireFilters(wish.filter) };
}
