import type { CSSProperties, ReactNode } from 'react';
import { OddsTableRow } from './OddsTableRow.tsx';
import { TABLE_ROLES } from './tableRoles.ts';

/**
 * The rows of one game. The browser skips style, layout, paint and animations of games that are out of sight
 * (`content-visibility`); the row count tells it how high they are.
 */
export function OddsGame({ rowKeys }: { readonly rowKeys: readonly string[] }): ReactNode {
  const style: CSSProperties & Record<'--cs-rows', number> = { '--cs-rows': rowKeys.length };
  return (
    <tbody {...TABLE_ROLES.rowGroup} className="cs-odds__game" style={style}>
      {rowKeys.map((rowKey, position) => (
        <OddsTableRow
          key={rowKey}
          rowKey={rowKey}
          gameRowSpan={position === 0 ? rowKeys.length : 0}
        />
      ))}
    </tbody>
  );
}
