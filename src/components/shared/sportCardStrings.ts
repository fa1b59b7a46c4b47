import { formatAge } from './formatAge.ts';
import type { SportCardStrings } from './SportCard.tsx';

/** English. */
export const SPORT_CARD_STRINGS: SportCardStrings = {
  waiting: 'Waiting for the first update…',
  notSubscribed: 'Live updates are off.',
  noConnection: 'No updates until the connection is back.',
  retry: 'Retry',
  outOfDate: (seconds) =>
    seconds === null ? 'Out of date' : `Out of date, last update ${formatAge(seconds)}`,
};
