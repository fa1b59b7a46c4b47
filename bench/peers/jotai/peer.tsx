// An atom per row from atomFamily (now the package jotai-family), set from outside of React through the store.
// https://jotai.org/docs/utilities/family · https://jotai.org/docs/guides/using-store-outside-react
import type { PrimitiveAtom } from 'jotai';
import { Provider, atom, createStore, useAtomValue } from 'jotai';
import { atomFamily } from 'jotai-family';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { RowView } from '../../page/RowView.tsx';
import { openFeed } from '../../page/openFeed.ts';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { toKey } from '../../peer.ts';

type Store = ReturnType<typeof createStore>;

const keysAtom = atom<readonly string[]>([]);
const oddsFamily = atomFamily<string, PrimitiveAtom<WireOdds | null>>(() =>
  atom<WireOdds | null>(null),
);

function connect(url: string, store: Store): void {
  openFeed(url, (item) => {
    const key = toKey(item);
    const oddsAtom = oddsFamily(key);
    if (store.get(oddsAtom) === null) store.set(keysAtom, (before) => [...before, key]);
    store.set(oddsAtom, item);
  });
}

interface RowProps {
  readonly rowKey: string;
  readonly context: PeerContext;
}

const Row = memo(function Row({ rowKey, context }: RowProps): ReactNode {
  const item = useAtomValue(oddsFamily(rowKey));
  context.rowRendered();
  return item && <RowView rowKey={rowKey} cells={context.toCells(item)} />;
});

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const keys = useAtomValue(keysAtom);
  return keys.map((key) => <Row key={key} rowKey={key} context={context} />);
}

/** jotai with an atom for each row. */
export const peer: Peer = {
  name: 'jotai',
  title: 'jotai atomFamily',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'An atom per row from atomFamily, set with each message through a store outside of React.',
  start(context) {
    const store = createStore();
    connect(context.url, store);
    createRoot(context.root).render(
      <Provider store={store}>
        <Table context={context} />
      </Provider>,
    );
  },
};
