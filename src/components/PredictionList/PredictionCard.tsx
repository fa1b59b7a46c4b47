import type { CSSProperties, ReactNode } from 'react';
import { memo } from 'react';
import { formatOdds } from '../../hooks/oddsMath.ts';
import { useBestMoneyline } from '../../hooks/useBestMoneyline.ts';
import { useOddsFormat } from '../../hooks/useOddsFormat.ts';
import type { OddsFormat, PredictionRow } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { formatShare, MINUS, NO_NUMBER } from '../shared/formatNumber.ts';
import { StaleNote } from '../shared/StaleNote.tsx';
import { toWords } from '../shared/toWords.ts';
import type { PredictionStrings } from './predictionStrings.ts';
import { PREDICTION_STRINGS } from './predictionStrings.ts';
import { toPickEdge } from './toPickEdge.ts';

/** Props of `PredictionCard`. */
export interface PredictionCardProps extends Stylable, Translatable<PredictionStrings> {
  /** From `useWebSocketPredictions`. */
  readonly row: PredictionRow;
  /** How the best price is written, whatever the reader chose. @default the choice of `useOddsFormat` */
  readonly format?: OddsFormat | undefined;
}

/**
 * One forecast: what, for which game, how likely, how sure the model is, and what that is worth against the best price on the page. Renders
 * when its row or that price changed.
 */
export const PredictionCard = memo(function PredictionCard(props: PredictionCardProps): ReactNode {
  const { row, className } = props;
  const strings = toStrings(PREDICTION_STRINGS, props.strings);
  const subject = row.pick ?? row.player ?? row.gameId;
  const kind = [row.sport, toWords(row.predictionType), row.player].filter(Boolean).join(' · ');
  return (
    <article
      className={classNames('cs-root cs-lines cs-inset cs-prediction', className)}
      data-stale={row.isStale}
    >
      <header className="cs-list__head">
        <h3 className="cs-list__name cs-clip">{subject}</h3>
        {row.probability !== null && (
          <strong>
            {formatShare(row.probability)}{' '}
            <span className="cs-small cs-light">{strings.chance(row.predictionType)}</span>
          </strong>
        )}
      </header>
      <Confidence subject={subject} share={row.confidence} strings={strings} />
      <Edge row={row} format={props.format} strings={strings} />
      <footer className="cs-prediction__facts cs-small">
        <span>{kind}</span>
        {row.modelVersion !== null && <span>{strings.model(row.modelVersion)}</span>}
        {row.isStale && <StaleNote text={strings.staleNote} />}
      </footer>
    </article>
  );
});

interface ConfidenceProps {
  readonly subject: string;
  readonly share: number | null;
  readonly strings: PredictionStrings;
}

function Confidence({ subject, share, strings }: ConfidenceProps): ReactNode {
  if (share === null)
    return <p className="cs-prediction__sure cs-small">{strings.unknownConfidence}</p>;
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  const words = strings.confidence(`${percent} %`, strings.confidenceWord(share));
  // A custom property, because the width is data; everything else is in the stylesheet.
  const style: CSSProperties & Record<'--cs-share', string> = { '--cs-share': `${percent}%` };
  return (
    <div className="cs-prediction__confidence">
      <span className="cs-small" aria-hidden="true">
        {strings.confidenceLabel}
      </span>
      <div
        className="cs-share"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <meter> cannot be styled alike everywhere
        role="meter"
        aria-label={strings.confidenceIn(subject)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words}
        style={style}
      />
      <span className="cs-prediction__sure cs-small" aria-hidden="true">
        {words}
      </span>
    </div>
  );
}

interface EdgeProps {
  readonly row: PredictionRow;
  readonly format: OddsFormat | undefined;
  readonly strings: PredictionStrings;
}

function Edge({ row, format, strings }: EdgeProps): ReactNode {
  const { format: chosen } = useOddsFormat();
  const found = toPickEdge(row, useBestMoneyline(row.gameId));
  if (!found) return null;
  const price = formatOdds(found.american, format ?? chosen) ?? NO_NUMBER;
  const percent = toPercentText(found.edge);
  return (
    <p
      className={classNames('cs-prediction__edge', found.edge > 0 ? 'cs-copy' : 'cs-copy cs-note')}
      title={strings.edgeHint}
    >
      <strong data-tone={found.edge > 0 ? 'good' : undefined}>{strings.edge(percent)}</strong>{' '}
      {strings.at(found.sportsbook ?? strings.consensus, price)}
    </p>
  );
}

/** With its sign and one decimal: "+4.2 %". */
function toPercentText(share: number): string {
  const text = `${Math.abs(share * 100).toFixed(1)} %`;
  if (text === '0.0 %') return text;
  return `${share > 0 ? '+' : MINUS}${text}`;
}
