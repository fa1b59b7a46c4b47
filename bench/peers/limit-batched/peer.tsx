import type { Peer } from '../../peer.ts';
import { startLimit } from '../limit/startLimit.ts';

/** What batched peers are measured by. */
export const peer: Peer = {
  name: 'limit-batched',
  title: 'hand-written DOM (the limit), batched by the server',
  kind: 'limit',
  transport: 'ws',
  isBatched: true,
  note: 'The same page as `limit`; the server sends one array per 16 ms.',
  start: startLimit,
};
