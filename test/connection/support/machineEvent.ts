import type { ConnectionEvent } from '../../../src/connection/connectionEvent.ts';
import { assertNever } from '../../../src/lib/assertNever.ts';

/** An event without its stamps, and without a generation: whoever sends it fills them in. */
export type MachineEvent = ConnectionEvent extends infer Event
  ? Event extends ConnectionEvent
    ? Omit<Event, 'at' | 'random' | 'generation'> & { readonly generation?: number }
    : never
  : never;

/** The complete event; `generation` is used where the type has one and the event names none. */
export function toConnectionEvent(
  event: MachineEvent,
  stamp: { readonly at: number; readonly random: number; readonly generation: number },
): ConnectionEvent {
  const { at, random } = stamp;
  switch (event.type) {
    case 'tokenReady':
    case 'tokenFailed':
    case 'opened':
    case 'closed':
    case 'welcomed':
    case 'inbound':
    case 'pong':
    case 'sendRefused':
      return { ...event, at, random, generation: event.generation ?? stamp.generation };
    case 'connect':
    case 'disconnect':
    case 'retryNow':
    case 'tokenReplaced':
    case 'settlement':
    case 'timer':
    case 'network':
    case 'page':
      return { ...event, at, random };
    default:
      return assertNever(event);
  }
}
