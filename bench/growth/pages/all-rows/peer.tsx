import type { Peer } from '../../../peer.ts';
import { startRows } from '../../../peers/courtside-rows/startRows.tsx';

/** The page of `courtside-rows`, here measured against the rate. */
export const peer: Peer = {
  name: 'all-rows',
  title: 'all rows',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note: 'The page of `courtside-rows`: all rows in the DOM, one `useOddsRow` each.',
  start: startRows,
};
