import {
  isBowlersWicket,
  isLegal,
  isWicket,
  NO_EXTRAS,
  sumExtras,
  type Delivery,
  type Extras,
  type Player,
} from './matchRecord.ts';

/** What a batter did so far in an innings. */
export interface BatterLine {
  readonly player: Player;
  /** Order of coming in, from 1. */
  readonly position: number;
  runs: number;
  balls: number;
  fours: number;
  sixes: number;
}

/** What a bowler did so far in an innings. */
export interface BowlerLine {
  readonly player: Player;
  /** Legal ones. */
  balls: number;
  /** Overs without a run that counts against the bowler. */
  maidens: number;
  runs: number;
  wickets: number;
}

/** The running totals of one innings. */
export interface Scorecard {
  readonly runs: number;
  readonly wickets: number;
  /** Legal ones. */
  readonly balls: number;
  /** Of deliveries. */
  readonly extras: Extras;
  /** Since the last wicket, or since somebody retired. */
  readonly partnership: { readonly runs: number; readonly balls: number };
  readonly batters: readonly BatterLine[];
  readonly bowlers: readonly BowlerLine[];
  /** A line of the card, or an empty one that is not on it yet. */
  batterSoFar(player: Player): BatterLine;
  bowlerSoFar(player: Player): BowlerLine;
  countMaiden(bowler: Player): void;
  /** Runs that no ball brought. */
  award(penalty: number): void;
  /** Adds a delivery with the runs as they were told; the partnership goes on until `endPartnership`. */
  record(delivery: Delivery, batterRuns: number): void;
  countWicket(delivery: Delivery, dismissal: Delivery['dismissals'][number]): void;
  endPartnership(): void;
  /** The batter of a delivery made that many runs more (or fewer) than told. */
  correct(delivery: Delivery, more: number): void;
}

/** Creates an empty card. */
export function createScorecard(): Scorecard {
  const totals = { runs: 0, wickets: 0, balls: 0 };
  let extras = NO_EXTRAS;
  let partnership = { runs: 0, balls: 0 };
  const batters = new Map<string, BatterLine>();
  const bowlers = new Map<string, BowlerLine>();

  const batterSoFar = (player: Player): BatterLine =>
    batters.get(player.id) ?? {
      player,
      position: batters.size + 1,
      runs: 0,
      balls: 0,
      fours: 0,
      sixes: 0,
    };
  const batter = (player: Player): BatterLine => {
    const line = batterSoFar(player);
    batters.set(player.id, line);
    return line;
  };
  const bowlerSoFar = (player: Player): BowlerLine =>
    bowlers.get(player.id) ?? { player, balls: 0, maidens: 0, runs: 0, wickets: 0 };
  const bowler = (player: Player): BowlerLine => {
    const line = bowlerSoFar(player);
    bowlers.set(player.id, line);
    return line;
  };
  const addBatterRuns = (delivery: Delivery, runs: number) => {
    batter(delivery.batter).runs += runs;
    bowler(delivery.bowler).runs += runs;
    totals.runs += runs;
    partnership = { ...partnership, runs: partnership.runs + runs };
  };

  return {
    get runs() {
      return totals.runs;
    },
    get wickets() {
      return totals.wickets;
    },
    get balls() {
      return totals.balls;
    },
    get extras() {
      return extras;
    },
    get partnership() {
      return partnership;
    },
    get batters() {
      return Array.from(batters.values());
    },
    get bowlers() {
      return Array.from(bowlers.values());
    },
    batterSoFar,
    bowlerSoFar,
    countMaiden(player) {
      bowler(player).maidens += 1;
    },
    award(penalty) {
      totals.runs += penalty;
    },
    record(delivery, batterRuns) {
      const striker = batter(delivery.batter);
      batter(delivery.nonStriker);
      addBatterRuns(delivery, batterRuns);
      extras = addExtras(extras, delivery.extras);
      const extraRuns = sumExtras(delivery.extras);
      totals.runs += extraRuns;
      const line = bowler(delivery.bowler);
      line.runs += delivery.extras.wides + delivery.extras.noBalls;
      const isFaced = delivery.extras.wides === 0;
      partnership = {
        runs: partnership.runs + extraRuns,
        balls: partnership.balls + (isFaced ? 1 : 0),
      };
      if (isFaced) striker.balls += 1;
      if (delivery.boundary === 'four') striker.fours += 1;
      if (delivery.boundary === 'six') striker.sixes += 1;
      if (!isLegal(delivery)) return;
      totals.balls += 1;
      line.balls += 1;
    },
    countWicket(delivery, dismissal) {
      if (isWicket(dismissal)) totals.wickets += 1;
      if (isBowlersWicket(dismissal)) bowler(delivery.bowler).wickets += 1;
    },
    endPartnership() {
      partnership = { runs: 0, balls: 0 };
    },
    correct: addBatterRuns,
  };
}

function addExtras(left: Extras, right: Extras): Extras {
  return {
    wides: left.wides + right.wides,
    noBalls: left.noBalls + right.noBalls,
    byes: left.byes + right.byes,
    legByes: left.legByes + right.legByes,
    penalty: left.penalty + right.penalty,
  };
}
