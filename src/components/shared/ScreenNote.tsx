import type { ReactNode } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { Button } from './Button.tsx';

/** What a picture's place says while there is no picture, and when it is old. */
export interface ScreenStrings {
  readonly waiting: string;
  readonly notSubscribed: string;
  readonly retry: string;
  /** @param seconds age of what is shown; null before it is known */
  readonly outOfDate: (seconds: number | null) => string;
}

/** How a picture stands. */
export type ScreenState = 'live' | 'stale' | 'waiting' | 'rejected' | 'disabled';

/** How a picture stands, from its subscription as people see it (`useListState`). */
export function toScreenState(status: SubscriptionResult['status'], isShown: boolean): ScreenState {
  if (status === 'rejected' || status === 'disabled') return status;
  if (!isShown) return 'waiting';
  return status === 'live' ? 'live' : 'stale';
}

/** Props of the note. */
export interface ScreenNoteProps {
  readonly state: ScreenState;
  readonly result: SubscriptionResult;
  readonly strings: ScreenStrings;
}

/** Says why there is no picture: refused (with a way out), waiting, or not subscribed. Nothing where there is one. */
export function ScreenNote({ state, result, strings }: ScreenNoteProps): ReactNode {
  if (state === 'live' || state === 'stale') return null;
  const isRefused = result.status === 'rejected';
  const reason = state === 'waiting' ? strings.waiting : strings.notSubscribed;
  return (
    <div className="cs-screen-note" data-state={state}>
      <p className="cs-empty__text">{isRefused ? result.error.message : reason}</p>
      {isRefused && <Button onClick={result.retry}>{strings.retry}</Button>}
    </div>
  );
}
