import type { Peer } from '../../peer.ts';
import { startCells } from '../courtside-cells/startCells.tsx';

/** Courtside, cells outside React, and a server that batches. */
export const peer: Peer = {
  name: 'courtside-cells-batched',
  title: 'Courtside: cells, batched by the server',
  kind: 'courtside',
  transport: 'ws',
  isBatched: true,
  note: 'The same page as `courtside-cells`; the server sends one array per 16 ms.',
  start: startCells,
};
