import type { NflGameState, NflScore, NflScoringPlay } from '../../protocols/nfl/nflItems.ts';
import { keepSame, keepValue } from './boundedLists.ts';
import { toDrivesPatch, toPlaysPatch } from './foldPlays.ts';
import { toWinPatch, toWinProbability } from './foldPrices.ts';
import type { NflGame } from './nflGame.ts';
import { isSaidBy, patchModel } from './patchModel.ts';
import { followScore, takeQuarters } from './quarterScores.ts';
import type { Score } from './scoringPlays.ts';
import { addScoringPlay, orderPlays, toSingleGain, withoutVoided } from './scoringPlays.ts';
import { toSignificance } from './significance.ts';

const RED_ZONE_YARDS = 20;
const TWO_MINUTES_MS = 120_000;

/** A game after a message about its state. The same message again changes nothing. */
export function foldState(game: NflGame, state: NflGameState): NflGame {
  const course = patchModel(game, {
    homeTeam: state.homeTeam ?? game.homeTeam,
    awayTeam: state.awayTeam ?? game.awayTeam,
    quarter: state.quarter ?? game.quarter,
    // Told together: a text that is no clock must not stand beside an older clock's milliseconds.
    ...(state.clock === null ? {} : { clock: state.clock, clockMs: state.clockMs }),
    phase: state.phase ?? game.phase,
    status: state.status ?? game.status,
    sourceTime: state.sourceTime ?? game.sourceTime,
  });
  const scored = foldScores(course, game, state);
  const next = withFlags(
    patchModel(scored, {
      isClockRunning: isBreak(scored) ? false : (state.isClockRunning ?? game.isClockRunning),
      situation: isOver(scored)
        ? null
        : keepValue(game.situation, state.situation ?? game.situation),
      ...toPlaysPatch(game, state.lastPlay),
      ...toDrivesPatch(game, state),
      ...toWinPatch(course, toWinProbability(state.homeWinProbability, null)),
    }),
  );
  return withSignificance(game, next, state.significance);
}

/** A game after a play that scored was told: mostly after the score it made, which makes it the details of that. */
export function foldScore(game: NflGame, told: NflScore): NflGame {
  const { type: _type, id: _id, gameId: _gameId, ...play } = told;
  const known = toScore(game);
  const made = { home: play.homeScore, away: play.awayScore };
  const isNews = known === null || (made.home >= known.home && made.away >= known.away);
  const score = isNews ? made : known;
  const quarter = play.quarter ?? game.quarter;
  const plays = addScoringPlay(game.scoringPlays, completePlay(play, known, game));
  const next = patchModel(game, {
    homeScore: score.home,
    awayScore: score.away,
    scoreByQuarter: followScore(game.scoreByQuarter, toScoreAt(game), { quarter, ...score }),
    scoringPlays: keepSame(game.scoringPlays, withoutVoided(plays, score)),
  });
  const isOtherScore = next.homeScore !== game.homeScore || next.awayScore !== game.awayScore;
  return isOtherScore ? withSignificance(game, next, null) : next;
}

function foldScores(course: NflGame, before: NflGame, state: NflGameState): NflGame {
  const homeScore = state.homeScore ?? before.homeScore;
  const awayScore = state.awayScore ?? before.awayScore;
  const after = { quarter: course.quarter, home: homeScore, away: awayScore };
  const scored = patchModel(course, { homeScore, awayScore });
  const score = toScore(scored);
  const told = state.scoringPlays ? orderPlays(state.scoringPlays) : withGain(before, scored);
  return patchModel(scored, {
    scoreByQuarter: state.scoreByQuarter
      ? takeQuarters(before.scoreByQuarter, state.scoreByQuarter)
      : followScore(before.scoreByQuarter, toScoreAt(before), after),
    scoringPlays: keepSame(before.scoringPlays, score ? withoutVoided(told, score) : told),
  });
}

/** Servers that tell no scoring plays tell scores, of which a play can be read if it was one. */
function withGain(before: NflGame, after: NflGame): readonly NflScoringPlay[] {
  const { scoringPlays } = before;
  const from = toScore(before);
  const to = toScore(after);
  if (!from || !to || !toSingleGain(from, to)) return scoringPlays;
  const play: NflScoringPlay = {
    quarter: after.quarter,
    clock: after.clock,
    team: null,
    scoreType: null,
    description: null,
    points: null,
    homeScore: to.home,
    awayScore: to.away,
  };
  return addScoringPlay(scoringPlays, completePlay(play, from, after));
}

/** A scoring play with the team and points that follow from the score before it. */
function completePlay(play: NflScoringPlay, from: Score | null, game: NflGame): NflScoringPlay {
  const gain = from && toSingleGain(from, { home: play.homeScore, away: play.awayScore });
  if (!gain) return play;
  const team = play.team ?? (gain.team === 'home' ? game.homeTeam : game.awayTeam);
  return { ...play, team, points: play.points ?? gain.points };
}

function withFlags(game: NflGame): NflGame {
  const { situation, quarter, clockMs, phase } = game;
  const yardsToGoal = situation?.yardsToGoal ?? null;
  const isUnderWay = phase === null || phase === 'live';
  const endsHalf = quarter === 2 || (quarter !== null && quarter >= 4);
  return patchModel(game, {
    isRedZone: yardsToGoal !== null && yardsToGoal <= RED_ZONE_YARDS,
    isTwoMinuteWarning: isUnderWay && endsHalf && clockMs !== null && clockMs <= TWO_MINUTES_MS,
  });
}

/** The server's word; else worked out, if the game went on and there is something to compare with. */
function withSignificance(before: NflGame, after: NflGame, told: number | null): NflGame {
  if (told !== null) return patchModel(after, { significance: told });
  if (before.phase === null || isSaidBy(after, toCourse(before))) return after;
  return patchModel(after, { significance: toSignificance(before, after) });
}

function isOver({ phase }: NflGame): boolean {
  return phase === 'final' || phase === 'cancelled';
}

/** What a game's going on shows in. */
function toCourse({ homeScore, awayScore, quarter, clock, phase, situation }: NflGame) {
  return { homeScore, awayScore, quarter, clock, phase, situation };
}

function isBreak(game: NflGame): boolean {
  return isOver(game) || game.phase === 'halftime';
}

function toScore({ homeScore, awayScore }: NflGame): Score | null {
  return homeScore === null || awayScore === null ? null : { home: homeScore, away: awayScore };
}

function toScoreAt({ quarter, homeScore, awayScore }: NflGame) {
  return { quarter, home: homeScore, away: awayScore };
}
