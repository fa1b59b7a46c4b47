import type { ReactNode } from 'react';

/** What a row shows. */
export interface RowViewProps {
  readonly rowKey: string;
  readonly cells: readonly string[];
}

/** The markup of a row, the same for every React peer. It counts nothing: the peer's own row does. */
export function RowView({ rowKey, cells }: RowViewProps): ReactNode {
  return (
    <div className="row" data-key={rowKey}>
      {cells.map((text, column) => (
        // Columns never move.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={column} className="cell">
          {text}
        </span>
      ))}
    </div>
  );
}
