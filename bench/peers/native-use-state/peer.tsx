// What most people write first: https://react.dev/reference/react/useEffect#connecting-to-an-external-system
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { itemRows } from '../../page/itemRows.tsx';
import { openFeed } from '../../page/openFeed.ts';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { toKey } from '../../peer.ts';

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const [items, setItems] = useState<ReadonlyMap<string, WireOdds>>(new Map());
  useEffect(() => {
    const socket = openFeed(context.url, (item) => {
      setItems((before) => new Map(before).set(toKey(item), item));
    });
    return () => socket.close();
  }, [context.url]);
  return itemRows(items, context);
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
