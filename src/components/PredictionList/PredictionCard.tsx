import type { CSSProperties, ReactNode } from 'react';
import { memo } from 'react';
import type { PredictionRow } from '../../hooks/viewTypes.ts';
import { formatShare } from '../shared/formatNumber.ts';
import { StaleNote } from '../shared/StaleNote.tsx';
import { toWords } from '../shared/toWords.ts';

/** One forecast: what, for which game, and how sure. Renders when its row changed. */
export const PredictionCard = memo(function PredictionCard({
  row,
}: {
  readonly row: PredictionRow;
}): ReactNode {
  const subject = row.pick ?? row.player ?? row.gameId;
  return (
    <article className="cs-prediction">
      <header className="cs-prediction__header">
        <h3 className="cs-prediction__pick">{subject}</h3>
        <span className="cs-prediction__share">{formatShare(row.confidence)}</span>
      </header>
      <ShareBar name={`Confidence in ${subject}`} share={row.confidence} />
      <footer className="cs-prediction__facts">
        {[row.sport, toWords(row.predictionType), row.player].filter(Boolean).join(' · ')}
        {row.probability !== null && <span>probability {formatShare(row.probability)}</span>}
        {row.isStale && <StaleNote />}
      </footer>
    </article>
  );
});

function ShareBar({
  name,
  share,
}: {
  readonly name: string;
  readonly share: number | null;
}): ReactNode {
  const percent = Math.round(Math.min(1, Math.max(0, share ?? 0)) * 100);
  // A custom property, because the width is data; everything else is in the stylesheet.
  const style: CSSProperties & Record<'--cs-share', string> = { '--cs-share': `${percent}%` };
  return (
    <div
      className="cs-share"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <meter> cannot be styled alike everywhere
      role="meter"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      style={style}
    />
  );
}
