import { sanitizeText } from '../../sanitizeText.ts';
import { toName, toSentence } from '../../shownText.ts';
import type { CricketMatchCompleteItem } from '../cricketItems.ts';
import { inningsCompleteData } from '../wire/inningsComplete.ts';
import type { InningsCompleteData } from '../wire/inningsComplete.ts';
import { matchCompleteData } from '../wire/matchComplete.ts';
import type { MatchCompleteData } from '../wire/matchComplete.ts';
import { overCompleteData } from '../wire/overComplete.ts';
import { defineDecoder } from './defineDecoder.ts';
import {
  parseScore,
  toHead,
  toState,
  toStatedBatter,
  toStatedBowler,
  toTarget,
} from './figures.ts';
import { named, toPlayer, toTeam } from './parties.ts';
import { toMarginKind } from './words.ts';

const MAX_BALLS_OF_OVER = 40;
const MAX_MARK_CHARS = 8;
const MAX_TOP = 11;
const MAX_INNINGS = 20;

/** `OVER_COMPLETE`. */
export const decodeOverComplete = defineDecoder(overCompleteData, (data, about, ballsPerOver) => ({
  ...about,
  ...toHead(data),
  type: 'overComplete',
  overNumber: data.over_number,
  bowler: toStatedBowler(data.bowler, ballsPerOver),
  runs: data.runs_in_over ?? null,
  wickets: data.wickets_in_over ?? null,
  balls: (data.balls_summary ?? [])
    .slice(0, MAX_BALLS_OF_OVER)
    .map((mark) => sanitizeText(mark, MAX_MARK_CHARS)),
  state: toState(data.innings_state, ballsPerOver),
  nextBowler: toStatedBowler(data.next_bowler, ballsPerOver),
}));

/** `INNINGS_COMPLETE`. */
export const decodeInningsComplete = defineDecoder(
  inningsCompleteData,
  (data, about, ballsPerOver) => ({
    ...about,
    ...toHead(data),
    type: 'inningsComplete',
    state: toState({ ...data, score: data.final_score }, ballsPerOver),
    extras: toSaidExtras(data.extras),
    topScorers: (data.top_scorers ?? [])
      .slice(0, MAX_TOP)
      .flatMap((wire) => toStatedBatter(wire) ?? []),
    topBowlers: (data.top_bowlers ?? [])
      .slice(0, MAX_TOP)
      .flatMap((wire) => toStatedBowler(wire, ballsPerOver) ?? []),
    isDeclared: data.declared ?? null,
    isForfeited: data.forfeited ?? null,
    next: toNext(data, ballsPerOver),
  }),
);

/** `MATCH_COMPLETE`. */
export const decodeMatchComplete = defineDecoder(matchCompleteData, (data, about) => ({
  ...about,
  type: 'matchComplete',
  matchCode: toName(data.match_code),
  result: toSentence(data.result),
  winner: named(data.winner_team_id, data.winner_team_name),
  margin: data.margin
    ? {
        kind: toMarginKind(data.margin.type),
        value: data.margin.value ?? null,
        isByInnings: (data.margin.innings ?? 0) > 0,
      }
    : null,
  method: toName(data.method),
  superOverWinner: toTeam(data.super_over_winner),
  bowlOutWinner: toTeam(data.bowl_out_winner),
  playerOfMatch: toPlayer(data.player_of_match),
  finalScores: toFinalScores(data.final_scores),
}));

function toSaidExtras(extras: InningsCompleteData['extras']) {
  if (!extras) return null;
  return {
    wides: extras.wides ?? null,
    noBalls: extras.no_balls ?? null,
    byes: extras.byes ?? null,
    legByes: extras.leg_byes ?? null,
    penalty: extras.penalty ?? null,
  };
}

function toNext({ next_innings: next }: InningsCompleteData, ballsPerOver: number) {
  if (!next) return null;
  return {
    inningsNumber: next.innings_number ?? null,
    battingTeam: toTeam(next.batting_team),
    target: toTarget(next.target, ballsPerOver),
    message: toSentence(next.target_message),
  };
}

/** Of `innings_1`, `innings_2` and so on; other names say no number. */
function toFinalScores(
  scores: MatchCompleteData['final_scores'],
): CricketMatchCompleteItem['finalScores'] {
  return Object.entries(scores ?? {})
    .slice(0, MAX_INNINGS)
    .flatMap(([name, score]) => {
      const [, number] = /^innings_(\d{1,2})$/.exec(name) ?? [];
      if (number === undefined || !score) return [];
      const { runs, wickets } = parseScore(score.score);
      return [{ inningsNumber: Number(number), team: toTeam(score.team), runs, wickets }];
    });
}
