import { createContext } from 'react';
import type { BestPrices } from '../../hooks/createBestPrices.ts';
import type { OddsFormat } from '../../hooks/viewTypes.ts';
import type { OddsTableStrings } from './oddsTableStrings.ts';
import { ODDS_TABLE_STRINGS } from './oddsTableStrings.ts';

/** Parts of an odds table that can be styled by name. */
export type OddsTablePart = 'tools' | 'scroller' | 'table' | 'game' | 'book' | 'price';

/** What the parts of a table share; the same object while it says the same, so that no row renders for it. */
export interface OddsTableShare {
  readonly strings: OddsTableStrings;
  readonly classNames: Readonly<Partial<Record<OddsTablePart, string>>>;
  /** Null: no price is compared with others. */
  readonly bestPrices: BestPrices | null;
}

/** Outside a table, as in a test of one row, everything is as it is by default. */
export const OddsTableContext = createContext<OddsTableShare>({
  strings: ODDS_TABLE_STRINGS,
  classNames: {},
  bestPrices: null,
});

/** How the prices of a table are written. A context of its own: another format renders prices, and no row. */
export const PriceFormatContext = createContext<OddsFormat>('american');
