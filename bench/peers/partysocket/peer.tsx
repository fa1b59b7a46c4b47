// "Usage with React": the hook with handlers for the life-cycle events.
// https://docs.partykit.io/reference/partysocket-api/#usage-with-react
import { useWebSocket } from 'partysocket/react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { itemRows } from '../../page/itemRows.tsx';
import type { Peer, PeerContext, WireMessage, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const [items, setItems] = useState<ReadonlyMap<string, WireOdds>>(new Map());
  const socket = useWebSocket(context.url, undefined, {
    onOpen: () => socket.send(JSON.stringify(SUBSCRIBE)),
    onMessage: ({ data }: MessageEvent<string>) => {
      const message: WireMessage = JSON.parse(data);
      if (message.type !== 'odds_update') return;
      const item = message.data;
      setItems((before) => new Map(before).set(toKey(item), item));
    },
  });
  return itemRows(items, context);
}

/** partysocket's `useWebSocket` and one map in `useState`. */
export const peer: Peer = {
  name: 'partysocket',
  title: 'partysocket useWebSocket',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'The hook with onMessage, as its page shows for React; one useState map, memo rows.',
  start(context) {
    createRoot(context.root).render(<Table context={context} />);
  },
};
