// A map in the store, replaced with each message, as "Map and Set Usage" shows; the socket sets it from outside.
// https://zustand.docs.pmnd.rs/guides/maps-and-sets-usage
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { create } from 'zustand';
import { RowView } from '../../page/RowView.tsx';
import type { Peer, PeerContext, WireMessage, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

interface OddsState {
  readonly items: ReadonlyMap<string, WireOdds>;
}

const useOddsStore = create<OddsState>(() => ({ items: new Map() }));

function connect(url: string): void {
  const socket = new WebSocket(url);
  socket.addEventListener('open', () => socket.send(JSON.stringify(SUBSCRIBE)));
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message: WireMessage = JSON.parse(data);
    if (message.type !== 'odds_update') return;
    const item = message.data;
    useOddsStore.setState((before) => ({ items: new Map(before.items).set(toKey(item), item) }));
  });
}

interface RowProps {
  readonly item: WireOdds;
  readonly context: PeerContext;
}

const Row = memo(function Row({ item, context }: RowProps): ReactNode {
  context.rowRendered();
  return <RowView rowKey={toKey(item)} cells={context.toCells(item)} />;
});

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const items = useOddsStore((state) => state.items);
  return Array.from(items, ([key, item]) => <Row key={key} item={item} context={context} />);
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
