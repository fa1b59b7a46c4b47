import type { ReactNode } from 'react';

const PAIRS = [
  { name: 'Moneyline', sides: ['Away', 'Home'] },
  { name: 'Spread', sides: ['Away', 'Home'] },
  { name: 'Total', sides: ['Over', 'Under'] },
] as const;

/** Columns and their two-storey head. Widths are fixed here and nowhere else, so no number can move a column. */
export function OddsHead(): ReactNode {
  return (
    <>
      <colgroup>
        <col className="cs-odds__col-game" />
        <col className="cs-odds__col-book" />
      </colgroup>
      {PAIRS.map(({ name, sides }) => (
        <colgroup key={name}>
          {sides.map((side) => (
            <col key={side} className={`cs-odds__col-${name === 'Moneyline' ? 'price' : 'line'}`} />
          ))}
        </colgroup>
      ))}
      <thead className="cs-odds__head">
        <tr>
          <th scope="col" rowSpan={2} className="cs-odds__game-head">
            Game
          </th>
          <th scope="col" rowSpan={2}>
            Book
          </th>
          {PAIRS.map(({ name }) => (
            <th key={name} scope="colgroup" colSpan={2} className="cs-odds__pair-head">
              {name}
            </th>
          ))}
        </tr>
        <tr>
          {PAIRS.flatMap(({ name, sides }) =>
            sides.map((side) => (
              <th key={`${name} ${side}`} scope="col" className="cs-odds__side-head">
                {side}
              </th>
            )),
          )}
        </tr>
      </thead>
    </>
  );
}
