// As the README's "Example Implementation": the last message is state, an effect folds it into more state. The hook
// sets it with flushSync (issues 135 and 211 of the repository): when 500 messages come at once, React refuses some
// of these updates (error 185, too many nested ones), and what they carried is lost until the row's next message.
// https://github.com/robtaussig/react-use-websocket#example-implementation
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import useWebSocket from 'react-use-websocket';
import { itemRows } from '../../page/itemRows.tsx';
import type { Peer, PeerContext, WireMessage, WireOdds } from '../../peer.ts';
import { SUBSCRIBE, toKey } from '../../peer.ts';

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const [items, setItems] = useState<ReadonlyMap<string, WireOdds>>(new Map());
  const { lastJsonMessage, sendJsonMessage } = useWebSocket<WireMessage | null>(context.url, {
    onOpen: () => sendJsonMessage(SUBSCRIBE),
    shouldReconnect: () => true,
  });
  useEffect(() => {
    if (lastJsonMessage?.type !== 'odds_update') return;
    const item = lastJsonMessage.data;
    // What the README shows, and what this peer is here to measure.
    // oxlint-disable-next-line react/set-state-in-effect
    setItems((before) => new Map(before).set(toKey(item), item));
  }, [lastJsonMessage]);
  return itemRows(items, context);
}

/** react-use-websocket as its README starts: `lastJsonMessage` and an effect. */
export const peer: Peer = {
  name: 'react-use-websocket-last-json-message',
  title: 'react-use-websocket, lastJsonMessage',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note:
    'The example of its README: lastJsonMessage folded into a useState map by an effect; memo rows. Loses messages in bursts: ' +
    'of all rows sent at once, React refuses some (error 185), so that the page may never fill. That is its result.',
  start(context) {
    createRoot(context.root).render(<Table context={context} />);
  },
};
