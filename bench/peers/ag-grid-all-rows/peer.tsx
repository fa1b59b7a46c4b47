// The grid of Grid.tsx with virtualisation off, so that it has as many rows in the DOM as the other peers.
// https://www.ag-grid.com/react-data-grid/dom-virtualisation/#suppress-virtualisation
import type { Peer } from '../../peer.ts';
import { readGridCells, startGrid } from './Grid.tsx';

/** AG Grid Community with all rows rendered. */
export const peer: Peer = {
  name: 'ag-grid-all-rows',
  title: 'AG Grid Community, all rows rendered',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'Async transactions with their default wait of 50 ms; virtualisation suppressed. Its makers advise against that.',
  readCells: readGridCells,
  start(context) {
    startGrid(context, {
      suppressColumnVirtualisation: true,
      suppressRowVirtualisation: true,
      suppressMaxRenderedRowRestriction: true,
    });
  },
};
