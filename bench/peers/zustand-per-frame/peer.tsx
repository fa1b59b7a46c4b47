// zustand at its best for a feed: messages wait in a plain map and reach the store once per animation frame,
// several entries in one set ("Update multiple entries").
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

/** Returns a function that keeps the last item per key and hands all of them on with the next frame. */
function createFrameQueue(flush: (items: ReadonlyMap<string, WireOdds>) => void) {
  let waiting = new Map<string, WireOdds>();
  return (item: WireOdds): void => {
    if (waiting.size === 0) {
      requestAnimationFrame(() => {
        const items = waiting;
        waiting = new Map();
        flush(items);
      });
    }
    waiting.set(toKey(item), item);
  };
}

function connect(url: string): void {
  const enqueue = createFrameQueue((items) =>
    useOddsStore.setState((before) => ({ items: new Map([...before.items, ...items]) })),
  );
  openFeed(url, enqueue);
}

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const items = useOddsStore((state) => state.items);
  return itemRows(items, context);
}

/** zustand, one set per animation frame, one map read by the table. */
export const peer: Peer = {
  name: 'zustand-per-frame',
  title: 'zustand, immutable map, flushed per frame',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'Messages collected by hand and set once per frame into one immutable map; memo rows.',
  start(context) {
    connect(context.url);
    createRoot(context.root).render(<Table context={context} />);
  },
};
