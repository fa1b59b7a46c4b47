import type { Peer } from '../../peer.ts';
import { startCells } from '../courtside-cells/startCells.tsx';

/** The same page, showing with every frame whatever comes. */
export const peer: Peer = {
  name: 'courtside-cells-every-frame',
  title: 'Courtside: cells, every frame',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note:
    'As `courtside-cells`, with `everyFrameBelow: Infinity`: from 2,000 row changes a second on the default shows every second ' +
    'frame, as nobody reads faster; this one shows as often as the hand-written page.',
  start: (context) => startCells(context, { everyFrameBelow: Infinity }),
};
