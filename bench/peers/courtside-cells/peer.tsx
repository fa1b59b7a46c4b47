import type { Peer } from '../../peer.ts';
import { startCells } from './startCells.tsx';

/** Courtside, cells outside React. */
export const peer: Peer = {
  name: 'courtside-cells',
  title: 'Courtside: cells',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note: 'The whole product, with a `LiveText` per cell: a row renders once, its texts are written outside React.',
  start: startCells,
};
