import type { ReactNode } from 'react';
import { memo, useContext } from 'react';
import { classNames } from '../shared/classNames.ts';
import { LiveText } from '../LiveText/LiveText.tsx';
import { OddsTableContext, PriceFormatContext } from './oddsTableContext.ts';
import type { PriceColumn } from './priceColumns.ts';
import { usePriceMark } from './usePriceMark.ts';

/** Props of a price; constant for a cell, so that `memo` holds. */
export interface PriceProps {
  readonly rowKey: string;
  readonly gameId: string;
  readonly column: PriceColumn;
}

/**
 * A price in a box of fixed size, its texts and its marks written outside React: it renders once, and when another format is chosen. The last
 * movement stays marked when another cell of the row moves, so that a busy row does not cut its own flashes short.
 */
export const Price = memo(function Price({ rowKey, gameId, column }: PriceProps): ReactNode {
  const format = useContext(PriceFormatContext);
  const { strings, classNames: names, bestPrices } = useContext(OddsTableContext);
  const bestTexts = { spoken: strings.bestPrice, hint: strings.bestPriceHint };
  const mark = usePriceMark({ rowKey, gameId, column, format, bestPrices, bestTexts });
  return (
    <span ref={mark} className={classNames('cs-price', names.price)}>
      {column.line && (
        <LiveText className="cs-figure cs-price__line" rowKey={rowKey} select={column.line} />
      )}{' '}
      <LiveText className="cs-figure cs-price__odds" rowKey={rowKey} select={column.odds[format]} />
    </span>
  );
});
