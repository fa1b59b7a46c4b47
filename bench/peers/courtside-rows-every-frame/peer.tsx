import type { Peer } from '../../peer.ts';
import { startRows } from '../courtside-rows/startRows.tsx';

/** The same page, showing with every frame whatever comes. */
export const peer: Peer = {
  name: 'courtside-rows-every-frame',
  title: 'Courtside: rows, every frame',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note:
    'As `courtside-rows`, with `everyFrameBelow: Infinity`: from 2,000 row changes a second on the default shows every second ' +
    'frame, as nobody reads faster; this one shows as often as the hand-written page.',
  start: (context) => startRows(context, { everyFrameBelow: Infinity }),
};
