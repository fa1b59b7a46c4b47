import { LiveText } from '../../../src/components/LiveText/LiveText.tsx';
import { WebSocketProvider, useOddsKeys } from 'courtside';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import type { WebSocketManagerOptions } from '../../../src/core.ts';
import type { PeerContext } from '../../peer.ts';
import { CELLS } from '../courtside-rows/toRowCells.ts';

interface RowProps {
  readonly rowKey: string;
  readonly context: PeerContext;
}

/** The markup of `RowView`, with a live text in place of each text: it renders once. */
const Row = memo(function Row({ rowKey, context }: RowProps): ReactNode {
  context.rowRendered();
  return (
    <div className="row" data-key={rowKey}>
      {CELLS.map((cell, column) => (
        // Columns never move.
        // oxlint-disable-next-line react/no-array-index-key
        <LiveText key={column} className="cell" rowKey={rowKey} select={cell} />
      ))}
    </div>
  );
});

function Table({ context }: { readonly context: PeerContext }): ReactNode {
  const { keys } = useOddsKeys();
  return keys.map((key) => <Row key={key} rowKey={key} context={context} />);
}

/** Courtside with every cell written outside React. */
export function startCells(
  context: PeerContext,
  options: Partial<WebSocketManagerOptions> = {},
): void {
  createRoot(context.root).render(
    <WebSocketProvider baseUrl={new URL(context.url).origin} {...options}>
      <Table context={context} />
    </WebSocketProvider>,
  );
}
