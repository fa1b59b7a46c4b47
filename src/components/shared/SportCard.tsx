import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { EpochMs } from '../../lib/clock.ts';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { useClock } from '../../hooks/useClock.ts';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import { Skeleton } from './Skeleton.tsx';
import { useIsCutOff } from './useIsCutOff.ts';
import { useListState } from './useListState.ts';

/** Texts of what a card says of its own state. */
export interface SportCardStrings {
  readonly waiting: string;
  /** Nothing was asked for. */
  readonly notSubscribed: string;
  /** It was asked for, and there is no connection it could come over. */
  readonly noConnection: string;
  readonly retry: string;
  /** @param seconds age of what is shown; null before it is known */
  readonly outOfDate: (seconds: number | null) => string;
}

/** Props of a card about one game or match. */
export interface SportCardProps {
  readonly title: string;
  /** Whether the title is shown, or only told to screen readers once there is something else to show. @default true */
  readonly isTitleShown?: boolean;
  /** Beside the title, such as the clock. */
  readonly status?: ReactNode;
  readonly result: SubscriptionResult;
  /** There is something to show. */
  readonly isKnown: boolean;
  /** Where the game stands, for styles and tests: `data-phase`. */
  readonly phase?: string | null;
  readonly strings: SportCardStrings;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A card about one game or match. `data-state` is waiting, live, stale, rejected or off; what is stale is shown dimmed and hatched, with
 * its age.
 */
export function SportCard(props: SportCardProps): ReactNode {
  const { title, isTitleShown = true, status, result, isKnown, phase, strings } = props;
  const titleId = useId();
  const listState = useListState(result);
  const off = useIsCutOff(result) ? strings.noConnection : strings.notSubscribed;
  const state = isKnown ? (result.isStale ? 'stale' : 'live') : toEmptyState(listState);
  return (
    // No landmark: a page may have many of them.
    <article
      className={classNames('cs-root cs-card cs-sized cs-sport', props.className)}
      aria-labelledby={titleId}
      data-state={state}
      data-phase={phase ?? undefined}
    >
      <header className="cs-card__header cs-sport__header">
        <h2
          id={titleId}
          className={classNames('cs-card__title', !isTitleShown && isKnown && 'cs-visually-hidden')}
        >
          {title}
        </h2>
        {isKnown && status}
        {state === 'stale' && <OutOfDate at={result.updatedAt} strings={strings} />}
      </header>
      {isKnown && <div className="cs-sport__body">{props.children}</div>}
      {result.status === 'rejected' && (
        <div className="cs-empty" data-state="rejected">
          <p className="cs-empty__text">{result.error.message}</p>
          <Button onClick={result.retry}>{strings.retry}</Button>
        </div>
      )}
      {state === 'waiting' && (
        <div className="cs-sport__waiting">
          <p className="cs-note">{strings.waiting}</p>
          <Skeleton lines={4} />
        </div>
      )}
      {state === 'off' && (
        <div className="cs-empty" data-state="off">
          <p className="cs-empty__text">{off}</p>
        </div>
      )}
    </article>
  );
}

function toEmptyState(status: SubscriptionResult['status']): 'waiting' | 'rejected' | 'off' {
  if (status === 'rejected') return 'rejected';
  return status === 'disabled' ? 'off' : 'waiting';
}

function OutOfDate({
  at,
  strings,
}: {
  readonly at: EpochMs | null;
  readonly strings: SportCardStrings;
}): ReactNode {
  const seconds = useClock(
    at === null ? null : (now) => Math.max(0, Math.floor((now - at) / 1_000)),
  );
  return (
    <span className="cs-small cs-stale-note cs-end">
      <Clock size={12} strokeWidth={2.5} aria-hidden="true" />
      {strings.outOfDate(seconds)}
    </span>
  );
}
