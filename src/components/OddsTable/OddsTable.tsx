import type { ReactNode } from 'react';
import type { OddsFilter } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import { EmptyList } from '../shared/EmptyList.tsx';
import { ListCard } from '../shared/ListCard.tsx';
import { OddsGrid } from './OddsGrid.tsx';
import { useOddsTableBehaviour } from './useOddsTableBehaviour.ts';

/** Props of `OddsTable`. */
export interface OddsTableProps {
  /** Which odds; may be written inline. @default all */
  readonly filter?: OddsFilter;
  /** At most this many rows, in order of arrival. @default all */
  readonly limit?: number | undefined;
  /** Title of the card and name of the table. @default 'Live odds' */
  readonly caption?: string;
  /** False: subscribes to nothing. @default true */
  readonly enabled?: boolean;
  /**
   * For styling. The table scrolls within `--cs-odds-max-height` (40rem unless set); of many rows only those in or
   * near sight are in the document, so with `none` all of them are. Rows are `--cs-odds-row-height` high; a later
   * change of that is seen once the class name, the rows or the size of the table change as well.
   */
  readonly className?: string | undefined;
}

const NO_FILTER: OddsFilter = {};

/**
 * Live odds, one row per game and book, the rows of a game together. Prices are written outside React: the table
 * renders when rows come or go or it scrolls, a row when it becomes stale or fresh. Prices flash the way they went,
 * stale rows say so. Of more than 100 rows only those in or near sight are in the document; a game of more than 25
 * is shown in parts, each of which names it.
 */
export function OddsTable({
  filter = NO_FILTER,
  limit,
  caption = 'Live odds',
  enabled = true,
  className,
}: OddsTableProps): ReactNode {
  const { result, groups } = useOddsTableBehaviour(filter, { limit, enabled });
  return (
    <ListCard
      title={caption}
      count={result.keys.length}
      result={result}
      className={classNames('cs-odds', className)}
    >
      {groups.length === 0 ? (
        <EmptyList result={result} waiting="Waiting for odds…" />
      ) : (
        <OddsGrid
          caption={caption}
          groups={groups}
          rowCount={result.keys.length}
          isStale={result.isStale}
          className={className}
        />
      )}
    </ListCard>
  );
}
