import type { CricketDismissal, CricketPlayer } from '../../protocols/cricket/cricketFacts.ts';
import type { CricketBallItem } from '../../protocols/cricket/cricketItems.ts';
import { changeBatter, changeBowler, toStatedBatting, toStatedBowling } from './cards.ts';
import type { CricketDelivery, CricketInnings } from './cricketInnings.ts';
import type { CricketMatch } from './cricketMatch.ts';
import { closeEarlierInnings, openInnings, putInnings } from './findInnings.ts';
import { addToOver, findDelivery } from './overLog.ts';
import { isSamePlayer } from './players.ts';
import { recordLeaving } from './recordLeaving.ts';
import { applyState } from './standing.ts';
import { isFaced, tallyDelivery } from './tallyDelivery.ts';

/** A delivery: counts once, however often it is told. */
export function foldBall(match: CricketMatch, item: CricketBallItem): CricketMatch {
  const isKnown = match.innings.some((innings) => findDelivery(innings, item.ballId) !== null);
  if (isKnown) return match;
  const opened = openInnings(match, item);
  const { ballsPerOver } = opened.match;
  const innings = bowl(opened.innings, item, ballsPerOver);
  const placed = closeEarlierInnings(putInnings(opened.match, innings), innings.inningsNumber);
  return placed.result ? placed : { ...placed, status: 'live' };
}

function bowl(innings: CricketInnings, item: CricketBallItem, ballsPerOver: number) {
  const delivery = toDelivery(innings, item);
  const known = innings.fallOfWickets.filter(({ ballId }) => ballId === item.ballId).length;
  const came = comeToTheMiddle(innings, item);
  const tallied = tallyDelivery(came, delivery, { sign: 1, ballsPerOver });
  const logged = addToOver(tallied, delivery, { overNumber: item.overNumber, ballsPerOver });
  const together = {
    ...logged,
    wickets: logged.wickets + Math.max(0, delivery.wickets - known),
    ballsLimit: item.ballsLimit ?? logged.ballsLimit,
    partnership: {
      runs: logged.partnership.runs + delivery.runsTotal,
      balls: logged.partnership.balls + (isFaced(delivery) ? 1 : 0),
    },
  };
  const stated = applyState(takeWord(together, item, ballsPerOver), item.state, ballsPerOver);
  return crossOver(leave(stated, item, ballsPerOver), item);
}

function toDelivery(innings: CricketInnings, item: CricketBallItem): CricketDelivery {
  const { ballId, batter, bowler, runsBatter, runsTotal, extras, isLegal, boundary } = item;
  // The dismissal may have come before its delivery.
  const early = innings.fallOfWickets.filter((fall) => fall.ballId === ballId);
  const outs = item.wickets.filter(({ isOut }) => isOut).length;
  const wickets = Math.max(outs, item.isWicket ? 1 : 0, early.length);
  return {
    ballId,
    batter,
    bowler,
    runsBatter,
    runsTotal,
    extras,
    isLegal,
    boundary,
    leavers: [...early, ...item.wickets].map(({ player }) => player),
    wickets,
    unnamedWickets: Math.max(0, wickets - Math.max(outs, early.length)),
    isBowlerStated: typeof item.bowlerStats?.wickets === 'number',
  };
}

/** Both batters have a line and are at the crease; who retired and is back bats on. */
function comeToTheMiddle(innings: CricketInnings, item: CricketBallItem): CricketInnings {
  const striker = item.batter ?? innings.striker;
  const partner = isSamePlayer(innings.nonStriker, striker) ? innings.striker : innings.nonStriker;
  const nonStriker = item.nonStriker ?? partner;
  const batting = batOn(batOn(innings, striker), item.nonStriker);
  return { ...batting, striker, nonStriker, bowler: item.bowler ?? innings.bowler };
}

function batOn(innings: CricketInnings, player: CricketPlayer | null): CricketInnings {
  return changeBatter(innings, player, ({ howOut }) => ({
    howOut: howOut?.isOut === true ? howOut : null,
  }));
}

/** What the server says of both players wins over our own sums. */
function takeWord(innings: CricketInnings, item: CricketBallItem, ballsPerOver: number) {
  const { batter, bowler, batterStats, bowlerStats } = item;
  const batted = batterStats
    ? changeBatter(innings, batter, toStatedBatting(batterStats))
    : innings;
  return bowlerStats
    ? changeBowler(batted, { player: bowler, ballsPerOver }, toStatedBowling(bowlerStats))
    : batted;
}

/** Those go whom the delivery names; after the score, because that is what they fell at. */
function leave(innings: CricketInnings, item: CricketBallItem, ballsPerOver: number) {
  const isGone = ({ player }: CricketDismissal) =>
    innings.fallOfWickets.some(
      (fall) => fall.ballId === item.ballId && isSamePlayer(fall.player, player),
    );
  const leaving = item.wickets.filter((dismissal) => !isGone(dismissal));
  let wicketNumber = innings.wickets - leaving.filter(({ isOut }) => isOut).length;
  let left = innings;
  for (const dismissal of leaving) {
    if (dismissal.isOut) wicketNumber += 1;
    left = recordLeaving(left, {
      dismissal,
      bowler: item.bowler,
      ballId: item.ballId,
      wicketId: null,
      wicketNumber,
      isBowlerStated: typeof item.bowlerStats?.wickets === 'number',
      isReported: false,
      ballsPerOver,
    });
  }
  return left;
}

/** After an odd number of runs that were run, the other batter is on strike. */
function crossOver(innings: CricketInnings, item: CricketBallItem): CricketInnings {
  const { extras, runsBatter, boundary } = item;
  const hit = boundary === null ? runsBatter : 0;
  const ran = hit + extras.byes + extras.legByes + Math.max(0, extras.wides - 1);
  if (ran % 2 === 0) return innings;
  return { ...innings, striker: innings.nonStriker, nonStriker: innings.striker };
}
