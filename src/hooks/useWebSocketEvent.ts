import { useEffect, useRef } from 'react';
import type { OccurrenceOf, OccurrenceType } from '../protocols/occurrence.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/**
 * Calls back for everything of a type that happens while mounted, in order and none left out: a wicket, a touchdown, an
 * alert. What a server repeats to somebody who comes back is told once, if it can be told apart (a ball, a wicket, a dispute, a
 * milestone, everything of the NFL). It subscribes to nothing by itself. The callback may be inline; one that throws disturbs nobody else.
 *
 * @example
 * useWebSocketEvent('wicket', ({ matchId, batterOut }) => cheer(matchId, batterOut));
 */
export function useWebSocketEvent<Type extends OccurrenceType>(
  type: Type,
  callback: (occurrence: OccurrenceOf<Type>) => void,
): void {
  const manager = useWebSocketManager();
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(
    () =>
      manager.on('occurrence', ({ occurrence }) => {
        if (isOfType(occurrence, type)) latest.current(occurrence);
      }),
    [manager, type],
  );
}

function isOfType<Type extends OccurrenceType>(
  occurrence: { readonly type: OccurrenceType },
  type: Type,
): occurrence is OccurrenceOf<Type> {
  return occurrence.type === type;
}
