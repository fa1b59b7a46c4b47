import type { ReactNode } from 'react';
import { classNames } from '../shared/classNames.ts';
import { NO_NUMBER } from '../shared/formatNumber.ts';
import { useChangeCount } from '../shared/useChangeCount.ts';
import type { ScoreboardStrings } from './scoreboardStrings.ts';
import type { TeamLine } from './useScoreboardBehaviour.ts';

interface LineScoreProps {
  readonly lines: readonly TeamLine[];
  readonly hasQuarters: boolean;
  readonly strings: ScoreboardStrings;
  readonly className?: string | undefined;
}

/** Both teams, their points by quarter if wanted, and the score. */
export function LineScore({ lines, hasQuarters, strings, className }: LineScoreProps): ReactNode {
  const count = Math.max(0, ...lines.map(({ quarters }) => quarters.length));
  const quarters = hasQuarters ? Array.from({ length: count }, (_, at) => at + 1) : [];
  return (
    <table className={classNames('cs-sport__numbers cs-scoreboard__lines', className)}>
      <caption className="cs-visually-hidden">{strings.scoreByQuarter}</caption>
      <thead className={classNames(!hasQuarters && 'cs-visually-hidden')}>
        <tr>
          <th scope="col">
            <span className="cs-visually-hidden">{strings.team}</span>
          </th>
          {quarters.map((quarter) => (
            <th key={quarter} scope="col">
              <abbr title={strings.quarter(quarter)}>
                {quarter > 4 ? strings.quarter(quarter) : quarter}
              </abbr>
            </th>
          ))}
          <th scope="col">{strings.total}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.side} className="cs-scoreboard__line" data-side={line.side}>
            <th scope="row">
              <span className="cs-scoreboard__team">
                {line.team ?? strings.unknownTeam}{' '}
                {line.hasBall && <Possession text={strings.hasBall} />}
              </span>
            </th>
            {quarters.map((quarter) => (
              <td key={quarter}>{line.quarters[quarter - 1] ?? NO_NUMBER}</td>
            ))}
            <td>
              <Score score={line.score} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The score, in a box as wide as any; what changed pops once. */
function Score({ score }: { readonly score: number | null }): ReactNode {
  const changes = useChangeCount(score);
  return (
    <span className="cs-scoreboard__score">
      <span key={changes} className="cs-pop" data-state={changes > 0 ? 'changed' : 'still'}>
        {score ?? NO_NUMBER}
      </span>
    </span>
  );
}

function Possession({ text }: { readonly text: string }): ReactNode {
  return (
    <span className="cs-scoreboard__ball">
      <svg viewBox="0 0 16 10" aria-hidden="true">
        <path d="M0 5Q8 -4.5 16 5Q8 14.5 0 5Z" />
      </svg>
      <span className="cs-visually-hidden">{text}</span>
    </span>
  );
}
