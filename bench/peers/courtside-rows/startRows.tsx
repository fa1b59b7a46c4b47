import { WebSocketProvider, useOddsKeys, useOddsRow } from 'courtside';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { RowView } from '../../page/RowView.tsx';
import type { PeerContext } from '../../peer.ts';
import { toRowCells } from './toRowCells.ts';

interface RowProps {
  readonly rowKey: string;
  readonly context: PeerContext;
}

const Row = memo(function Row({ rowKey, context }: RowProps): ReactNode {
  const { row } = useOddsRow(rowKey);
  context.rowRendered();
  return row && <RowView rowKey={rowKey} cells={toRowCells(row)} />;
});

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const { keys } = useOddsKeys();
  return keys.map((key) => <Row key={key} rowKey={key} context={context} />);
}

/** Courtside as its README shows it: provider, keys, a row a key; the default transport and validation. */
export function startRows(context: PeerContext): void {
  createRoot(context.root).render(
    <WebSocketProvider baseUrl={new URL(context.url).origin}>
      <Table context={context} />
    </WebSocketProvider>,
  );
}
