import { toBalls } from '../../protocols/cricket/overs.ts';
import { changeBatter, changeBowler } from './cards.ts';
import type { CricketDelivery, CricketInnings } from './cricketInnings.ts';
import { toConceded } from './overLog.ts';

/**
 * Adds what a delivery counts for to the score, the extras and both cards; with -1 it is taken back again, so a
 * correction is the old delivery taken back and the new one added. Wickets are not counted here.
 */
export function tallyDelivery(
  innings: CricketInnings,
  delivery: CricketDelivery,
  { sign, ballsPerOver }: { readonly sign: 1 | -1; readonly ballsPerOver: number },
): CricketInnings {
  const { extras, batter, bowler, runsBatter } = delivery;
  const legal = delivery.isLegal ? sign : 0;
  const scored: CricketInnings = {
    ...innings,
    runs: plus(innings.runs, sign * delivery.runsTotal),
    balls: toBalls(innings.balls + legal),
    extras: {
      wides: plus(innings.extras.wides, sign * extras.wides),
      noBalls: plus(innings.extras.noBalls, sign * extras.noBalls),
      byes: plus(innings.extras.byes, sign * extras.byes),
      legByes: plus(innings.extras.legByes, sign * extras.legByes),
      penalty: plus(innings.extras.penalty, sign * extras.penalty),
    },
  };
  const batted = changeBatter(scored, batter, (line) => ({
    runs: plus(line.runs, sign * runsBatter),
    balls: plus(line.balls, isFaced(delivery) ? sign : 0),
    fours: plus(line.fours, delivery.boundary === 'four' ? sign : 0),
    sixes: plus(line.sixes, delivery.boundary === 'six' ? sign : 0),
  }));
  return changeBowler(batted, { player: bowler, ballsPerOver }, (line) => ({
    balls: toBalls(line.balls + legal),
    runs: plus(line.runs, sign * toConceded(delivery)),
  }));
}

/** A wide can't be hit, so nobody faced it. */
export function isFaced({ extras }: CricketDelivery): boolean {
  return extras.wides === 0;
}

/** Never below nought: what is taken back may have been counted by the server's word only. */
function plus(count: number, change: number): number {
  return Math.max(0, count + change);
}
