import { toSentence } from '../../shownText.ts';
import { NO_EXTRAS, sumExtras } from '../cricketFacts.ts';
import type { CricketDismissal } from '../cricketFacts.ts';
import { toBalls } from '../overs.ts';
import { ballBowledData } from '../wire/ballBowled.ts';
import type { BallBowledData } from '../wire/ballBowled.ts';
import type { WireWicket } from '../wire/fields.ts';
import { defineDecoder } from './defineDecoder.ts';
import {
  toBatterStats,
  toBowlerStats,
  toExtras,
  toHead,
  toReachedBoundary,
  toState,
} from './figures.ts';
import { toPlayer } from './parties.ts';
import { toBallInOver, toOverNumber } from './position.ts';
import { toDismissal } from './toDismissal.ts';

/** Both batters may go with one delivery; a list that is longer is no list of dismissals. */
const MAX_WICKETS = 4;

/** `BALL_BOWLED` in all its variants. */
export const decodeBall = defineDecoder(ballBowledData, (data, about, ballsPerOver) => {
  const said = toExtras(data);
  const extras = said?.extras ?? NO_EXTRAS;
  const runsBatter = toRunsBatter(data, sumExtras(extras));
  const wickets = toWickets(data.wickets);
  return {
    ...about,
    ...toHead(data),
    type: 'ball',
    ballId: String(data.ball_id),
    overNumber: toOverNumber(data),
    ballInOver: toBallInOver(data.ball_number),
    batter: toPlayer(data.batsman),
    nonStriker: toPlayer(data.non_striker),
    bowler: toPlayer(data.bowler),
    runsBatter,
    runsTotal: data.runs_total ?? runsBatter + sumExtras(extras),
    extras,
    isLegal: data.is_legal ?? said?.isLegal ?? true,
    boundary: toReachedBoundary(data, runsBatter),
    isWicket: data.is_wicket ?? wickets.some(({ isOut }) => isOut),
    wickets,
    ballsLimit: typeof data.balls_limit === 'number' ? toBalls(data.balls_limit) : null,
    state: toState(data.innings_state, ballsPerOver),
    batterStats: toBatterStats(data.batsman_stats),
    bowlerStats: toBowlerStats(data.bowler_stats, ballsPerOver),
    commentary: toSentence(data.commentary),
  };
});

function toRunsBatter(data: BallBowledData, extras: number): number {
  const said = data.runs_batter ?? data.runs_scored;
  return said ?? Math.max(0, (data.runs_total ?? 0) - extras);
}

function toWickets(wires: readonly WireWicket[] | null | undefined): readonly CricketDismissal[] {
  return (wires ?? []).slice(0, MAX_WICKETS).flatMap((wire) => {
    const player = toPlayer(wire.player_out);
    return player ? [toDismissal(wire, player)] : [];
  });
}
