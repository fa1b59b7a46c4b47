import type { ReactNode } from 'react';
import { useWebSocketPredictions } from '../../hooks/useWebSocketPredictions.ts';
import type { PredictionFilter } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import { EmptyList } from '../shared/EmptyList.tsx';
import { ListCard } from '../shared/ListCard.tsx';
import { PredictionCard } from './PredictionCard.tsx';

/** Props of `PredictionList`. */
export interface PredictionListProps {
  /** Which predictions; may be written inline. @default all */
  readonly filter?: PredictionFilter;
  /** At most this many, in order of arrival. @default all */
  readonly limit?: number | undefined;
  /** @default 'Predictions' */
  readonly title?: string;
  readonly className?: string | undefined;
}

const NO_FILTER: PredictionFilter = {};

/** Forecasts of the models, with how sure they are. */
export function PredictionList({
  filter = NO_FILTER,
  limit,
  title = 'Predictions',
  className,
}: PredictionListProps): ReactNode {
  const { predictions, ...result } = useWebSocketPredictions(filter, { limit });
  return (
    <ListCard
      title={title}
      count={predictions.length}
      result={result}
      className={classNames('cs-predictions', className)}
    >
      {predictions.length === 0 ? (
        <EmptyList result={result} waiting="Waiting for predictions…" />
      ) : (
        <ul className="cs-list">
          {predictions.map((row) => (
            <li key={row.key} className="cs-list__item" data-stale={row.isStale}>
              <PredictionCard row={row} />
            </li>
          ))}
        </ul>
      )}
    </ListCard>
  );
}
