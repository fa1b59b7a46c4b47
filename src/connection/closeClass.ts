import type { SocketClose } from './connectionEvent.ts';
import type { ConnectionReason } from './connectionStatus.ts';

/** What a close means for us: `auth` concerns the credential, `fatal` would only happen again, `retry` is all else. */
type CloseDisposition = 'auth' | 'fatal' | 'retry';

/** What a close means, and how it is told. */
export interface CloseClass {
  readonly disposition: CloseDisposition;
  readonly reason: ConnectionReason;
}

const AUTH: CloseClass = { disposition: 'auth', reason: 'token-rejected' };
const FATAL: CloseClass = { disposition: 'fatal', reason: 'protocol-mismatch' };
const RESTARTING: CloseClass = { disposition: 'retry', reason: 'server-restarting' };
const RATE_LIMITED: CloseClass = { disposition: 'retry', reason: 'rate-limited' };
const LOST: CloseClass = { disposition: 'retry', reason: 'link-lost' };

/** Codes with a meaning of their own; every other code, 1000 included, is a server that closed and is retried. */
const BY_CODE: ReadonlyMap<number, CloseClass> = new Map([
  [1001, RESTARTING],
  [1002, FATAL],
  [1003, FATAL],
  [1006, LOST],
  [1007, FATAL],
  [1008, AUTH],
  [1009, FATAL],
  [1010, FATAL],
  [1012, RESTARTING],
  [1013, RATE_LIMITED],
  [1015, LOST],
  [4400, FATAL],
  [4401, AUTH],
  [4403, AUTH],
  [4406, FATAL],
  [4429, RATE_LIMITED],
]);

/** Ends that our own transport decided on; their codes are ours and say nothing about the server. */
const BY_CAUSE: ReadonlyMap<string, ConnectionReason> = new Map([
  ['connect-timeout', 'connect-timeout'],
  ['unsupported-data', 'protocol-mismatch'],
  ['too-large', 'protocol-mismatch'],
]);

/** Sorts the end of a socket that we did not ask for into one of three classes (rule CM9). */
export function closeClass(close: SocketClose): CloseClass {
  // An address that can't be dialled at all (no URL, mixed content) can't be dialled later either.
  if (close.cause === 'construct-error') return { disposition: 'fatal', reason: 'invalid-address' };
  const ownReason = BY_CAUSE.get(close.cause);
  if (ownReason !== undefined) return { disposition: 'retry', reason: ownReason };
  const known = BY_CODE.get(close.code);
  if (known !== undefined && known.disposition !== 'retry') return known;
  // A browser hides every refusal before open behind 1006, so there is no more to tell than this.
  if (!close.wasOpened) return { disposition: 'retry', reason: 'unreachable' };
  return known ?? { disposition: 'retry', reason: 'server-closed' };
}
