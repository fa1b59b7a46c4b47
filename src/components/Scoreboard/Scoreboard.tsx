import type { ReactNode } from 'react';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { classNames } from '../shared/classNames.ts';
import { NO_NUMBER } from '../shared/formatNumber.ts';
import { SportCard } from '../shared/SportCard.tsx';
import { LineScore } from './LineScore.tsx';
import { ScoringPlays } from './ScoringPlays.tsx';
import type { ScoreboardStrings } from './scoreboardStrings.ts';
import { SCOREBOARD_STRINGS } from './scoreboardStrings.ts';
import type { Scoreboard as ScoreboardModel } from './useScoreboardBehaviour.ts';
import { useScoreboardBehaviour } from './useScoreboardBehaviour.ts';
import { WinProbability } from './WinProbability.tsx';

/** Props of `Scoreboard`. */
export interface ScoreboardProps
  extends Stylable<'lines' | 'situation'>, Translatable<ScoreboardStrings> {
  readonly gameId: string;
  /** `compact`: score, clock and down, for a strip of games; `full`: everything. @default 'full' */
  readonly size?: 'full' | 'compact' | undefined;
  /** False: asks for nothing. @default true */
  readonly enabled?: boolean | undefined;
}

/**
 * An NFL game: score by quarter, a clock that runs, who has the ball where, chances, and what happened last. A score is read aloud when
 * it changes; nothing else is.
 */
export function Scoreboard(props: ScoreboardProps): ReactNode {
  const { gameId, size = 'full', enabled = true, className, classNames: parts = {} } = props;
  const strings = toStrings(SCOREBOARD_STRINGS, props.strings);
  const board = useScoreboardBehaviour(gameId, enabled);
  const { result, game, lines } = board;
  return (
    <SportCard
      title={strings.title(game?.awayTeam ?? null, game?.homeTeam ?? null)}
      isTitleShown={false}
      status={<Moment board={board} strings={strings} />}
      result={result}
      isKnown={game !== undefined}
      phase={game?.phase ?? null}
      strings={strings}
      className={classNames('cs-scoreboard', `cs-scoreboard--${size}`, className)}
    >
      <p className="cs-visually-hidden" aria-live="polite">
        {board.hasScored && toSaid(board, strings)}
      </p>
      <LineScore
        lines={lines}
        hasQuarters={size === 'full'}
        strings={strings}
        className={parts.lines}
      />
      <Situation board={board} strings={strings} className={parts.situation} />
      {size === 'full' && game && (
        <div className="cs-sport__part cs-rule cs-scoreboard__details">
          <WinProbability game={game} strings={strings} />
          <section className="cs-scoreboard__last">
            <h3 className="cs-label">{strings.lastPlay}</h3>
            <p>
              <bdi>{game.lastPlay?.description ?? NO_NUMBER}</bdi>
            </p>
          </section>
          <ScoringPlays plays={game.scoringPlays} strings={strings} />
        </div>
      )}
    </SportCard>
  );
}

interface PartProps {
  readonly board: ScoreboardModel;
  readonly strings: ScoreboardStrings;
  readonly className?: string | undefined;
}

/** Where in the game we are: "Q3 5:32", "Halftime", "Final". */
function Moment({ board: { game, clock }, strings }: PartProps): ReactNode {
  if (!game) return null;
  const { phase, quarter } = game;
  const hasClock = phase === null || phase === 'live' || phase === 'delayed';
  const isOvertime = phase === 'final' && quarter !== null && quarter > 4;
  return (
    <p className="cs-scoreboard__moment">
      {phase !== null && phase !== 'live' && (
        <strong>{isOvertime ? strings.finalInOvertime : strings.phases[phase]}</strong>
      )}
      {hasClock && quarter !== null && quarter > 0 && <strong>{strings.quarter(quarter)}</strong>}
      {hasClock && clock !== null && <span className="cs-scoreboard__clock">{clock}</span>}
      {game.isTwoMinuteWarning && <span className="cs-sport__tag">{strings.twoMinuteWarning}</span>}
    </p>
  );
}

/** Down and distance in words; takes its line also without, so that nothing moves. */
function Situation({ board: { game, down, spot }, strings, className }: PartProps): ReactNode {
  const where = spot && strings.ballAt(spot);
  return (
    <p className={classNames('cs-row cs-copy cs-rule cs-scoreboard__situation', className)}>
      {game?.phase !== 'final' && (down ? strings.downAndDistance(down) : where)}
      {game?.isRedZone === true && <span className="cs-sport__tag">{strings.redZone}</span>}
    </p>
  );
}

function toSaid({ game }: ScoreboardModel, strings: ScoreboardStrings): string {
  if (!game) return '';
  const { homeTeam, awayTeam, homeScore, awayScore } = game;
  const score = strings.score({
    away: awayTeam ?? strings.unknownTeam,
    awayScore: awayScore ?? 0,
    home: homeTeam ?? strings.unknownTeam,
    homeScore: homeScore ?? 0,
  });
  return strings.scored(game.scoringPlays.at(-1) ?? null, score);
}
