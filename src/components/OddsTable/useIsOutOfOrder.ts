import { useEffect, useState } from 'react';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import type { EntityTables } from '../../hooks/viewTypes.ts';
import type { GameRows } from './groupByGame.ts';
import type { OddsSort } from './oddsSort.ts';
import { isInOrder } from './orderGames.ts';

/** Prices move all the time; whether that disturbs the order is looked at this often at most. */
const CHECK_EVERY_MS = 1_000;

/** Whether rows have moved out of order since the games were sorted; renders when that changes. Nothing is checked once it is known. */
export function useIsOutOfOrder(games: readonly GameRows[], sort: OddsSort): boolean {
  const { odds } = useWebSocketManager().tables;
  const [disturbed, setDisturbed] = useState<readonly GameRows[] | null>(null);
  const isOutOfOrder = disturbed === games;
  const isWatched = !isOutOfOrder && sort.column !== 'arrival';
  useEffect(
    () => (isWatched ? watchOrder(odds, { games, sort }, () => setDisturbed(games)) : undefined),
    [odds, games, sort, isWatched],
  );
  return isOutOfOrder;
}

interface Sorted {
  readonly games: readonly GameRows[];
  readonly sort: OddsSort;
}

/** Looks at the order now and then while rows change. */
function watchOrder(
  odds: EntityTables['odds'],
  { games, sort }: Sorted,
  onDisturbed: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    timer = undefined;
    if (!isInOrder(games, sort, (key) => odds.get(key))) onDisturbed();
  };
  const stop = odds.subscribe(() => {
    timer ??= setTimeout(check, CHECK_EVERY_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
