import type { ReactNode } from 'react';
import { formatOvers } from '../../hooks/sportViews.ts';
import { formatAmount } from '../shared/formatNumber.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { InningsProps } from './inningsProps.ts';
import { isSamePerson } from './isSamePerson.ts';

const COLUMNS = ['overs', 'maidens', 'conceded', 'wickets', 'economy'] as const;

/** Bowlers in order of appearance; who bowls now is marked. */
export function BowlingTable({ innings, ballsPerOver, strings }: InningsProps): ReactNode {
  const { bowlers, bowler, isComplete } = innings;
  return (
    <table className="cs-sport__numbers cs-cricket__table">
      <caption className="cs-visually-hidden">{strings.bowling}</caption>
      <thead>
        <tr>
          <th scope="col">{strings.bowler}</th>
          {COLUMNS.map((name) => (
            <ColumnHead key={name} name={name} strings={strings} />
          ))}
        </tr>
      </thead>
      <tbody>
        {bowlers.map(({ player, balls, maidens, runs, wickets, economy }) => {
          const isNow = !isComplete && bowler !== null && isSamePerson(bowler, player);
          return (
            <tr key={player.playerId ?? player.name} data-state={isNow ? 'in' : 'out'}>
              <th scope="row">
                <span className="cs-cricket__name">{player.name ?? strings.unknownPlayer}</span>
                {isNow && <span className="cs-small cs-cricket__how">{strings.isBowling}</span>}
              </th>
              <td>{formatOvers(balls, ballsPerOver)}</td>
              <td>{maidens}</td>
              <td>{runs}</td>
              <td>
                <strong>{wickets}</strong>
              </td>
              <td>{formatAmount(economy)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
