// A map in the store, replaced with each message, as "Map and Set Usage" shows; the socket sets it from outside.
// https://zustand.docs.pmnd.rs/guides/maps-and-sets-usage
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { create } from 'zustand';
import { itemRows } from '../../page/itemRows.tsx';
import { openFeed } from '../../page/openFeed.ts';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { toKey } from '../../peer.ts';

interface OddsState {
  readonly items: ReadonlyMap<string, WireOdds>;
}

const useOddsStore = create<OddsState>(() => ({ items: new Map() }));

function connect(url: string): void {
  openFeed(url, (item) => {
    useOddsStore.setState((before) => ({ items: new Map(before.items).set(toKey(item), item) }));
  });
}

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const items = useOddsStore((state) => state.items);
  return itemRows(items, context);
}

/** zustand, set once per message, one map read by the table. */
export const peer: Peer = {
  name: 'zustand-set-per-message',
  title: 'zustand, set per message',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'One immutable map in the store, set with each message, read by the table; memo rows.',
  start(context) {
    connect(context.url);
    createRoot(context.root).render(<Table context={context} />);
  },
};
