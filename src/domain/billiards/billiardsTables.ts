import type { SportTable } from '../liveRow.ts';
import { billiardsTableFold } from './billiardsTableFold.ts';

/**
 * The read model of billiards. States come many times a second and performance twice, so silence of 5 s means that the
 * camera sees no ball or that the stream has died; which of them the server does not tell.
 */
export const billiardsTables: SportTable<'billiardsTable'> = {
  entity: 'billiardsTable',
  fold: billiardsTableFold,
  staleAfterMs: 5_000,
};
