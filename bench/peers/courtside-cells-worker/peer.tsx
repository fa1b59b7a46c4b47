import { createWorkerTransport } from '../../../src/core.ts';
import type { Peer } from '../../peer.ts';
import { startCells } from '../courtside-cells/startCells.tsx';

const transport = createWorkerTransport(
  () => new Worker(new URL('../../../src/socket-worker.ts', import.meta.url), { type: 'module' }),
);

/** The same page, its socket held by a worker. */
export const peer: Peer = {
  name: 'courtside-cells-worker',
  title: 'Courtside: cells, socket in a worker',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note:
    'As `courtside-cells`, with `createWorkerTransport`: the same messages, one by one, over the same reconnecting-websocket. ' +
    'CPU and heap are those of the page; what the worker takes on another core, and its own heap, come on top.',
  start: (context) => startCells(context, { transport }),
};
