import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { OddsGroup } from './groupByGame.ts';
import { OddsGame } from './OddsGame.tsx';
import { HEAD_ROW_COUNT, OddsHead } from './OddsHead.tsx';
import { TABLE_ROLES } from './tableRoles.ts';
import { useGamesInSight } from './useGamesInSight.ts';

/** Props of the scrolling table. */
export interface OddsGridProps {
  readonly caption: string;
  readonly groups: readonly OddsGroup[];
  readonly rowCount: number;
  readonly isStale: boolean;
  /** Of the card around it: with another one, rows may be of another height. */
  readonly className: string | undefined;
}

/** The table in its scroller: the games in or near sight, between two empty spaces as high as the others. */
export function OddsGrid(props: OddsGridProps): ReactNode {
  const { caption, groups, rowCount, isStale, className } = props;
  const scrollerRef = useRef<HTMLElement>(null);
  const inSight = useGamesInSight(groups, scrollerRef, className);
  return (
    <section
      ref={scrollerRef}
      className="cs-odds__scroller"
      aria-label={`${caption}, scrollable`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table
        {...TABLE_ROLES.table}
        aria-rowcount={HEAD_ROW_COUNT + rowCount}
        className="cs-odds__table"
        data-stale={isStale}
      >
        <caption className="cs-visually-hidden">
          {caption}
          {isStale && ', out of date'}
        </caption>
        <OddsHead />
        <Space heightPx={inSight.beforePx} />
        {inSight.groups.map((group) => (
          <OddsGame key={group.key} group={group} />
        ))}
        <Space heightPx={inSight.afterPx} />
      </table>
    </section>
  );
}

function Space({ heightPx }: { readonly heightPx: number }): ReactNode {
  if (heightPx <= 0) return null;
  return <tbody aria-hidden="true" className="cs-odds__space" style={{ blockSize: heightPx }} />;
}
