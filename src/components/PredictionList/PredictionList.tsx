import type { ReactNode } from 'react';
import { useWebSocketPredictions } from '../../hooks/useWebSocketPredictions.ts';
import type { OddsFormat, PredictionFilter } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { EmptyList } from '../shared/EmptyList.tsx';
import { ListCard } from '../shared/ListCard.tsx';
import { PredictionCard } from './PredictionCard.tsx';
import type { PredictionStrings } from './predictionStrings.ts';
import { PREDICTION_STRINGS } from './predictionStrings.ts';

/** Props of `PredictionList`. */
export interface PredictionListProps
  extends Stylable<'list' | 'item' | 'card'>, Translatable<PredictionStrings> {
  /** Which predictions; may be written inline. @default all */
  readonly filter?: PredictionFilter | undefined;
  /** At most this many, in order of arrival. @default all */
  readonly limit?: number | undefined;
  /** @default 'Predictions' */
  readonly title?: string | undefined;
  /** How best prices are written, whatever the reader chose. @default the choice of `useOddsFormat` */
  readonly format?: OddsFormat | undefined;
}

const NO_FILTER: PredictionFilter = {};

/** Forecasts of the models, with how likely, how sure, and what that is worth against the best price on the page. */
export function PredictionList(props: PredictionListProps): ReactNode {
  const { filter = NO_FILTER, limit, title = 'Predictions', format, className } = props;
  const { classNames: names = {} } = props;
  const { predictions, ...result } = useWebSocketPredictions(filter, { limit });
  const strings = toStrings(PREDICTION_STRINGS, props.strings);
  return (
    <ListCard
      title={title}
      count={predictions.length}
      result={result}
      strings={strings}
      className={classNames('cs-predictions', className)}
    >
      {predictions.length === 0 ? (
        <EmptyList result={result} strings={strings} />
      ) : (
        <ul className={classNames('cs-list', names.list)}>
          {predictions.map((row) => (
            <li
              key={row.key}
              className={classNames('cs-list__item', names.item)}
              data-stale={row.isStale}
            >
              <PredictionCard
                row={row}
                format={format}
                strings={props.strings}
                className={names.card}
              />
            </li>
          ))}
        </ul>
      )}
    </ListCard>
  );
}
