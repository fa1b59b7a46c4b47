import type { Peer } from '../../peer.ts';
import { startLimit } from './startLimit.ts';

/** What the others are measured by. */
export const peer: Peer = {
  name: 'limit',
  title: 'hand-written DOM (the limit)',
  kind: 'limit',
  transport: 'ws',
  isBatched: false,
  note: 'No library: JSON.parse, a Map, one flush a frame, text nodes written where they changed.',
  start: startLimit,
};
