import type { ConnectionTimer } from './connectionState.ts';

/**
 * Something the user should be told once; texts live with the interpreter. `restored` takes back whatever of the
 * others was told since the link was last up.
 */
export type ConnectionAnnouncement =
  'lost' | 'restored' | 'exhausted' | 'needs-auth' | 'fatal' | 'offline';

/**
 * What the machine asks for; only the interpreter in `store/` acts, in the order given. Effects that may answer with
 * an event at once (`requestToken`, `openTransport`, `send`, `resubscribe`) come last, when every timer is in place.
 */
export type ConnectionEffect =
  /** (Re)arms a timer: an armed one of that name is replaced. */
  | { readonly type: 'startTimer'; readonly timer: ConnectionTimer; readonly delayMs: number }
  | { readonly type: 'stopTimer'; readonly timer: ConnectionTimer }
  | { readonly type: 'requestToken'; readonly generation: number }
  | { readonly type: 'openTransport'; readonly generation: number }
  /** Closes and forgets the current transport; its later events are late by generation. */
  | { readonly type: 'closeTransport'; readonly code: number; readonly reason: string }
  | { readonly type: 'send'; readonly command: 'ping' | 'pong' }
  /** The link was welcomed: send the difference between wanted and confirmed. */
  | { readonly type: 'resubscribe' }
  /** Nothing shown is fresh any more, and nothing is confirmed. */
  | { readonly type: 'markStale' }
  /** The credential of this attempt must not be presented again. */
  | { readonly type: 'rejectToken' }
  | { readonly type: 'announce'; readonly announcement: ConnectionAnnouncement };
