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
  // An environment of somebody's own may throw or reject for all its promises; an attempt that never ends is worse than a wrong reason.
  void ask(canReach).then((isReachable) => tell(isReachable ? refused : close));
}

async function ask(canReach: () => Promise<boolean>): Promise<boolean> {
  try {
    return await canReach();
  } catch {
    return false;
  }
}
