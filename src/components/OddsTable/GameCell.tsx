import type { ReactNode } from 'react';
import { memo, useContext } from 'react';
import { useGameRow } from '../../hooks/useGameRow.ts';
import { classNames } from '../shared/classNames.ts';
import { OddsTableContext } from './oddsTableContext.ts';
import { TABLE_ROLES } from './tableRoles.ts';

/** Props of the cell that names a game; primitive, so that `memo` holds. */
export interface GameCellProps {
  readonly gameId: string;
  readonly rowSpan: number;
  readonly awayTeam: string | null;
  readonly homeTeam: string | null;
  readonly sport: string | null;
}

/** Away at home, with sport, and score and period where a sport channel sends them. */
export const GameCell = memo(function GameCell(props: GameCellProps): ReactNode {
  const { gameId, rowSpan, awayTeam, homeTeam, sport } = props;
  const { strings, classNames: names } = useContext(OddsTableContext);
  const { row: game } = useGameRow(gameId);
  const hasTeams = awayTeam !== null || homeTeam !== null;
  return (
    <th
      {...TABLE_ROLES.rowHeader}
      scope="rowgroup"
      rowSpan={rowSpan}
      tabIndex={-1}
      aria-colindex={1}
      data-column="game"
      className={classNames('cs-odds__game-cell', names.game)}
    >
      <div className="cs-game" data-stale={game?.isStale ?? false}>
        {hasTeams ? (
          <>
            <Side name={awayTeam ?? strings.away} score={game?.awayScore ?? null} />
            <span className="cs-visually-hidden">{strings.at}</span>
            <Side name={homeTeam ?? strings.home} score={game?.homeScore ?? null} />
          </>
        ) : (
          <Side name={gameId} score={null} />
        )}
        <span className="cs-game__facts cs-small">
          {sport && <span className="cs-game__sport">{sport}</span>}
          {game?.period && <span className="cs-game__period">{game.period}</span>}
        </span>
      </div>
    </th>
  );
});

function Side({
  name,
  score,
}: {
  readonly name: string;
  readonly score: number | null;
}): ReactNode {
  return (
    <span className="cs-game__side">
      <span className="cs-game__team cs-clip" title={name}>
        {name}
      </span>
      <span className="cs-figure cs-game__score">{score}</span>
    </span>
  );
}
