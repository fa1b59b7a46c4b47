import type { TransportClose } from '../transport/transport.ts';

/** Close code of a refused credential (RELIABILITY 3). */
const REFUSED_CREDENTIAL = 4401;

/**
 * Tells how a dial with a token really ended, where the server refuses tokens before the socket opens: a page sees the same
 * as of a server that is down, but that one answers no request at all. Tells at once what needs no question.
 */
export function unmaskRefusal(
  close: TransportClose,
  canReach: (() => Promise<boolean>) | undefined,
  tell: (close: TransportClose) => void,
): void {
  if (close.wasOpened || close.cause !== 'connect-failed' || !canReach) return tell(close);
  const refused = { ...close, wasOpened: true, code: REFUSED_CREDENTIAL };
  void canReach().then((isReachable) => tell(isReachable ? refused : close));
}
