import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Direction } from '../../hooks/viewTypes.ts';

/** Props of a price. */
export interface PriceProps {
  readonly line: string | null;
  readonly odds: string;
  /** Which way it went with this version; null if it did not move. */
  readonly direction: Direction | null;
  /** The row's version. */
  readonly version: number;
  readonly isStale: boolean;
}

interface Flash {
  readonly direction: Direction;
  readonly version: number;
  /** The style has two animations that look alike: changing between them restarts the flash without a remount. */
  readonly beat: 'tick' | 'tock';
}

/**
 * A price in a box of fixed size. The last movement stays marked when another cell of the row moves, so that a
 * busy row does not cut its own flashes short; it goes when the row becomes stale.
 */
export function Price({ line, odds, direction, version, isStale }: PriceProps): ReactNode {
  const [flash, setFlash] = useState<Flash | null>(null);
  if (isStale && flash) setFlash(null);
  if (!isStale && direction && flash?.version !== version) {
    setFlash({ direction, version, beat: flash?.beat === 'tick' ? 'tock' : 'tick' });
  }
  return (
    <span className="cs-price" data-movement={flash?.direction} data-beat={flash?.beat}>
      {line !== null && <span className="cs-price__line">{line}</span>}{' '}
      <span className="cs-price__odds">{odds}</span>
    </span>
  );
}
