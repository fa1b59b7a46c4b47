// The page's WebSocket example, and `next` with an updater for what accumulates. The option `compare` says that a
// new map is new: the default looks into values, takes all maps for equal, and an object of all rows costs more.
// https://swr.vercel.app/docs/subscription · https://swr.vercel.app/docs/api#options
// https://github.com/vercel/swr/issues/4270
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { SWRSubscriptionOptions } from 'swr/subscription';
import useSWRSubscription from 'swr/subscription';
import { itemRows } from '../../page/itemRows.tsx';
import { openFeed } from '../../page/openFeed.ts';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { toKey } from '../../peer.ts';

type Items = ReadonlyMap<string, WireOdds>;

const NOTHING: Items = new Map();
const OPTIONS = { compare: Object.is };

function subscribe(url: string, { next }: SWRSubscriptionOptions<Items, Event>): () => void {
  const socket = openFeed(url, (item) => {
    next(null, (before) => new Map(before).set(toKey(item), item));
  });
  socket.addEventListener('error', (event) => next(event));
  return () => socket.close();
}

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const { data } = useSWRSubscription<Items, Event, string>(context.url, subscribe, OPTIONS);
  return itemRows(data ?? NOTHING, context);
}

/** SWR's `useSWRSubscription` with one map as its value. */
export const peer: Peer = {
  name: 'swr-subscription',
  title: 'SWR useSWRSubscription',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'The WebSocket example of its page, next() with an updater of one map, compared by identity; memo rows.',
  start(context) {
    createRoot(context.root).render(<Table context={context} />);
  },
};
