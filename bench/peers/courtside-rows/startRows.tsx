import type { OddsRow } from '../../../src/domain/liveRow.ts';
import { WebSocketProvider, useOddsKeys, useOddsRow } from 'courtside';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { RowView } from '../../page/RowView.tsx';
import { formatSigned } from '../../page/toCells.ts';
import type { PeerContext } from '../../peer.ts';

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

/** The same texts as `context.toCells` makes of what the wire says. */
function toRowCells(row: OddsRow): readonly string[] {
  const { moneyline, spread, total } = row;
  return [
    row.homeTeam ?? '',
    row.awayTeam ?? '',
    row.sportsbook ?? '',
    formatSigned(moneyline?.home ?? 0),
    formatSigned(moneyline?.away ?? 0),
    formatSigned(spread?.home ?? 0),
    formatSigned(spread?.homeOdds ?? 0),
    String(total?.over ?? 0),
    formatSigned(total?.overOdds ?? 0),
    row.sourceTime ?? '',
  ];
}

/** Courtside as its README shows it: provider, keys, a row a key; the default transport and validation. */
export function startRows(context: PeerContext): void {
  createRoot(context.root).render(
    <WebSocketProvider baseUrl={new URL(context.url).origin}>
      <Table context={context} />
    </WebSocketProvider>,
  );
}
