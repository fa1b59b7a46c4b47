import type { ReactNode } from 'react';
import { memo } from 'react';
import { LiveText } from '../LiveText/LiveText.tsx';
import type { PriceColumn } from './priceColumns.ts';
import { usePriceMark } from './usePriceMark.ts';

/** Props of a price; constant for a cell, so that `memo` holds. */
export interface PriceProps {
  readonly rowKey: string;
  readonly column: PriceColumn;
}

/**
 * A price in a box of fixed size, its texts and its mark written outside React: it renders once. The last movement
 * stays marked when another cell of the row moves, so that a busy row does not cut its own flashes short.
 */
export const Price = memo(function Price({ rowKey, column }: PriceProps): ReactNode {
  const { line, odds, cells } = column;
  const mark = usePriceMark(rowKey, cells);
  return (
    <span ref={mark} className="cs-price">
      {line && <LiveText className="cs-price__line" rowKey={rowKey} select={line} />}{' '}
      <LiveText className="cs-price__odds" rowKey={rowKey} select={odds} />
    </span>
  );
});
