import { useMemo } from 'react';
import type { OddsKeysResult } from '../../hooks/useOddsKeys.ts';
import { useOddsKeys } from '../../hooks/useOddsKeys.ts';
import type { LiveListOptions } from '../../hooks/useLiveEntity.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import type { OddsFilter } from '../../hooks/viewTypes.ts';
import type { OddsGroup } from './groupByGame.ts';
import { groupByGame } from './groupByGame.ts';

/** What an odds table shows; changes when rows come or go, not when prices move. */
export interface OddsTableBehaviour {
  readonly result: OddsKeysResult;
  readonly groups: readonly OddsGroup[];
}

/** Subscribes to odds and puts the rows of each game together. */
export function useOddsTableBehaviour(
  filter: OddsFilter,
  options: LiveListOptions,
): OddsTableBehaviour {
  const result = useOddsKeys(filter, options);
  const { odds } = useWebSocketManager().tables;
  const { keys } = result;
  // A row never changes its game, so reading it when the keys change is enough.
  const groups = useMemo(
    () => groupByGame(keys, (key) => odds.get(key)?.gameId ?? key),
    [keys, odds],
  );
  return { result, groups };
}
