import type { OddsRow } from '../domain/liveRow.ts';
import type { RowResult } from './useTableRow.ts';
import { useTableRow } from './useTableRow.ts';

/**
 * One row of odds by its key from `useOddsKeys`; re-renders when that row changed and for no other reason.
 * It subscribes to nothing by itself: the component that asks for the keys does.
 */
export function useOddsRow(key: string): RowResult<OddsRow> {
  return useTableRow('odds', key);
}
