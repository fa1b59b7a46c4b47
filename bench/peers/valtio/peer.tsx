// A proxy per row, changed in place and never replaced; rows get their proxy and take a snapshot of it, as
// "Some gotchas" recommends for memo components (its example c).
// https://valtio.dev/docs/how-tos/some-gotchas · https://valtio.dev/docs/api/basic/useSnapshot
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { proxy, useSnapshot } from 'valtio';
import { RowView } from '../../page/RowView.tsx';
import { openFeed } from '../../page/openFeed.ts';
import type { Peer, PeerContext, WireOdds } from '../../peer.ts';
import { toKey } from '../../peer.ts';

interface OddsState {
  readonly keys: string[];
  readonly items: Record<string, WireOdds>;
}

const state = proxy<OddsState>({ keys: [], items: {} });

function fold(item: WireOdds): void {
  const key = toKey(item);
  const row = state.items[key];
  if (row) {
    Object.assign(row, item);
  } else {
    state.items[key] = item;
    state.keys.push(key);
  }
}

function connect(url: string): void {
  openFeed(url, fold);
}

interface RowProps {
  readonly rowKey: string;
  readonly itemProxy: WireOdds;
  readonly context: PeerContext;
}

const Row = memo(function Row({ rowKey, itemProxy, context }: RowProps): ReactNode {
  const item = useSnapshot(itemProxy);
  context.rowRendered();
  return <RowView rowKey={rowKey} cells={context.toCells(item)} />;
});

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const keys = useSnapshot(state.keys);
  return keys.map((key) => {
    const itemProxy = state.items[key];
    return itemProxy && <Row key={key} rowKey={key} itemProxy={itemProxy} context={context} />;
  });
}

/** valtio with a proxy for each row. */
export const peer: Peer = {
  name: 'valtio',
  title: 'valtio',
  kind: 'react',
  transport: 'ws',
  isBatched: false,
  note: 'A proxy per row changed in place with each message; each row takes a snapshot of its proxy.',
  start(context) {
    connect(context.url);
    createRoot(context.root).render(<Table context={context} />);
  },
};
