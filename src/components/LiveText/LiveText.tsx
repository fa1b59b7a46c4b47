import type { ReactNode } from 'react';
import { useLiveText } from '../../hooks/useLiveText.ts';
import type { OddsRow } from '../../hooks/viewTypes.ts';

/** Props of `LiveText`. */
export interface LiveTextProps {
  /** The row, by its key from `useOddsKeys`. */
  readonly rowKey: string;
  /** What to show of it; may be inline. */
  readonly select: (row: OddsRow) => string;
  /** Name of the number whose movement it shows, such as `moneylineHome`. @default none */
  readonly cell?: string | undefined;
  readonly className?: string | undefined;
}

/** One text of one row that updates its own text node, outside React: for numbers that change many times a second. */
export function LiveText({ rowKey, select, cell, className }: LiveTextProps): ReactNode {
  const text = useLiveText(rowKey, select, cell === undefined ? {} : { cell });
  return <span ref={text} className={className} />;
}
