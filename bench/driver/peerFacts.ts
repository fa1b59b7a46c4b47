import type { Peer } from '../peer.ts';

/** What can be known of a peer without running it. */
export type PeerFacts = Pick<
  Peer,
  'name' | 'title' | 'kind' | 'transport' | 'isBatched' | 'note'
> & {
  readonly isVirtualised: boolean;
};
