import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { memo, useContext } from 'react';
import type { GridColumn } from './gridPlaces.ts';
import type { OddsSort, SortColumn } from './oddsSort.ts';
import { OddsTableContext } from './oddsTableContext.ts';
import type { PriceColumn } from './priceColumns.ts';
import { PRICE_COLUMNS } from './priceColumns.ts';
import { TABLE_ROLES } from './tableRoles.ts';

/** Rows of the head. */
export const HEAD_ROW_COUNT = 2;

const MARKETS = [
  'moneyline',
  'spread',
  'total',
] as const satisfies readonly PriceColumn['market'][];

/** Props of the head. */
export interface OddsHeadProps {
  readonly sort: OddsSort;
  /** Asks for the next order of a column. */
  readonly onSort: (column: SortColumn) => void;
}

/** The two-storey head, a button in each column that can be sorted by. */
export const OddsHead = memo(function OddsHead({ sort, onSort }: OddsHeadProps): ReactNode {
  const { strings } = useContext(OddsTableContext);
  return (
    <thead {...TABLE_ROLES.rowGroup} className="cs-odds__head">
      <tr {...TABLE_ROLES.row} aria-rowindex={1}>
        <HeadCell className="cs-odds__game-head" column="game" rowSpan={2} {...{ sort, onSort }}>
          {strings.game}
        </HeadCell>
        <HeadCell className="cs-odds__book-head" column="book" rowSpan={2} {...{ sort, onSort }}>
          {strings.book}
        </HeadCell>
        {MARKETS.map((market, position) => (
          <th
            key={market}
            {...TABLE_ROLES.columnHeader}
            scope="colgroup"
            colSpan={2}
            aria-colindex={3 + 2 * position}
            className="cs-odds__pair-head"
          >
            {strings[market]}
          </th>
        ))}
      </tr>
      <tr {...TABLE_ROLES.row} aria-rowindex={2}>
        {PRICE_COLUMNS.map(({ name, market, side }) => (
          <HeadCell key={name} className="cs-odds__side-head" column={name} {...{ sort, onSort }}>
            <span className="cs-visually-hidden">{strings[market]}</span> {strings[side]}
          </HeadCell>
        ))}
      </tr>
    </thead>
  );
});

interface HeadCellProps extends OddsHeadProps {
  readonly column: GridColumn;
  readonly rowSpan?: number;
  readonly className: string;
  readonly children: ReactNode;
}

function HeadCell(props: HeadCellProps): ReactNode {
  const { column, rowSpan, className, children, sort, onSort } = props;
  const direction = sort.column === column ? sort.direction : undefined;
  const Sign = direction ? SIGNS[direction] : ChevronsUpDown;
  return (
    <th
      {...TABLE_ROLES.columnHeader}
      scope="col"
      rowSpan={rowSpan}
      className={className}
      aria-sort={direction}
    >
      <button
        type="button"
        className="cs-odds__sort"
        tabIndex={-1}
        data-column={column}
        data-state={direction ?? 'off'}
        onClick={() => onSort(column)}
      >
        <span className="cs-odds__sort-name">{children}</span>
        <Sign className="cs-odds__sort-sign" size={12} strokeWidth={2.5} aria-hidden="true" />
      </button>
    </th>
  );
}

const SIGNS = { ascending: ArrowUp, descending: ArrowDown };
