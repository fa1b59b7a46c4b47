import type { Peer } from '../../peer.ts';
import { startRows } from '../courtside-rows/startRows.tsx';

/** Courtside, rows in React, and a server that batches. */
export const peer: Peer = {
  name: 'courtside-rows-batched',
  title: 'Courtside: rows, batched by the server',
  kind: 'courtside',
  transport: 'ws',
  isBatched: true,
  note: 'The same page as `courtside-rows`; the server sends one array per 16 ms.',
  start: startRows,
};
