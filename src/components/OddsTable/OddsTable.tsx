import type { ReactNode } from 'react';
import { useCallback, useMemo } from 'react';
import { useOddsFormat } from '../../hooks/useOddsFormat.ts';
import type { OddsFilter, OddsFormat } from '../../hooks/viewTypes.ts';
import type { OddsFormatSwitchStrings } from '../OddsFormatSwitch/oddsFormatSwitchStrings.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { EmptyList } from '../shared/EmptyList.tsx';
import { ListCard } from '../shared/ListCard.tsx';
import { toGroups } from './groupByGame.ts';
import { OddsGrid } from './OddsGrid.tsx';
import type { OddsSort, SortColumn } from './oddsSort.ts';
import { BY_ARRIVAL, toNextSort } from './oddsSort.ts';
import type { OddsTablePart } from './oddsTableContext.ts';
import { OddsTableContext, PriceFormatContext } from './oddsTableContext.ts';
import type { OddsTableStrings } from './oddsTableStrings.ts';
import { OddsTools } from './OddsTools.tsx';
import { useOddsTableBehaviour } from './useOddsTableBehaviour.ts';
import { useOddsTableShare } from './useOddsTableShare.ts';

/**
 * Props of `OddsTable`. `className` is for styling: the table scrolls within `--cs-odds-max-height` (unless set 40rem, and at most 70 % of the screen where it is narrow); of many rows only those
 * in or near sight are in the document, so with `none` all of them are. Rows are `--cs-odds-row-height` high; a later change of that
 * alone is seen once the class name, the rows or the size of the table change as well.
 */
export interface OddsTableProps
  extends Stylable<OddsTablePart>, Translatable<OddsTableStrings & OddsFormatSwitchStrings> {
  /** Which odds; may be written inline. @default all */
  readonly filter?: OddsFilter | undefined;
  /** At most this many rows, in order of arrival. @default all */
  readonly limit?: number | undefined;
  /** Title of the card and name of the table. @default 'Live odds' */
  readonly caption?: string | undefined;
  /** False: subscribes to nothing. @default true */
  readonly enabled?: boolean | undefined;
  /** How prices are written, whatever the reader chose. @default the choice of `useOddsFormat` */
  readonly format?: OddsFormat | undefined;
  /** The order at first. @default order of arrival */
  readonly defaultSort?: OddsSort | undefined;
  /** Told of the order somebody has chosen, so that it can be the first one next time; may be inline. @default nobody is told */
  readonly onSortChange?: ((sort: OddsSort) => void) | undefined;
  /** Whether the line above the table offers order and format, beside what the star means. @default true */
  readonly showTools?: boolean | undefined;
  /** Told of the game of a row on Enter, and of a game that is clicked. @default nothing can be selected */
  readonly onSelectGame?: ((gameId: string) => void) | undefined;
}

const NO_FILTER: OddsFilter = {};

/**
 * Live odds, one row per game and book, the rows of a game together. Prices are written outside React: the table
 * renders when rows come or go, or it scrolls, is sorted or walked through; a row when it becomes stale or fresh. Prices flash the way they
 * went, at most three times a second; the best price of each game has a star; stale rows say so. Games are sorted when somebody asks and
 * when rows come or go, never by a price that moves. Of more than 100 rows only those in or near sight are in the document; a game of
 * more than 25 is shown in parts, each of which names it.
 */
export function OddsTable(props: OddsTableProps): ReactNode {
  const { filter = NO_FILTER, limit, caption = 'Live odds', enabled = true, className } = props;
  const { defaultSort = BY_ARRIVAL, onSortChange, showTools = true, onSelectGame } = props;
  const behaviour = useOddsTableBehaviour(filter, { limit, enabled, defaultSort, onSortChange });
  const { result, games, sort, setSort } = behaviour;
  const share = useOddsTableShare(behaviour.bestPrices, props);
  const { format: chosen } = useOddsFormat();
  const groups = useMemo(() => toGroups(games), [games]);
  const sortByColumn = useCallback(
    (column: SortColumn) => setSort(toNextSort(sort, column)),
    [sort, setSort],
  );
  return (
    <OddsTableContext value={share}>
      <PriceFormatContext value={props.format ?? chosen}>
        <ListCard
          title={caption}
          count={games.length}
          toCountText={share.strings.games}
          result={result}
          strings={share.strings}
          className={classNames('cs-odds', className)}
        >
          {groups.length > 0 && (
            <OddsTools
              games={games}
              sort={sort}
              onSort={setSort}
              hasControls={showTools}
              hasFormatSwitch={props.format === undefined}
              formatStrings={props.strings}
            />
          )}
          {groups.length === 0 ? (
            <EmptyList result={result} strings={share.strings} />
          ) : (
            <OddsGrid
              caption={caption}
              groups={groups}
              rowCount={result.keys.length}
              isStale={result.isStale}
              sort={sort}
              onSort={sortByColumn}
              onSelectGame={onSelectGame}
              className={className}
            />
          )}
        </ListCard>
      </PriceFormatContext>
    </OddsTableContext>
  );
}
