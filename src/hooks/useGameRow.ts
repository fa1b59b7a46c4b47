import type { GameRow } from '../domain/liveRow.ts';
import type { RowResult } from './useTableRow.ts';
import { useTableRow } from './useTableRow.ts';

/** Score and period of one game by its id; filled by the sport channels. */
export function useGameRow(gameId: string): RowResult<GameRow> {
  return useTableRow('game', gameId);
}
