// What most people write first: https://react.dev/reference/react/useEffect#connecting-to-an-external-system
import type { ReactNode } from 'react';
import { memo, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { RowView } from '../../page/RowView.tsx';
import type { Peer, PeerContext, WireMessage, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

interface RowProps {
  readonly item: WireOdds;
  readonly context: PeerContext;
}

const Row = memo(function Row({ item, context }: RowProps): ReactNode {
  context.rowRendered();
  return <RowView rowKey={toKey(item)} cells={context.toCells(item)} />;
});

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const [items, setItems] = useState<ReadonlyMap<string, WireOdds>>(new Map());
  useEffect(() => {
    const socket = new WebSocket(context.url);
    socket.addEventListener('open', () => socket.send(JSON.stringify(SUBSCRIBE)));
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const message: WireMessage = JSON.parse(data);
      if (message.type !== 'odds_update') return;
      const item = message.data;
      setItems((before) => new Map(before).set(toKey(item), item));
    });
    return () => socket.close();
  }, [context.url]);
  return Array.from(items, ([key, item]) => <Row key={key} item={item} context={context} />);
}

/** Native WebSocket, one immutable map in `useState`, memoised rows. */
export const peer: Peer = {
  name: 'native-use-state',
  title: 'native WebSocket + useState map, memo rows',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'What react.dev shows for external systems, with memo rows.',
  start(context) {
    createRoot(context.root).render(<Table context={context} />);
  },
};
