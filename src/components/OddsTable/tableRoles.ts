/**
 * What the parts of the table are, said again: they are laid out as grids so that games out of sight can be skipped,
 * and a changed `display` takes the role from a table element in some browsers.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
