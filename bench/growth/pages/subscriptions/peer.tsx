import type { Peer } from '../../../peer.ts';
import { startSubscriptions } from './startSubscriptions.tsx';

/** A table, and any number of hooks that follow a game each. */
export const peer: Peer = {
  name: 'subscriptions',
  title: 'rows beside many subscriptions',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note:
    'All rows in the DOM, and beside them one `useWebSocketSubscription` per game with a filter of its own. The feed has ' +
    '100 games: subscriptions beyond that wait for games that are not on.',
  start: startSubscriptions,
};
