import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { formatAge } from './formatAge.ts';

/** Texts that all cards around a live list share. */
export interface ListStrings {
  /** How the list stands, in a word. */
  readonly status: (status: SubscriptionResult['status']) => string;
  /** How long ago data last came, beside the status of a list that is out of date. */
  readonly age: (seconds: number) => string;
  /** On a single entry that is out of date. */
  readonly staleNote: string;
  readonly notSubscribed: string;
  /** Something is wanted, and there is no connection it could come over: in a word, and as a sentence. */
  readonly noConnection: string;
  readonly noConnectionNote: string;
  /** On the button that asks again after a refusal. */
  readonly retry: string;
}

const STATUS_TEXTS: Readonly<Record<SubscriptionResult['status'], string>> = {
  live: 'Live',
  stale: 'Out of date',
  pending: 'Waiting',
  rejected: 'Refused',
  disabled: 'Off',
};

export const LIST_STRINGS: ListStrings = {
  status: (status) => STATUS_TEXTS[status],
  age: formatAge,
  staleNote: 'out of date',
  notSubscribed: 'Live updates are off.',
  noConnection: 'No connection',
  noConnectionNote: 'No updates until the connection is back.',
  retry: 'Retry',
};
