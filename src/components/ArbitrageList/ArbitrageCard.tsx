import { Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { formatOdds, toArbitrageStakes } from '../../hooks/oddsMath.ts';
import { useExpiry } from '../../hooks/useExpiry.ts';
import type { ArbitrageRow, OddsFormat } from '../../hooks/viewTypes.ts';
import { formatAmount, NO_NUMBER } from '../shared/formatNumber.ts';
import { StaleNote } from '../shared/StaleNote.tsx';
import { toWords } from '../shared/toWords.ts';
import type { ArbitrageListStrings } from './arbitrageListStrings.ts';

/** Props of one opportunity. */
export interface ArbitrageCardProps {
  readonly row: ArbitrageRow;
  /** What to divide; null while the reader has named no amount. */
  readonly totalStake: number | null;
  readonly format: OddsFormat;
  readonly strings: ArbitrageListStrings;
}

/**
 * One opportunity: what to stake where, and what is sure. Stakes and profit are worked out from the prices for the reader's total, not taken
 * from the feed. Renders when its row changed, the total or the format.
 */
export const ArbitrageCard = memo(function ArbitrageCard(props: ArbitrageCardProps): ReactNode {
  const { row, totalStake, format, strings } = props;
  const odds = row.legs.map((leg) => leg.odds);
  const divided = totalStake === null ? null : toArbitrageStakes(odds, totalStake);
  const own = toArbitrageStakes(odds, PERCENT_STAKE);
  return (
    <article className="cs-blocks cs-inset cs-arbitrage">
      <header className="cs-list__head">
        <h3 className="cs-list__name cs-clip">{row.game ?? row.gameId ?? row.id}</h3>
        <span className="cs-figure cs-arbitrage__profit" data-tone={toTone(own?.profit ?? null)}>
          {strings.profit(formatAmount(own?.profitPercent ?? row.profitPercent))}
        </span>
      </header>
      <ColumnNames strings={strings} />
      <ul className="cs-lines">
        {row.legs.map((leg, position) => (
          // oxlint-disable-next-line react/no-array-index-key -- the sides of an opportunity have a fixed order and no id
          <li key={position} className="cs-arbitrage__leg">
            <span className="cs-arbitrage__bet">{leg.bet ?? NO_NUMBER}</span>
            <span className="cs-note cs-clip">{leg.sportsbook ?? NO_NUMBER}</span>
            <span className="cs-figure">{formatOdds(leg.odds, format) ?? NO_NUMBER}</span>
            <Stake amount={divided?.stakes[position] ?? null} strings={strings} />
          </li>
        ))}
      </ul>
      <footer className="cs-arbitrage__facts cs-small">
        {own ? (
          <Profit profit={divided?.profit ?? null} totalStake={totalStake} strings={strings} />
        ) : (
          <span>{strings.unknownPrice}</span>
        )}
        <TimeLeft row={row} strings={strings} />
        <span className="cs-arbitrage__kind">{toKind(row, strings)}</span>
        {row.isStale && <StaleNote text={strings.staleNote} />}
      </footer>
    </article>
  );
});

/** What the feed says without a price to work it out from is only claimed: neither. */
function toTone(profit: number | null): 'good' | 'bad' | undefined {
  if (profit === null) return undefined;
  return profit > 0 ? 'good' : 'bad';
}

/** So large that rounding the stakes does not show in the percentage. */
const PERCENT_STAKE = 1_000_000;

interface PartProps {
  readonly strings: ArbitrageListStrings;
}

/** For the eye; to a screen reader each stake says what it is. */
function ColumnNames({ strings: { columns } }: PartProps): ReactNode {
  return (
    <p className="cs-arbitrage__leg" aria-hidden="true">
      <span className="cs-small cs-clip">{columns.bet}</span>
      <span className="cs-small cs-note cs-clip">{columns.book}</span>
      <span className="cs-small cs-figure">{columns.odds}</span>
      <span className="cs-small cs-figure">{columns.stake}</span>
    </p>
  );
}

function Stake({ amount, strings }: PartProps & { readonly amount: number | null }): ReactNode {
  const text = formatAmount(amount);
  return (
    <span className="cs-figure cs-strong">
      <span className="cs-visually-hidden">{strings.stake(text)}</span>
      <span aria-hidden="true">{text}</span>
    </span>
  );
}

interface ProfitProps extends PartProps {
  readonly profit: number | null;
  readonly totalStake: number | null;
}

function Profit({ profit, totalStake, strings }: ProfitProps): ReactNode {
  if (profit === null) return <span className="cs-arbitrage__sure">{NO_NUMBER}</span>;
  const text = formatAmount(profit);
  const total = formatAmount(totalStake);
  return (
    <strong className="cs-arbitrage__sure" data-tone={profit > 0 ? undefined : 'bad'}>
      {profit > 0 ? strings.guaranteed(`+${text}`, total) : strings.lost(text, total)}
    </strong>
  );
}

/** Ticks, so it is outside any live region. */
function TimeLeft({ row, strings }: PartProps & { readonly row: ArbitrageRow }): ReactNode {
  const seconds = useExpiry('arbitrage', row);
  if (seconds === null) return null;
  return (
    <span className="cs-arbitrage__left" data-state={seconds <= URGENT_SECONDS ? 'urgent' : 'calm'}>
      <Timer size={12} aria-hidden="true" />
      {seconds > 0 ? strings.timeLeft(toClock(seconds)) : strings.expired}
    </span>
  );
}

const URGENT_SECONDS = 30;

/** "1:05", "2:03:00". */
function toClock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = `:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${pad(minutes % 60)}${tail}` : `${minutes}${tail}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

function toKind(row: ArbitrageRow, strings: ArbitrageListStrings): string {
  const { sport, arbitrageType, confidence } = row;
  return [
    sport,
    arbitrageType && toWords(arbitrageType),
    confidence && strings.confidence(toWords(confidence)),
  ]
    .filter(Boolean)
    .join(' · ');
}
