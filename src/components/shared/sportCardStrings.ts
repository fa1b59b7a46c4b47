import { formatAge } from './formatAge.ts';
import type { SportCardStrings } from './SportCard.tsx';

/** English. */
export const SPORT_CARD_STRINGS: SportCardStrings = {
  waiting: 'Waiting for the first news…',
  notSubscribed: 'Not subscribed',
  retry: 'Retry',
  outOfDate: (seconds) =>
    seconds === null ? 'Out of date' : `Out of date, last news ${formatAge(seconds)}`,
};
