import type { ReactNode } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { Button } from './Button.tsx';
import { useIsCutOff } from './useIsCutOff.ts';

/** What a picture's place says while there is no picture, and when it is old. */
export interface ScreenStrings {
  readonly waiting: string;
  /** Nothing was asked for. */
  readonly notSubscribed: string;
  /** It was asked for, and there is no connection it could come over. */
  readonly noConnection: string;
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

/** Says why there is no picture: refused (with a way out), waiting, off, or without a connection. Nothing where there is one. */
export function ScreenNote({ state, result, strings }: ScreenNoteProps): ReactNode {
  const off = useIsCutOff(result) ? strings.noConnection : strings.notSubscribed;
  if (state === 'live' || state === 'stale') return null;
  const isRefused = result.status === 'rejected';
  const reason = state === 'waiting' ? strings.waiting : off;
  return (
    <div className="cs-screen-note" data-state={state}>
      <p className="cs-empty__text">{isRefused ? result.error.message : reason}</p>
      {isRefused && <Button onClick={result.retry}>{strings.retry}</Button>}
    </div>
  );
}
