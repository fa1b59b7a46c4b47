import type { ConnectionStatus } from '../../hooks/viewTypes.ts';
import type { ConnectionStrings } from './connectionStrings.ts';
import { CONNECTION_STRINGS } from './connectionStrings.ts';

/** What the details of a connection say beside `ConnectionStrings`. */
export interface DetailStrings extends ConnectionStrings {
  /** How things stand, in a sentence, where there is no `reason`. */
  readonly explanation: (status: ConnectionStatus) => string;
  readonly link: string;
  /** Instead of its level, while there is none. */
  readonly noLink: string;
  readonly roundTrip: string;
  readonly average: string;
  readonly fastest: string;
  readonly percentile95: string;
  readonly jitter: string;
  readonly attempts: string;
  readonly attemptsMade: (attempt: number, maxAttempts: number) => string;
  readonly lastUpdate: string;
  readonly heartbeat: string;
  readonly session: string;
}

/** For statuses without a reason of their own. */
const EXPLANATIONS: Readonly<Partial<Record<ConnectionStatus, string>>> = {
  idle: 'Not connected yet.',
  connecting: 'Waiting for the server.',
  connected: 'The server answers.',
  stale: 'The network changed. Checking whether the server still answers.',
};

/** In English. */
export const DETAIL_STRINGS: DetailStrings = {
  ...CONNECTION_STRINGS,
  explanation: (status) => EXPLANATIONS[status] ?? '',
  link: 'Link',
  noLink: 'No connection',
  roundTrip: 'Round trip',
  average: 'Average',
  fastest: 'Fastest',
  percentile95: '95th percentile',
  jitter: 'Jitter',
  attempts: 'Attempts',
  attemptsMade: (attempt, maxAttempts) => `${attempt} of ${maxAttempts}`,
  lastUpdate: 'Last update',
  heartbeat: 'Heartbeat',
  session: 'Session',
};
