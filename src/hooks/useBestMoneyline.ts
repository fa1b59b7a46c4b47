import { useMemo, useSyncExternalStore } from 'react';
import type { BestMoneyline } from '../domain/odds/bestPrices.ts';
import { toBestMoneyline } from '../domain/odds/bestPrices.ts';
import type { OddsRow } from '../domain/liveRow.ts';
import { isSameValue } from '../lib/isSameValue.ts';
import { createTableView } from '../store/createTableView.ts';
import type { KeyedTable } from '../store/keyedTable.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** The best moneyline of a game across books, with who plays. */
export interface BestMoneylineResult extends BestMoneyline {
  readonly homeTeam: string | null;
  readonly awayTeam: string | null;
}

const getNothing = () => null;

/**
 * The best moneyline of a game over all books whose odds are there and fresh; null without any. Re-renders when the best price, its book
 * or a team's name changed, not with every price. It subscribes to nothing by itself.
 */
export function useBestMoneyline(gameId: string): BestMoneylineResult | null {
  const { odds } = useWebSocketManager().tables;
  const { subscribe, read } = useMemo(() => createReader(odds, gameId), [odds, gameId]);
  return useSyncExternalStore(subscribe, read, getNothing);
}

/** Reads the same object while it says the same. */
function createReader(odds: KeyedTable<OddsRow>, gameId: string) {
  const view = createTableView(odds, {
    matches: (row: OddsRow) => row.gameId === gameId && !row.isStale,
  });
  let rows: readonly OddsRow[] | null = null;
  let best: BestMoneylineResult | null = null;
  return {
    subscribe: view.subscribeRows,
    read: () => {
      const current = view.getRows();
      if (current === rows) return best;
      rows = current;
      const next = toResult(current);
      if (!isSameValue(next, best)) best = next;
      return best;
    },
  };
}

function toResult(rows: readonly OddsRow[]): BestMoneylineResult | null {
  const [first] = rows;
  if (!first) return null;
  return { ...toBestMoneyline(rows), homeTeam: first.homeTeam, awayTeam: first.awayTeam };
}
