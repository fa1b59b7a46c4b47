import type { ReactNode } from 'react';
import { memo, useContext } from 'react';
import { classNames } from '../shared/classNames.ts';
import { GameCell } from './GameCell.tsx';
import { OddsTableContext } from './oddsTableContext.ts';
import { Price } from './Price.tsx';
import { PRICE_COLUMNS } from './priceColumns.ts';
import { TABLE_ROLES } from './tableRoles.ts';
import { useOddsRowHead } from './useOddsRowHead.ts';

/** Props of a row; primitive, so that `memo` holds. */
export interface OddsTableRowProps {
  readonly rowKey: string;
  /** Its place among all rows of the table, those of the head included; from 1. */
  readonly rowIndex: number;
  /** Rows the game's cell spans; 0 for all but the first row of a game. */
  readonly gameRowSpan: number;
}

/**
 * One book's prices for one game. Renders when its head changed; prices are written past it. No effect, no timer. Which of its cells Tab
 * reaches is written past it too (`useGridFocus`).
 */
export const OddsTableRow = memo(function OddsTableRow({
  rowKey,
  rowIndex,
  gameRowSpan,
}: OddsTableRowProps): ReactNode {
  const { strings, classNames: names } = useContext(OddsTableContext);
  const head = useOddsRowHead(rowKey);
  if (!head) return null;
  const { gameId, awayTeam, homeTeam, sport, sportsbook, isStale } = head;
  return (
    <tr
      {...TABLE_ROLES.row}
      aria-rowindex={rowIndex}
      className="cs-odds__row"
      data-row-key={rowKey}
      data-stale={isStale}
    >
      {gameRowSpan > 0 && (
        <GameCell
          gameId={gameId}
          rowSpan={gameRowSpan}
          awayTeam={awayTeam}
          homeTeam={homeTeam}
          sport={sport}
        />
      )}
      <th
        {...TABLE_ROLES.rowHeader}
        scope="row"
        tabIndex={-1}
        aria-colindex={2}
        data-column="book"
        className={classNames('cs-odds__book', names.book)}
      >
        <span className="cs-odds__book-name cs-clip" title={sportsbook ?? undefined}>
          {sportsbook ?? strings.consensus}
        </span>
        {isStale && <span className="cs-visually-hidden">{strings.outOfDate}</span>}
      </th>
      {PRICE_COLUMNS.map((column, position) => (
        <td
          key={column.name}
          {...TABLE_ROLES.cell}
          tabIndex={-1}
          aria-colindex={3 + position}
          data-column={column.name}
          className="cs-odds__cell"
        >
          <Price rowKey={rowKey} gameId={gameId} column={column} />
        </td>
      ))}
    </tr>
  );
});
