import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BestPrices } from '../../hooks/createBestPrices.ts';
import { createBestPrices } from '../../hooks/createBestPrices.ts';
import type { OddsKeysResult } from '../../hooks/useOddsKeys.ts';
import { useOddsKeys } from '../../hooks/useOddsKeys.ts';
import type { LiveListOptions } from '../../hooks/useLiveEntity.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import type { OddsFilter } from '../../hooks/viewTypes.ts';
import type { GameRows } from './groupByGame.ts';
import { toGames } from './groupByGame.ts';
import type { OddsSort } from './oddsSort.ts';
import { orderGames } from './orderGames.ts';
import { PRICE_COLUMNS } from './priceColumns.ts';

/** What an odds table shows; changes when rows come or go or somebody sorts, not when prices move. */
export interface OddsTableBehaviour {
  readonly result: OddsKeysResult;
  /** In the order asked for, as prices were when rows last came or went or somebody sorted. */
  readonly games: readonly GameRows[];
  readonly bestPrices: BestPrices;
  readonly sort: OddsSort;
  /** Sorts, also by what is sorted by already: as prices are now. */
  readonly setSort: (sort: OddsSort) => void;
}

interface OddsTableOptions extends LiveListOptions {
  readonly defaultSort: OddsSort;
  readonly onSortChange: ((sort: OddsSort) => void) | undefined;
}

/** Subscribes to odds, puts the rows of each game together and the games in order. */
export function useOddsTableBehaviour(
  filter: OddsFilter,
  { defaultSort, onSortChange, ...options }: OddsTableOptions,
): OddsTableBehaviour {
  const result = useOddsKeys(filter, options);
  const { odds } = useWebSocketManager().tables;
  const [sort, setOwnSort] = useState(defaultSort);
  const latest = useRef(onSortChange);
  useEffect(() => {
    latest.current = onSortChange;
  });
  const setSort = useCallback((next: OddsSort) => {
    setOwnSort(next);
    latest.current?.(next);
  }, []);
  const { keys } = result;
  // A row never changes its game, so reading it when the keys change is enough.
  const arrived = useMemo(() => toGames(keys, (key) => odds.get(key)?.gameId ?? key), [keys, odds]);
  // Prices are read here and not followed: rows must not jump under the reader's eyes.
  const games = useMemo(
    () => orderGames(arrived, sort, (key) => odds.get(key)),
    [arrived, sort, odds],
  );
  const bestPrices = useMemo(() => createBestPrices(odds, PRICE_COLUMNS), [odds]);
  useLayoutEffect(() => bestPrices.setGames(arrived), [bestPrices, arrived]);
  return { result, games, bestPrices, sort, setSort };
}
