import { createWorkerTransport } from '../../../src/core.ts';
import type { Peer } from '../../peer.ts';
import { startRows } from '../courtside-rows/startRows.tsx';

const transport = createWorkerTransport(
  () => new Worker(new URL('../../../src/socket-worker.ts', import.meta.url), { type: 'module' }),
);

/** The same page, its socket held by a worker. */
export const peer: Peer = {
  name: 'courtside-rows-worker',
  title: 'Courtside: rows, socket in a worker',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note:
    'As `courtside-rows`, with `createWorkerTransport`: the same messages, one by one, over the same reconnecting-websocket. ' +
    'CPU and heap are those of the page; what the worker takes on another core, and its own heap, come on top.',
  start: (context) => startRows(context, { transport }),
};
