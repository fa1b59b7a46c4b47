import type { ReactNode } from 'react';
import { memo } from 'react';
import { useOddsRow } from '../../hooks/useOddsRow.ts';
import { GameCell } from './GameCell.tsx';
import { Price } from './Price.tsx';
import { toPrices } from './toPrices.ts';
import { TABLE_ROLES } from './tableRoles.ts';

/** Props of a row; primitive, so that `memo` holds. */
export interface OddsTableRowProps {
  readonly rowKey: string;
  /** Rows the game's cell spans; 0 for all but the first row of a game. */
  readonly gameRowSpan: number;
}

/** One book's prices for one game. Renders when this row changed and for no other reason; no effect, no timer. */
export const OddsTableRow = memo(function OddsTableRow({
  rowKey,
  gameRowSpan,
}: OddsTableRowProps): ReactNode {
  const { row } = useOddsRow(rowKey);
  if (!row) return null;
  return (
    <tr {...TABLE_ROLES.row} className="cs-odds__row" data-stale={row.isStale}>
      {gameRowSpan > 0 && (
        <GameCell
          gameId={row.gameId}
          rowSpan={gameRowSpan}
          awayTeam={row.awayTeam}
          homeTeam={row.homeTeam}
          sport={row.sport}
        />
      )}
      <th {...TABLE_ROLES.rowHeader} scope="row" className="cs-odds__book">
        <span className="cs-odds__book-name">{row.sportsbook ?? 'Consensus'}</span>
        {row.isStale && <span className="cs-visually-hidden">, out of date</span>}
      </th>
      {toPrices(row).map(({ name, line, odds, direction }) => (
        <td key={name} {...TABLE_ROLES.cell} className="cs-odds__cell">
          <Price
            line={line}
            odds={odds}
            direction={direction}
            movedWith={direction ? row.version : null}
            isStale={row.isStale}
          />
        </td>
      ))}
    </tr>
  );
});
