import type { Peer } from '../../../peer.ts';
import { startListeners } from './startListeners.tsx';

/** Several listeners per key. */
export const peer: Peer = {
  name: 'listeners',
  title: 'several listeners per key',
  kind: 'courtside',
  transport: 'ws',
  isBatched: false,
  note:
    'All rows in the DOM. The first listener of a key is a `useOddsRow` that shows ten cells; each further one, ' +
    '`useOddsRow` or `LiveText`, shows one more cell, whose text changes with every message.',
  start: startListeners,
};
