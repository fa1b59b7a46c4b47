import type { ReactNode } from 'react';
import type { OddsFilter } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import { EmptyList } from '../shared/EmptyList.tsx';
import { ListCard } from '../shared/ListCard.tsx';
import type { OddsGroup } from './groupByGame.ts';
import { OddsGame } from './OddsGame.tsx';
import { OddsHead } from './OddsHead.tsx';
import { useOddsTableBehaviour } from './useOddsTableBehaviour.ts';
import { TABLE_ROLES } from './tableRoles.ts';

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
  readonly className?: string | undefined;
}

const NO_FILTER: OddsFilter = {};

/**
 * Live odds, one row per game and book, the rows of a game together. Each row renders alone when its own prices
 * move; the table renders when rows come or go. Prices flash the way they went, stale rows say so.
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
        <OddsGrid caption={caption} groups={groups} isStale={result.isStale} />
      )}
    </ListCard>
  );
}

interface OddsGridProps {
  readonly caption: string;
  readonly groups: readonly OddsGroup[];
  readonly isStale: boolean;
}

function OddsGrid({ caption, groups, isStale }: OddsGridProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="cs-odds__scroller" aria-label={`${caption}, scrollable`} tabIndex={0}>
      <table {...TABLE_ROLES.table} className="cs-odds__table" data-stale={isStale}>
        <caption className="cs-visually-hidden">
          {caption}
          {isStale && ', out of date'}
        </caption>
        <OddsHead />
        {groups.map((group) => (
          <OddsGame key={group.gameId} rowKeys={group.rowKeys} />
        ))}
      </table>
    </section>
  );
}
