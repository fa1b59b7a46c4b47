import type { ReactNode } from 'react';
import { useId } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import type { EpochMs } from '../../lib/clock.ts';
import { classNames } from './classNames.ts';
import { FreshnessBadge } from './FreshnessBadge.tsx';
import type { ListStrings } from './listStrings.ts';
import { useAge } from './useAge.ts';
import { useIsCutOff } from './useIsCutOff.ts';
import { useListState } from './useListState.ts';

/** Props of a card around a live list. */
export interface ListCardProps {
  readonly title: string;
  /** What is listed; none is not counted aloud. */
  readonly count: number;
  /** @default the number alone */
  readonly toCountText?: ((count: number) => string) | undefined;
  readonly result: SubscriptionResult;
  readonly strings: ListStrings;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A titled card that says how fresh its list is, and how old once it is out of date; `data-status` and `data-stale` are for styles and
 * tests.
 */
export function ListCard(props: ListCardProps): ReactNode {
  const { title, count, toCountText = String, result, strings, className, children } = props;
  const titleId = useId();
  const state = useListState(result);
  const text = useIsCutOff(result) ? strings.noConnection : strings.status(state);
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
        {count > 0 && <span className="cs-note cs-copy">{toCountText(count)}</span>}
        <span className="cs-row cs-end">
          {state === 'stale' && <Age at={result.updatedAt} format={strings.age} />}
          <FreshnessBadge status={state} text={text} />
        </span>
      </header>
      {children}
    </section>
  );
}

/** Ticks, and renders nothing around it when it does. */
function Age(props: {
  readonly at: EpochMs | null;
  readonly format: ListStrings['age'];
}): ReactNode {
  const age = useAge(props.at, props.format);
  return age === null ? null : <span className="cs-small cs-clip">{age}</span>;
}
