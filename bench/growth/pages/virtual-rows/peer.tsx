import type { Peer } from '../../../peer.ts';
import { startVirtualRows } from './startVirtualRows.tsx';

/** Any number of rows, of which only those in sight exist. */
export const peer: Peer = {
  name: 'virtual-rows',
  title: 'virtualised rows',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  isVirtualised: true,
  note:
    'One `useOddsRow` per row in sight, `useOddsKeys` for all keys, `@tanstack/react-virtual`; every fourth message is ' +
    'about a row that is in the DOM, however many there are.',
  start: startVirtualRows,
};
