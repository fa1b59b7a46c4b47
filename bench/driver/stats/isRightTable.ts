import type { TableCheck } from '../../page/harness.ts';

/** Whether a page shows what the feed sent last, as far as it has to: a virtualised one leaves rows out. */
export function isRightTable(
  { wrongCells, missingRows }: TableCheck,
  isVirtualised: boolean,
): boolean {
  return wrongCells === 0 && (isVirtualised || missingRows === 0);
}
