import type { ReactNode } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { Button } from './Button.tsx';
import type { ListStrings } from './listStrings.ts';
import { useIsCutOff } from './useIsCutOff.ts';
import { useListState } from './useListState.ts';

/** Props of the place where rows will be. */
export interface EmptyListProps {
  readonly result: SubscriptionResult;
  /** `waiting` is shown while rows may still come: "Waiting for odds…". */
  readonly strings: ListStrings & { readonly waiting: string };
}

/** Says why a list is empty: refused (with Retry), waiting, without a connection, or not subscribed. */
export function EmptyList({ result, strings }: EmptyListProps): ReactNode {
  const state = useListState(result);
  const off = useIsCutOff(result) ? strings.noConnectionNote : strings.notSubscribed;
  if (result.status === 'rejected') {
    return (
      <div className="cs-empty" data-state="rejected">
        <p className="cs-empty__text">{result.error.message}</p>
        <Button onClick={result.retry}>{strings.retry}</Button>
      </div>
    );
  }
  const isWaiting = state !== 'disabled';
  return (
    <div className="cs-empty" data-state={isWaiting ? 'waiting' : 'off'}>
      <p className="cs-empty__text">{isWaiting ? strings.waiting : off}</p>
    </div>
  );
}
