import type { ReactNode } from 'react';
import type { NflGame } from '../../hooks/viewTypes.ts';
import { cssVariables } from '../shared/cssVariables.ts';
import { NO_NUMBER } from '../shared/formatNumber.ts';
import type { ScoreboardStrings } from './scoreboardStrings.ts';

interface WinProbabilityProps {
  readonly game: NflGame;
  readonly strings: ScoreboardStrings;
}

/** Both chances as figures, and as a bar that is split between them. Takes its place also without. */
export function WinProbability({ game, strings }: WinProbabilityProps): ReactNode {
  const { winProbability, awayTeam, homeTeam } = game;
  // Rounded once, so that the two figures add up to 100.
  const away = Math.round((winProbability?.away ?? 0) * 100) / 100;
  return (
    <section className="cs-scoreboard__chances">
      <h3 className="cs-label">{strings.winProbability}</h3>
      {winProbability ? (
        <>
          <span className="cs-medium cs-scoreboard__chance">
            {strings.chance(awayTeam ?? strings.unknownTeam, away)}
          </span>
          <span className="cs-medium cs-scoreboard__chance">
            {strings.chance(homeTeam ?? strings.unknownTeam, 1 - away)}
          </span>
          <span
            className="cs-scoreboard__bar"
            style={cssVariables({ '--cs-share': away })}
            aria-hidden="true"
          />
        </>
      ) : (
        <span className="cs-medium cs-scoreboard__chance">{NO_NUMBER}</span>
      )}
    </section>
  );
}
