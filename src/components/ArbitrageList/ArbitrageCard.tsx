import type { ReactNode } from 'react';
import { memo } from 'react';
import type { ArbitrageRow } from '../../hooks/viewTypes.ts';
import { formatAmount, formatSigned } from '../shared/formatNumber.ts';
import { StaleNote } from '../shared/StaleNote.tsx';
import { toWords } from '../shared/toWords.ts';

/** One opportunity: what to stake where, and what is sure. Renders when its row changed. */
export const ArbitrageCard = memo(function ArbitrageCard({
  row,
}: {
  readonly row: ArbitrageRow;
}): ReactNode {
  const { profitPercent, guaranteedProfit, totalStake } = row;
  return (
    <article className="cs-arbitrage">
      <header className="cs-arbitrage__header">
        <h3 className="cs-arbitrage__game">{row.game ?? row.gameId ?? row.id}</h3>
        <span className="cs-arbitrage__profit">{formatAmount(profitPercent)} %</span>
      </header>
      <ul className="cs-arbitrage__legs">
        {row.legs.map((leg, position) => (
          // oxlint-disable-next-line react/no-array-index-key -- the sides of an opportunity have a fixed order and no id
          <li key={position} className="cs-arbitrage__leg">
            <span className="cs-arbitrage__bet">{leg.bet ?? '–'}</span>
            <span className="cs-arbitrage__book">{leg.sportsbook ?? '–'}</span>
            <span className="cs-arbitrage__odds">{formatSigned(leg.odds)}</span>
          </li>
        ))}
      </ul>
      <footer className="cs-arbitrage__facts">
        {[row.sport, row.arbitrageType && toWords(row.arbitrageType)].filter(Boolean).join(' · ')}
        {guaranteedProfit !== null && totalStake !== null && (
          <span>
            {formatAmount(guaranteedProfit)} on {formatAmount(totalStake)}
          </span>
        )}
        {row.isStale && <StaleNote />}
      </footer>
    </article>
  );
});
