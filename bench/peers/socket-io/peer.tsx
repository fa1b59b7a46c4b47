// "How to use with React": a socket outside of React, listeners registered in one effect of the app and
// removed one by one. Straight to WebSocket, without the polling start, as the option's page allows.
// https://socket.io/how-to/use-with-react · https://socket.io/docs/v4/client-options/#transports
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { itemRows } from '../../page/itemRows.tsx';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

interface FromFeed {
  odds_update: (item: WireOdds) => void;
}

interface ToFeed {
  subscribe: (message: typeof SUBSCRIBE) => void;
}

interface TableProps {
  readonly socket: Socket<FromFeed, ToFeed>;
  readonly context: PeerContext;
}

function Table({ socket, context }: TableProps): ReactNode {
  const [items, setItems] = useState<ReadonlyMap<string, WireOdds>>(new Map());
  useEffect(() => {
    function onConnect(): void {
      socket.emit('subscribe', SUBSCRIBE);
    }
    function onOddsUpdate(item: WireOdds): void {
      setItems((before) => new Map(before).set(toKey(item), item));
    }
    socket.on('connect', onConnect);
    socket.on('odds_update', onOddsUpdate);
    socket.connect();
    return () => {
      socket.off('connect', onConnect);
      socket.off('odds_update', onOddsUpdate);
      socket.disconnect();
    };
  }, [socket]);
  return itemRows(items, context);
}

/** socket.io-client with one map in `useState`. */
export const peer: Peer = {
  name: 'socket-io',
  title: 'socket.io-client + useState',
  kind: 'react',
  transport: 'socket.io',
  isBatched: false,
  note: 'Its guide for React: a socket outside, listeners in an effect, one useState map; memo rows.',
  start(context) {
    const socket: Socket<FromFeed, ToFeed> = io(context.url, {
      autoConnect: false,
      transports: ['websocket'],
    });
    createRoot(context.root).render(<Table socket={socket} context={context} />);
  },
};
