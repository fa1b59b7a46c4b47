import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useContext, useRef } from 'react';
import { classNames } from '../shared/classNames.ts';
import { GRID_COLUMNS } from './gridPlaces.ts';
import type { OddsGroup } from './groupByGame.ts';
import { OddsGame } from './OddsGame.tsx';
import { HEAD_ROW_COUNT, OddsHead } from './OddsHead.tsx';
import type { OddsSort, SortColumn } from './oddsSort.ts';
import { OddsTableContext } from './oddsTableContext.ts';
import { TABLE_ROLES } from './tableRoles.ts';
import { useGamesInSight } from './useGamesInSight.ts';
import { useGridFocus } from './useGridFocus.ts';
import { useTopAfterSort } from './useTopAfterSort.ts';

/** Props of the scrolling grid. */
export interface OddsGridProps {
  readonly caption: string;
  readonly groups: readonly OddsGroup[];
  readonly rowCount: number;
  readonly isStale: boolean;
  readonly sort: OddsSort;
  readonly onSort: (column: SortColumn) => void;
  readonly onSelectGame: ((gameId: string) => void) | undefined;
  /** Of the card around it: with another one, rows may be of another height. */
  readonly className: string | undefined;
}

/** The grid in its scroller: the games in or near sight, and empty spaces as high as the others. */
export function OddsGrid(props: OddsGridProps): ReactNode {
  const { caption, groups, rowCount, isStale, sort, onSort, onSelectGame, className } = props;
  const { strings, classNames: names } = useContext(OddsTableContext);
  const scrollerRef = useRef<HTMLElement>(null);
  const focus = useGridFocus(groups, scrollerRef);
  const sight = { scrollerRef, className, keptRowKey: focus.keptRowKey };
  const parts = useGamesInSight(groups, sight);
  useTopAfterSort(sort, scrollerRef);
  const selectGame = ({ target }: KeyboardEvent | MouseEvent) => {
    const gameId = gameOf(target, groups);
    if (gameId !== null) onSelectGame?.(gameId);
  };
  return (
    <section
      ref={scrollerRef}
      className={classNames('cs-odds__scroller', names.scroller)}
      aria-label={strings.scrollable(caption)}
      // Scripts and the wheel scroll it; by keyboard the cells do.
      tabIndex={-1}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its role makes it interactive */}
      <table
        {...TABLE_ROLES.table}
        aria-rowcount={HEAD_ROW_COUNT + rowCount}
        aria-colcount={GRID_COLUMNS.length}
        aria-readonly="true"
        className={classNames('cs-odds__table', names.table)}
        data-stale={isStale}
        data-selectable={onSelectGame !== undefined}
        onFocus={focus.handleFocus}
        onBlur={focus.handleBlur}
        onKeyDown={(event) => {
          focus.handleKeyDown(event);
          if (event.key === 'Enter') selectGame(event);
        }}
        onClick={(event) => {
          if (isInGameCell(event.target)) selectGame(event);
        }}
      >
        <caption className="cs-visually-hidden">
          {caption}
          {isStale && strings.outOfDate}
        </caption>
        <OddsHead sort={sort} onSort={onSort} />
        {parts.map((part) =>
          part.kind === 'space' ? (
            <tbody
              key={part.key}
              aria-hidden="true"
              className="cs-odds__space"
              style={{ blockSize: part.heightPx }}
            />
          ) : (
            <OddsGame key={part.key} group={part.group} />
          ),
        )}
      </table>
    </section>
  );
}

/** The game of the row an event happened in. */
function gameOf(target: EventTarget, groups: readonly OddsGroup[]): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row-key]') : null;
  const rowKey = row?.dataset.rowKey;
  const group = groups.find(({ rowKeys }) => rowKey !== undefined && rowKeys.includes(rowKey));
  return group?.gameId ?? null;
}

function isInGameCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.cs-odds__game-cell') !== null;
}
