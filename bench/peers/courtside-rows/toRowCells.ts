import type { OddsRow } from '../../../src/domain/liveRow.ts';
import { formatSigned } from '../../page/toCells.ts';

/** Each column's text of a row, the same as `context.toCells` makes of what the wire says. */
export const CELLS: readonly ((row: OddsRow) => string)[] = [
  ({ homeTeam }) => homeTeam ?? '',
  ({ awayTeam }) => awayTeam ?? '',
  ({ sportsbook }) => sportsbook ?? '',
  ({ moneyline }) => formatSigned(moneyline?.home ?? 0),
  ({ moneyline }) => formatSigned(moneyline?.away ?? 0),
  ({ spread }) => formatSigned(spread?.home ?? 0),
  ({ spread }) => formatSigned(spread?.homeOdds ?? 0),
  ({ total }) => String(total?.over ?? 0),
  ({ total }) => formatSigned(total?.overOdds ?? 0),
  ({ sourceTime }) => sourceTime ?? '',
];

/** All columns of a row. */
export function toRowCells(row: OddsRow): readonly string[] {
  return CELLS.map((cell) => cell(row));
}
