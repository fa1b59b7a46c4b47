import type { ReactNode } from 'react';
import type { Worm } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import { NO_NUMBER } from '../shared/formatNumber.ts';
import type { WormChartStrings } from './wormChartStrings.ts';
import { readWorms } from './wormGeometry.ts';

interface WormTableProps {
  readonly worms: readonly Worm[];
  readonly toName: (worm: Worm) => string;
  readonly strings: WormChartStrings;
  readonly className?: string | undefined;
}

/** The score of each innings after each whole over, folded away. */
export function WormTable({ worms, toName, strings, className }: WormTableProps): ReactNode {
  const last = Math.ceil(Math.max(...worms.map(({ points }) => points.at(-1)?.overs ?? 0)));
  return (
    <details className={classNames('cs-worm__table', className)}>
      <summary className="cs-note">{strings.showTable}</summary>
      <table className="cs-sport__numbers">
        <thead>
          <tr>
            <th scope="col">{strings.over}</th>
            {worms.map((worm) => (
              <th key={worm.innings.inningsNumber} scope="col">
                {toName(worm)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: last }, (_, at) => at + 1).map((over) => {
            const readings = readWorms(worms, over, toName);
            return (
              <tr key={over}>
                <th scope="row">{over}</th>
                {worms.map(({ innings: { inningsNumber } }) => {
                  const reading = readings.find((known) => known.inningsNumber === inningsNumber);
                  return (
                    <td key={inningsNumber}>{reading ? strings.score(reading) : NO_NUMBER}</td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
