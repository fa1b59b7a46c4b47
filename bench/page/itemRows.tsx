import type { ReactNode } from 'react';
import { memo } from 'react';
import type { PeerContext, WireOdds } from '../peer.ts';
import { toKey } from '../peer.ts';
import { RowView } from './RowView.tsx';

interface ItemRowProps {
  readonly item: WireOdds;
  readonly context: PeerContext;
}

const ItemRow = memo(function ItemRow({ item, context }: ItemRowProps): ReactNode {
  context.rowRendered();
  return <RowView rowKey={toKey(item)} cells={context.toCells(item)} />;
});

/** A memoised row per item, for peers whose table reads all items as one map. */
export function itemRows(items: ReadonlyMap<string, WireOdds>, context: PeerContext): ReactNode {
  return Array.from(items, ([key, item]) => <ItemRow key={key} item={item} context={context} />);
}
