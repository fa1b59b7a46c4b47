import { REASON_TEXTS } from '../../hooks/reasonTexts.ts';
import type { ConnectionReason, LinkLevel, Slowdown } from '../../hooks/viewTypes.ts';
import { formatAge } from './formatAge.ts';

/** What is said about a connection, wherever it is shown. Numbers come as numbers, for languages that count otherwise. */
export interface ConnectionStrings {
  readonly live: string;
  /** Connected, and slow: the average round trip is above a second. */
  readonly highLatency: string;
  /** Connected, and nothing that is wanted is fresh any more: in two words, and as a sentence. */
  readonly noNews: string;
  readonly noNewsNote: string;
  /** Lately, as a sentence; `count` is 1 or more. */
  readonly unreadable: (count: number) => string;
  readonly repeats: (count: number) => string;
  readonly connecting: string;
  /** `attempt` is 0 before the first one. */
  readonly reconnecting: (attempt: number, maxAttempts: number) => string;
  readonly unstable: string;
  readonly offline: string;
  readonly needsAuth: string;
  readonly failed: string;
  readonly notConnected: string;
  /** Until the next attempt; 0 when it is due. */
  readonly retryIn: (seconds: number) => string;
  /** What an attempt came to that somebody asked for. */
  readonly noAnswer: string;
  readonly age: (seconds: number) => string;
  readonly level: (level: LinkLevel) => string;
  /** Why the connection is what it is, in a sentence with a remedy where there is one. */
  readonly reason: (reason: ConnectionReason) => string;
  /** Why fewer updates are asked for, in a sentence. */
  readonly slowdown: (slowdown: Exclude<Slowdown, 'none'>) => string;
  readonly connect: string;
  readonly retry: string;
  readonly signIn: string;
}

const LEVELS: Readonly<Record<LinkLevel, string>> = {
  unknown: 'Not measured yet',
  excellent: 'Excellent',
  good: 'Good',
  fair: 'Fair',
  poor: 'Poor',
  critical: 'Critical',
};

const SLOWDOWNS: Readonly<Record<Exclude<Slowdown, 'none'>, string>> = {
  hidden: 'Updates come less often while this page is in the background.',
  late: 'This page could not keep up, so updates come less often. What it shows is current.',
};

/** In English. */
export const CONNECTION_STRINGS: ConnectionStrings = {
  live: 'Live',
  highLatency: 'High latency',
  noNews: 'No news',
  noNewsNote: 'The server answers, but brings no news.',
  unreadable: (count) => `${count} message${count === 1 ? '' : 's'} could not be read.`,
  repeats: (count) => `${count} repeat${count === 1 ? '' : 's'} dropped.`,
  connecting: 'Connecting…',
  reconnecting: (attempt, maxAttempts) =>
    attempt > 0 ? `Reconnecting ${attempt}/${maxAttempts}` : 'Reconnecting…',
  unstable: 'Unstable',
  offline: 'Offline',
  needsAuth: 'Please sign in',
  failed: 'Could not connect',
  notConnected: 'Not connected',
  retryIn: (seconds) => (seconds > 0 ? `in ${seconds} s` : 'now'),
  noAnswer: 'No answer.',
  age: formatAge,
  level: (level) => LEVELS[level],
  reason: (reason) => REASON_TEXTS[reason],
  slowdown: (slowdown) => SLOWDOWNS[slowdown],
  connect: 'Connect',
  retry: 'Retry',
  signIn: 'Sign in',
};
