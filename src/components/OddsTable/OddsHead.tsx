import type { ReactNode } from 'react';
import { TABLE_ROLES } from './tableRoles.ts';

const PAIRS = [
  { name: 'Moneyline', sides: ['Away', 'Home'] },
  { name: 'Spread', sides: ['Away', 'Home'] },
  { name: 'Total', sides: ['Over', 'Under'] },
] as const;

/** Rows of the head. */
export const HEAD_ROW_COUNT = 2;

/** The two-storey head. */
export function OddsHead(): ReactNode {
  return (
    <thead {...TABLE_ROLES.rowGroup} className="cs-odds__head">
      <tr {...TABLE_ROLES.row} aria-rowindex={1}>
        <th {...TABLE_ROLES.columnHeader} scope="col" rowSpan={2} className="cs-odds__game-head">
          Game
        </th>
        <th {...TABLE_ROLES.columnHeader} scope="col" rowSpan={2} className="cs-odds__book-head">
          Book
        </th>
        {PAIRS.map(({ name }) => (
          <th
            key={name}
            {...TABLE_ROLES.columnHeader}
            scope="colgroup"
            colSpan={2}
            className="cs-odds__pair-head"
          >
            {name}
          </th>
        ))}
      </tr>
      <tr {...TABLE_ROLES.row} aria-rowindex={2}>
        {PAIRS.flatMap(({ name, sides }) =>
          sides.map((side) => (
            <th
              key={`${name} ${side}`}
              {...TABLE_ROLES.columnHeader}
              scope="col"
              className="cs-odds__side-head"
            >
              {side}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}
