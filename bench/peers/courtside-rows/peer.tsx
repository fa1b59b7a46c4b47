import type { Peer } from '../../peer.ts';
import { startRows } from './startRows.tsx';

/** Courtside, rows in React. */
export const peer: Peer = {
  name: 'courtside-rows',
  title: 'Courtside: rows',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note: 'The whole product: provider, useOddsKeys and useOddsRow, manager, reconnecting-websocket, validation on.',
  start: startRows,
};
