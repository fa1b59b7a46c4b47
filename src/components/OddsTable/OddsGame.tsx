import type { CSSProperties, ReactNode } from 'react';
import { memo } from 'react';
import type { OddsGroup } from './groupByGame.ts';
import { HEAD_ROW_COUNT } from './OddsHead.tsx';
import { OddsTableRow } from './OddsTableRow.tsx';
import { TABLE_ROLES } from './tableRoles.ts';

/** Props of a game; its group keeps its identity until rows come or go, so that `memo` holds while scrolling. */
export interface OddsGameProps {
  readonly group: OddsGroup;
}

/**
 * The rows of one game, or of a part of it, which names the game again. The browser skips style, layout, paint and animations of games that are out of sight
 * (`content-visibility`); the row count tells it how high they are.
 */
export const OddsGame = memo(function OddsGame({ group }: OddsGameProps): ReactNode {
  const { rowKeys, rowsBefore } = group;
  const style: CSSProperties & Record<'--cs-rows', number> = { '--cs-rows': rowKeys.length };
  return (
    <tbody {...TABLE_ROLES.rowGroup} className="cs-odds__game" style={style}>
      {rowKeys.map((rowKey, position) => (
        <OddsTableRow
          key={rowKey}
          rowKey={rowKey}
          rowIndex={HEAD_ROW_COUNT + rowsBefore + position + 1}
          gameRowSpan={position === 0 ? rowKeys.length : 0}
        />
      ))}
    </tbody>
  );
});
