import type { ReactNode } from 'react';
import { useId } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { classNames } from './classNames.ts';
import { FreshnessBadge } from './FreshnessBadge.tsx';
import { useListState } from './useListState.ts';

/** Props of a card around a live list. */
export interface ListCardProps {
  readonly title: string;
  /** Rows shown; none is not counted aloud. */
  readonly count: number;
  readonly result: SubscriptionResult;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A titled card that says how fresh its list is; `data-status` and `data-stale` are for styles and tests. */
export function ListCard({ title, count, result, className, children }: ListCardProps): ReactNode {
  const titleId = useId();
  const state = useListState(result);
  return (
    <section
      className={classNames('cs-root cs-card', className)}
      aria-labelledby={titleId}
      data-status={result.status}
      data-stale={result.isStale}
    >
      <header className="cs-card__header">
        <h2 className="cs-card__title" id={titleId}>
          {title}
        </h2>
        {count > 0 && <span className="cs-card__count">{count}</span>}
        <FreshnessBadge status={state} />
      </header>
      {children}
    </section>
  );
}
