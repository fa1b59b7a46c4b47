import type { ReactNode } from 'react';
import { formatOvers, sumExtras } from '../../hooks/sportViews.ts';
import type { CricketBatter, CricketInnings } from '../../hooks/viewTypes.ts';
import { formatAmount } from '../shared/formatNumber.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { CricketScorecardStrings } from './cricketScorecardStrings.ts';
import type { InningsProps } from './inningsProps.ts';
import { isSamePerson } from './isSamePerson.ts';

const COLUMNS = ['runs', 'balls', 'fours', 'sixes', 'strikeRate'] as const;

/** Batters in order, extras, the total. */
export function BattingTable({ innings, ballsPerOver, strings }: InningsProps): ReactNode {
  const { batters, extras, runs, wickets, isDeclared, balls, penaltyRuns } = innings;
  const others = sumExtras(extras) + penaltyRuns.pre + penaltyRuns.post;
  return (
    <table className="cs-sport__numbers cs-cricket__table">
      <caption className="cs-visually-hidden">{strings.batting}</caption>
      <thead>
        <tr>
          <th scope="col">{strings.batter}</th>
          {COLUMNS.map((name) => (
            <ColumnHead key={name} name={name} strings={strings} />
          ))}
        </tr>
      </thead>
      <tbody>
        {batters.map((batter) => (
          <BatterRow
            key={batter.player.playerId ?? batter.player.name}
            batter={batter}
            isOnStrike={isOnStrike(innings, batter)}
            hasGone={hasGone(innings, batter)}
            strings={strings}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{strings.extras}</th>
          <td>{others}</td>
          <td colSpan={4} className="cs-small">
            {strings.extraKinds(extras)}
          </td>
        </tr>
        <tr>
          <th scope="row">{strings.total}</th>
          <td colSpan={5}>
            <strong>{strings.score(runs, wickets, isDeclared)}</strong>{' '}
            {strings.overs(formatOvers(balls, ballsPerOver))}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface BatterRowProps {
  readonly batter: CricketBatter;
  readonly isOnStrike: boolean;
  /** Nobody told how. */
  readonly hasGone: boolean;
  readonly strings: CricketScorecardStrings;
}

function BatterRow(props: BatterRowProps): ReactNode {
  const { batter, isOnStrike: onStrike, hasGone: isGone, strings } = props;
  const { player, runs, balls, fours, sixes, strikeRate, howOut } = batter;
  return (
    <tr data-state={howOut === null && !isGone ? 'in' : 'out'} data-strike={onStrike}>
      <th scope="row">
        <span className="cs-cricket__name">{player.name ?? strings.unknownPlayer}</span>
        <span className="cs-small cs-cricket__how">
          {onStrike ? (
            <>
              <span className="cs-cricket__strike" aria-hidden="true">
                ▸
              </span>{' '}
              {strings.onStrike}
            </>
          ) : (
            (isGone && strings.gone) || strings.howOut(howOut)
          )}
        </span>
      </th>
      <td>
        <strong>{runs}</strong>
      </td>
      <td>{balls}</td>
      <td>{fours}</td>
      <td data-column="sixes">{sixes}</td>
      <td data-column="strikeRate">{formatAmount(strikeRate)}</td>
    </tr>
  );
}

function isOnStrike({ isComplete, striker }: CricketInnings, { player }: CricketBatter): boolean {
  return !isComplete && striker !== null && isSamePerson(striker, player);
}

/**
 * Others are at the crease, or were at the end: the wicket fell while there was no connection, and the server tells no history. Whoever
 * has faced no ball may have just come in.
 */
function hasGone({ striker, nonStriker }: CricketInnings, batter: CricketBatter): boolean {
  const atTheCrease = [striker, nonStriker].filter((player) => player !== null);
  if (atTheCrease.length === 0 || batter.howOut !== null || batter.balls === 0) return false;
  return atTheCrease.every((player) => !isSamePerson(player, batter.player));
}
