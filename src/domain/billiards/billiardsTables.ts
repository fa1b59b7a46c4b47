import type { SportTable } from '../liveRow.ts';
import { billiardsTableFold } from './billiardsTableFold.ts';

/**
 * The read model of billiards. States come many times a second and performance twice, so 5 s without either mean that the
 * link brings nothing any more. That the states alone have ended, a subscription to them with its own `staleAfterMs` tells.
 */
export const billiardsTables: SportTable<'billiardsTable'> = {
  entity: 'billiardsTable',
  fold: billiardsTableFold,
  staleAfterMs: 5_000,
};
