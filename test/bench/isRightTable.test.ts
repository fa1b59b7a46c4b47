import { expect, it } from 'vitest';
import { isRightTable } from '../../bench/driver/stats/isRightTable.ts';

it.each([
  [{ wrongCells: 0, missingRows: 0 }, true, true],
  [{ wrongCells: 1, missingRows: 0 }, false, false],
  [{ wrongCells: 0, missingRows: 1 }, false, true],
  [{ wrongCells: 1, missingRows: 1 }, false, false],
])(
  '[BN3] waits for the table while it has %o, but not for rows that a virtualised one leaves out',
  (table, isRight, isRightVirtualised) => {
    const check = { ...table, checkedRows: 10 };
    expect([isRightTable(check, false), isRightTable(check, true)]).toEqual([
      isRight,
      isRightVirtualised,
    ]);
  },
);
