import type { ConnectionStrings } from '../shared/connectionStrings.ts';
import { CONNECTION_STRINGS } from '../shared/connectionStrings.ts';

/** Everything `LostConnectionBanner` says. */
export interface LostConnectionBannerStrings extends Pick<
  ConnectionStrings,
  'reason' | 'slowdown' | 'retryIn' | 'noAnswer' | 'connect' | 'signIn'
> {
  /** Titles end with a full stop: sentences follow. */
  readonly lost: string;
  /** Nothing was lost: the first connection does not come about. */
  readonly notYet: string;
  readonly offline: string;
  readonly needsAuth: string;
  readonly failed: string;
  /** After `failed`, that nothing more is tried by itself. */
  readonly gaveUp: (attempts: number) => string;
  readonly closed: string;
  readonly restored: string;
  readonly slow: string;
  /** What the values on the page are worth meanwhile. */
  readonly outOfDate: string;
  readonly restoredNote: string;
  /** Before the time of the next attempt. */
  readonly tryingAgain: string;
  /** What is waited for without network. */
  readonly waitingForNetwork: string;
  readonly retryNow: string;
  /** Tries this connection and the others of the page that are down. */
  readonly retryAll: string;
  /** A title where the page has several connections: "NFL: Connection lost." */
  readonly about: (name: string, title: string) => string;
  /** Name of a button there; has to begin with what the button shows. */
  readonly actionFor: (action: string, name: string) => string;
}

/** In English. */
export const BANNER_STRINGS: LostConnectionBannerStrings = {
  reason: CONNECTION_STRINGS.reason,
  slowdown: CONNECTION_STRINGS.slowdown,
  retryIn: CONNECTION_STRINGS.retryIn,
  noAnswer: CONNECTION_STRINGS.noAnswer,
  connect: CONNECTION_STRINGS.connect,
  signIn: CONNECTION_STRINGS.signIn,
  lost: 'Connection lost.',
  notYet: 'No connection yet.',
  offline: 'You are offline.',
  needsAuth: 'Please sign in.',
  failed: 'Could not connect.',
  gaveUp: (attempts) => `Gave up after ${attempts} attempts.`,
  closed: 'Disconnected.',
  restored: 'Back online.',
  slow: 'Fewer updates.',
  outOfDate: 'Values may be out of date.',
  restoredNote: 'Values are updating again.',
  tryingAgain: 'Trying again',
  waitingForNetwork: 'Reconnects by itself when the network is back',
  retryNow: 'Retry now',
  retryAll: 'Retry all',
  about: (name, title) => `${name}: ${title}`,
  actionFor: (action, name) => `${action}: ${name}`,
};
