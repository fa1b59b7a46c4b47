import type { ReactNode } from 'react';
import { memo, useState } from 'react';
import type { Direction } from '../../hooks/viewTypes.ts';

/** Props of a price; primitive, so that `memo` holds for the prices of a row that did not move. */
export interface PriceProps {
  readonly line: string | null;
  readonly odds: string;
  /** Which way it went with this version of its row; null if it did not move. */
  readonly direction: Direction | null;
  /** That version; null if it did not move. */
  readonly movedWith: number | null;
  readonly isStale: boolean;
}

interface Flash {
  readonly direction: Direction;
  readonly movedWith: number;
  /** The style has two animations that look alike: changing between them restarts the flash without a remount. */
  readonly beat: 'tick' | 'tock';
}

/**
 * A price in a box of fixed size. The last movement stays marked when another cell of the row moves, so that a
 * busy row does not cut its own flashes short; it goes when the row becomes stale.
 */
export const Price = memo(function Price(props: PriceProps): ReactNode {
  const { line, odds, direction, movedWith, isStale } = props;
  const [flash, setFlash] = useState<Flash | null>(null);
  if (isStale && flash) setFlash(null);
  if (!isStale && direction && movedWith !== null && flash?.movedWith !== movedWith) {
    setFlash({ direction, movedWith, beat: flash?.beat === 'tick' ? 'tock' : 'tick' });
  }
  return (
    <span className="cs-price" data-movement={flash?.direction} data-beat={flash?.beat}>
      {line !== null && <span className="cs-price__line">{line}</span>}{' '}
      <span className="cs-price__odds">{odds}</span>
    </span>
  );
});
