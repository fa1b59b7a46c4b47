// "Usage with React": the hook with handlers for the life-cycle events.
// https://docs.partykit.io/reference/partysocket-api/#usage-with-react
import { useWebSocket } from 'partysocket/react';
import type { ReactNode } from 'react';
import { memo, useState } from 'react';
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
  const socket = useWebSocket(context.url, undefined, {
    onOpen: () => socket.send(JSON.stringify(SUBSCRIBE)),
    onMessage: ({ data }: MessageEvent<string>) => {
      const message: WireMessage = JSON.parse(data);
      if (message.type !== 'odds_update') return;
      const item = message.data;
      setItems((before) => new Map(before).set(toKey(item), item));
    },
  });
  return Array.from(items, ([key, item]) => <Row key={key} item={item} context={context} />);
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
