import type { Direction } from '../domain/liveRow.ts';
import type { CoreEntity } from '../protocols/entities.ts';
import { useTableRow } from './useTableRow.ts';

/** Which way the numbers of a row last went. */
export interface MovementResult {
  /** By number (`moneylineHome`, `confidence`, …); those that stayed are absent. */
  readonly movement: Readonly<Record<string, Direction>>;
  /** Grows with each visible change: its parity restarts a flash. */
  readonly version: number;
}

const STILL: MovementResult = { movement: {}, version: 0 };

/** Direction of a row's last change, for a flash of one's own. @default entity 'odds' */
export function useMovement(key: string, entity: CoreEntity = 'odds'): MovementResult {
  const { row } = useTableRow<CoreEntity>(entity, key);
  return row ? { movement: row.movement, version: row.version } : STILL;
}
