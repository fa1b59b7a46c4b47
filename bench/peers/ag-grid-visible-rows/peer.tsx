// The grid as it wants to be used: only rows in sight are in the DOM, transactions applied once per 16 ms.
// https://www.ag-grid.com/react-data-grid/data-update-high-frequency/#flush-async-transactions
import type { Peer } from '../../peer.ts';
import { readGridCells, startGrid } from '../ag-grid-all-rows/Grid.tsx';

/** AG Grid Community with only the rows in sight rendered. */
export const peer: Peer = {
  name: 'ag-grid-visible-rows',
  title: 'AG Grid Community, visible rows, 16 ms async transactions',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'Renders only what is in sight, unlike the others; async transactions with a wait of 16 ms.',
  isVirtualised: true,
  readCells: readGridCells,
  start(context) {
    startGrid(context, { asyncTransactionWaitMillis: 16 });
  },
};
