// The README's onMessage option, and `filter: () => false` so that the hook itself does not render once per
// message, as its author advises for busy sockets (issues 12, 93 and 123 of the repository).
// https://github.com/robtaussig/react-use-websocket#filter-callback
import type { ReactNode } from 'react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import useWebSocket from 'react-use-websocket';
import { itemRows } from '../../page/itemRows.tsx';
import type { Peer, PeerContext, WireMessage, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const [items, setItems] = useState<ReadonlyMap<string, WireOdds>>(new Map());
  const { sendJsonMessage } = useWebSocket(context.url, {
    onOpen: () => sendJsonMessage(SUBSCRIBE),
    onMessage: ({ data }: MessageEvent<string>) => {
      const message: WireMessage = JSON.parse(data);
      if (message.type !== 'odds_update') return;
      const item = message.data;
      setItems((before) => new Map(before).set(toKey(item), item));
    },
    filter: () => false,
    shouldReconnect: () => true,
  });
  return itemRows(items, context);
}

/** react-use-websocket with its `onMessage` option and one map in `useState`. */
export const peer: Peer = {
  name: 'react-use-websocket-on-message',
  title: 'react-use-websocket, onMessage + useState',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'onMessage sets a useState map, filter keeps lastMessage out of the way; memo rows.',
  start(context) {
    createRoot(context.root).render(<Table context={context} />);
  },
};
