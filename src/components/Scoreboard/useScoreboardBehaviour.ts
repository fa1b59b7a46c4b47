import { toDownAndDistance, toFieldSpot, toGameClock } from '../../hooks/sportViews.ts';
import type { LiveGameResult } from '../../hooks/useLiveGame.ts';
import { useLiveGame } from '../../hooks/useLiveGame.ts';
import { useMatchClock } from '../../hooks/useMatchClock.ts';
import type { DownAndDistance, FieldSpot, NflGame } from '../../hooks/viewTypes.ts';
import { useChangeCount } from '../shared/useChangeCount.ts';

const QUARTERS = 4;

/** A team's line of a scoreboard. */
export interface TeamLine {
  readonly side: 'away' | 'home';
  readonly team: string | null;
  readonly score: number | null;
  /** By quarter, at least four; null where nobody told, or it has not begun. */
  readonly quarters: readonly (number | null)[];
  readonly hasBall: boolean;
}

/** What a scoreboard shows of a game. */
export interface Scoreboard {
  readonly result: LiveGameResult;
  readonly game: NflGame | undefined;
  /** Runs on between two messages; stands while the game is out of date. */
  readonly clock: string | null;
  /** The away team first, as everywhere in football. */
  readonly lines: readonly TeamLine[];
  readonly down: DownAndDistance | null;
  readonly spot: FieldSpot | null;
  /** Somebody scored since the scoreboard is there. */
  readonly hasScored: boolean;
}

/** Follows a game for a scoreboard. */
export function useScoreboardBehaviour(gameId: string, isEnabled: boolean): Scoreboard {
  const result = useLiveGame(gameId, { enabled: isEnabled });
  const { game } = result;
  const clock = useGameClock(result);
  const sum = game ? (game.homeScore ?? 0) + (game.awayScore ?? 0) : null;
  const hasScored = useChangeCount(sum) > 0;
  const down = game ? toDownAndDistance(game.situation, game) : null;
  const spot = game?.situation ? toFieldSpot(game.situation, game) : null;
  const lines = game ? [toLine('away', game), toLine('home', game)] : [];
  return { result, game, clock, lines, down, spot, hasScored };
}

function useGameClock({ game, updatedAt, isStale }: LiveGameResult): string | null {
  const reading = game && updatedAt !== null ? toGameClock(game, updatedAt) : null;
  // Of a lost game nobody knows whether its clock still runs.
  return useMatchClock(reading && { ...reading, isRunning: reading.isRunning && !isStale });
}

function toLine(side: 'away' | 'home', game: NflGame): TeamLine {
  const team = side === 'home' ? game.homeTeam : game.awayTeam;
  const score = side === 'home' ? game.homeScore : game.awayScore;
  const known = game.scoreByQuarter?.[side] ?? [];
  const count = Math.max(QUARTERS, known.length);
  return {
    side,
    team,
    score,
    quarters: Array.from({ length: count }, (_, at) => known[at] ?? null),
    hasBall: team !== null && game.situation?.possession === team,
  };
}
