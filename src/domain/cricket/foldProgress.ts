import type {
  CricketInningsCompleteItem,
  CricketMatchCompleteItem,
  CricketOverCompleteItem,
} from '../../protocols/cricket/cricketItems.ts';
import { changeBatter, changeBowler, toStatedBatting, toStatedBowling } from './cards.ts';
import type { CricketInnings, CricketOver } from './cricketInnings.ts';
import type { CricketMatch, CricketResult } from './cricketMatch.ts';
import { NO_HEAD, closeEarlierInnings, openInnings, putInnings } from './findInnings.ts';
import { appendOver, createOver, replaceOver } from './overLog.ts';
import { isShallowSame } from './isShallowSame.ts';
import { mergeTeam } from './players.ts';
import { applyState, mergeTarget } from './standing.ts';

/** An over's end. What it says of the score counts only if nothing has been bowled since. */
export function foldOverComplete(match: CricketMatch, item: CricketOverCompleteItem): CricketMatch {
  const opened = openInnings(match, item);
  const { innings } = opened;
  const { ballsPerOver } = opened.match;
  const known = innings.overs.findLast(({ overNumber }) => overNumber === item.overNumber);
  const isPast = known ? known.isComplete : isOlder(innings, item.overNumber);
  if (isPast) return match;
  const over = known ?? createOver(item.overNumber, item.bowler?.player ?? null);
  const placed = known ? innings : appendOver(innings, over);
  const after = complete(over, item);
  const closed = replaceOver(placed, { before: over, after }, ballsPerOver);
  const { bowler } = item;
  const credited = bowler
    ? changeBowler(closed, { player: bowler.player, ballsPerOver }, toStatedBowling(bowler.stats))
    : closed;
  const stated = applyState(credited, item.state, ballsPerOver);
  return putInnings(opened.match, {
    ...stated,
    // Bowling goes on from the other end.
    striker: stated.nonStriker,
    nonStriker: stated.striker,
    bowler: item.nextBowler?.player ?? stated.bowler,
  });
}

function isOlder({ overs }: CricketInnings, overNumber: number): boolean {
  const last = overs.at(-1);
  return last !== undefined && overNumber < last.overNumber;
}

function complete(over: CricketOver, item: CricketOverCompleteItem): CricketOver {
  return {
    ...over,
    marks: item.balls.length > 0 ? item.balls : over.marks,
    runs: item.runs ?? over.runs,
    wickets: item.wickets ?? over.wickets,
    isComplete: true,
  };
}

/** An innings' end; told again, its newest figures count. */
export function foldInningsComplete(
  match: CricketMatch,
  item: CricketInningsCompleteItem,
): CricketMatch {
  const opened = openInnings(match, item);
  const { ballsPerOver } = opened.match;
  const { innings } = opened;
  const ended: CricketInnings = {
    ...innings,
    isComplete: true,
    isDeclared: item.isDeclared ?? innings.isDeclared,
    isForfeited: item.isForfeited ?? innings.isForfeited,
    extras: withExtras(innings.extras, item.extras),
  };
  const stated = applyState(withTopFigures(ended, item, ballsPerOver), item.state, ballsPerOver);
  const closed = closeEarlierInnings(putInnings(opened.match, stated), innings.inningsNumber);
  const announced = announceNext(closed, item, innings.inningsNumber + 1);
  const isLast = announced.currentInnings === innings.inningsNumber;
  const isBreak = isLast && !announced.result && announced.status !== 'inningsBreak';
  return isBreak ? { ...announced, status: 'inningsBreak' } : announced;
}

function withExtras(
  known: CricketInnings['extras'],
  said: CricketInningsCompleteItem['extras'],
): CricketInnings['extras'] {
  const extras = {
    wides: said?.wides ?? known.wides,
    noBalls: said?.noBalls ?? known.noBalls,
    byes: said?.byes ?? known.byes,
    legByes: said?.legByes ?? known.legByes,
    penalty: said?.penalty ?? known.penalty,
  };
  return isShallowSame(known, extras) ? known : extras;
}

function withTopFigures(
  innings: CricketInnings,
  { topScorers, topBowlers }: CricketInningsCompleteItem,
  ballsPerOver: number,
): CricketInnings {
  const batted = topScorers.reduce(
    (sofar, { player, stats }) => changeBatter(sofar, player, toStatedBatting(stats)),
    innings,
  );
  return topBowlers.reduce(
    (sofar, { player, stats }) =>
      changeBowler(sofar, { player, ballsPerOver }, toStatedBowling(stats)),
    batted,
  );
}

/** What the next innings chases is known before its first ball, but it is the one under way only with that. */
function announceNext(
  match: CricketMatch,
  { next }: CricketInningsCompleteItem,
  number: number,
): CricketMatch {
  if (!next?.target) return match;
  const inningsNumber = next.inningsNumber ?? number;
  const known = match.innings.find((innings) => innings.inningsNumber === inningsNumber);
  // An innings that has begun has heard of later targets.
  if (known?.overs.length) return match;
  const opened = openInnings(match, { ...NO_HEAD, inningsNumber, battingTeam: next.battingTeam });
  const target = mergeTarget(opened.innings.target, next.target);
  const innings = applyState({ ...opened.innings, target }, null, opened.match.ballsPerOver);
  return putInnings(opened.match, innings);
}

/** A match's end. */
export function foldMatchComplete(
  match: CricketMatch,
  item: CricketMatchCompleteItem,
): CricketMatch {
  const result = toResult(item, match.result);
  const isSame = match.result !== null && isShallowSame(match.result, result);
  const scored = item.finalScores.reduce((sofar, score) => {
    const { inningsNumber, team, runs, wickets } = score;
    const opened = openInnings(sofar, { ...NO_HEAD, inningsNumber, battingTeam: team });
    const { innings } = opened;
    const { ballsPerOver } = opened.match;
    const said = {
      ...innings,
      runs: runs ?? innings.runs,
      wickets: wickets ?? innings.wickets,
    };
    return putInnings(opened.match, applyState(said, null, ballsPerOver));
  }, match);
  if (isSame && scored === match && match.status !== 'live') return match;
  return {
    ...scored,
    matchCode: item.matchCode ?? scored.matchCode,
    status: match.status === 'abandoned' ? match.status : 'completed',
    result: isSame ? match.result : result,
  };
}

function toResult(item: CricketMatchCompleteItem, known: CricketResult | null): CricketResult {
  const { superOverWinner, bowlOutWinner, margin } = item;
  const winner = item.winner ?? superOverWinner ?? bowlOutWinner ?? known?.winner ?? null;
  return {
    kind: toKind(item, winner),
    winner: mergeTeam(known?.winner ?? null, winner),
    decidedBy: superOverWinner ? 'superOver' : bowlOutWinner ? 'bowlOut' : null,
    margin: margin && known?.margin && isShallowSame(known.margin, margin) ? known.margin : margin,
    method: item.method,
    text: item.result,
    playerOfMatch: item.playerOfMatch,
  };
}

function toKind(
  { margin }: CricketMatchCompleteItem,
  winner: CricketResult['winner'],
): CricketResult['kind'] {
  switch (margin?.kind) {
    case 'tied':
    case 'drawn':
    case 'noResult':
    case 'awarded':
      return margin.kind;
    default:
      return winner ? 'won' : 'unknown';
  }
}
