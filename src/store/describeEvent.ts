import type { ConnectionEvent } from '../connection/connectionEvent.ts';

/** What an event of the machine says beyond its type, in a word or two; empty if nothing. */
export function describeEvent(event: ConnectionEvent): string {
  switch (event.type) {
    case 'timer':
      return event.timer;
    case 'closed':
      return `${event.close.code} ${event.close.cause}`;
    case 'network':
      return event.isOnline ? 'online' : 'offline';
    case 'page':
      return event.isFrozen ? 'frozen' : 'resumed';
    case 'tokenFailed':
      return event.isDenied ? 'denied' : 'unavailable';
    case 'welcomed':
      return event.isDowngraded ? 'downgraded' : '';
    case 'settlement':
      return event.isSettled ? 'settled' : 'wanted';
    default:
      return '';
  }
}
