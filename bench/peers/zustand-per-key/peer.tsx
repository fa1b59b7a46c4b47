// As zustand-set-per-message, but each row selects its own item ("efficient for atomic state picks") and the
// table only the list of keys, which changes by identity when a row is new.
// https://github.com/pmndrs/zustand#selecting-multiple-state-slices · https://zustand.docs.pmnd.rs/guides/maps-and-sets-usage
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { create } from 'zustand';
import { RowView } from '../../page/RowView.tsx';
import { openFeed } from '../../page/openFeed.ts';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { toKey } from '../../peer.ts';

interface OddsState {
  readonly keys: readonly string[];
  readonly items: ReadonlyMap<string, WireOdds>;
}

const useOddsStore = create<OddsState>(() => ({ keys: [], items: new Map() }));

function fold(before: OddsState, item: WireOdds): Partial<OddsState> {
  const key = toKey(item);
  const items = new Map(before.items).set(key, item);
  return before.items.has(key) ? { items } : { items, keys: [...before.keys, key] };
}

function connect(url: string): void {
  openFeed(url, (item) => {
    useOddsStore.setState((before) => fold(before, item));
  });
}

interface RowProps {
  readonly rowKey: string;
  readonly context: PeerContext;
}

const Row = memo(function Row({ rowKey, context }: RowProps): ReactNode {
  const item = useOddsStore((state) => state.items.get(rowKey));
  context.rowRendered();
  return item && <RowView rowKey={rowKey} cells={context.toCells(item)} />;
});

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const keys = useOddsStore((state) => state.keys);
  return keys.map((key) => <Row key={key} rowKey={key} context={context} />);
}

/** zustand, set once per message, each row with its own selector. */
export const peer: Peer = {
  name: 'zustand-per-key',
  title: 'zustand, per-key selector',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'One immutable map in the store, set with each message; each row selects its own item.',
  start(context) {
    connect(context.url);
    createRoot(context.root).render(<Table context={context} />);
  },
};
