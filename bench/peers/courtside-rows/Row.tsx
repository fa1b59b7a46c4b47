import { useOddsRow } from 'courtside';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { RowView } from '../../page/RowView.tsx';
import type { PeerContext } from '../../peer.ts';
import { toRowCells } from './toRowCells.ts';

/** Which row to show, and whom to tell of a render. */
export interface RowProps {
  readonly rowKey: string;
  readonly context: PeerContext;
}

/** A row that listens to its key and renders alone. */
export const Row = memo(function Row({ rowKey, context }: RowProps): ReactNode {
  const { row } = useOddsRow(rowKey);
  context.rowRendered();
  return row && <RowView rowKey={rowKey} cells={toRowCells(row)} />;
});
