/**
 * What the parts of the grid are, said again: they are laid out as CSS grids so that games out of sight can be skipped,
 * and a changed `display` takes the role from a table element in some browsers.
 */
export const TABLE_ROLES = {
  table: { role: 'grid' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'gridcell' },
} as const;
