import type { ReactNode } from 'react';
import type { NflScoringPlay } from '../../hooks/viewTypes.ts';
import type { ScoreboardStrings } from './scoreboardStrings.ts';

/** Scoring plays shown. */
const MOST = 3;

interface ScoringPlaysProps {
  readonly plays: readonly NflScoringPlay[];
  readonly strings: ScoreboardStrings;
}

/** The last scores, newest first. */
export function ScoringPlays({ plays, strings }: ScoringPlaysProps): ReactNode {
  const newest = plays.slice(-MOST).toReversed();
  return (
    <section className="cs-scoreboard__scores">
      <h3 className="cs-label">{strings.scoringPlays}</h3>
      {newest.length === 0 && <p>{strings.noScoringPlays}</p>}
      <ol className="cs-list">
        {newest.map((play) => (
          <li key={`${play.awayScore}-${play.homeScore}`} className="cs-scoreboard__scored">
            <span className="cs-note">
              {play.quarter !== null && strings.quarter(play.quarter)} {play.clock}
            </span>
            <strong>
              {play.team} {play.scoreType !== null && strings.scoreType(play.scoreType)}
            </strong>
            <span className="cs-medium cs-sport__figure">
              {play.awayScore}–{play.homeScore}
            </span>
            <span className="cs-under">
              <bdi>{play.description}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
