import { err, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { SocketLike, TransportOptions } from './transport.ts';
import { validateSocketUrl } from './validateSocketUrl.ts';

/**
 * Dials with the wanted WebSocket constructor. Whatever prevents a socket is an error value without the URL in it:
 * a bad URL, no constructor at all, or one that throws (mixed content, content security policy).
 */
export function constructSocket(
  options: Pick<TransportOptions, 'url' | 'WebSocket'>,
): Result<SocketLike, string> {
  const url = validateSocketUrl(options.url);
  if (!url.ok) return url;
  // Not everything that runs this has one: Node 20 does not.
  const Socket = options.WebSocket ?? globalThis.WebSocket;
  if (typeof Socket !== 'function') return err('there is no WebSocket here');
  try {
    const socket = new Socket(url.value);
    socket.binaryType = 'arraybuffer';
    return ok(socket);
  } catch (error) {
    // Its message quotes the URL in some engines; its name does not.
    return err(`the WebSocket constructor threw ${error instanceof Error ? error.name : 'it'}`);
  }
}
