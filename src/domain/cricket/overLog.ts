import type { CricketPlayer } from '../../protocols/cricket/cricketFacts.ts';
import type { CricketDelivery, CricketInnings, CricketOver } from './cricketInnings.ts';
import { changeBowler } from './cards.ts';
import { isSamePlayer } from './players.ts';

/** The longest innings ever took 335 overs. */
const MAX_OVERS = 600;
const MAX_DELIVERIES_OF_OVER = 100;
const RECENT_OVERS = 6;

/** Where a delivery is in its innings. */
export interface DeliveryPlace {
  readonly over: CricketOver;
  readonly delivery: CricketDelivery;
}

/** Finds a delivery by its id, newest overs first. */
export function findDelivery({ overs }: CricketInnings, ballId: string): DeliveryPlace | null {
  // Plain loops: every new delivery asks, and is told no after all of them were looked at.
  for (let overAt = overs.length - 1; overAt >= 0; overAt -= 1) {
    const over = overs[overAt];
    if (!over) continue;
    for (let at = over.deliveries.length - 1; at >= 0; at -= 1) {
      const delivery = over.deliveries[at];
      if (delivery?.ballId === ballId) return { over, delivery };
    }
  }
  return null;
}

/** Adds a delivery to its over, which begins with it if need be: then the one before is complete. */
export function addToOver(
  innings: CricketInnings,
  delivery: CricketDelivery,
  {
    overNumber,
    ballsPerOver,
  }: { readonly overNumber: number | null; readonly ballsPerOver: number },
): CricketInnings {
  const last = innings.overs.at(-1);
  const number = overNumber ?? nextNumber(last);
  const known = innings.overs.findLast((over) => over.overNumber === number);
  const over = known ?? createOver(number, delivery.bowler);
  const deliveries = [...over.deliveries, delivery].slice(-MAX_DELIVERIES_OF_OVER);
  const opened = known
    ? innings
    : withOvers(innings, [...closeLast(innings.overs), over].slice(-MAX_OVERS));
  return replaceOver(
    opened,
    { before: over, after: sumUp({ ...over, deliveries, bowler: over.bowler ?? delivery.bowler }) },
    ballsPerOver,
  );
}

/** Puts a corrected delivery in the place of the one with its id. */
export function replaceDelivery(
  innings: CricketInnings,
  { over, delivery }: DeliveryPlace,
  {
    corrected,
    ballsPerOver,
  }: { readonly corrected: CricketDelivery; readonly ballsPerOver: number },
): CricketInnings {
  const deliveries = over.deliveries.map((known) => (known === delivery ? corrected : known));
  return replaceOver(
    innings,
    { before: over, after: sumUp({ ...over, deliveries }) },
    ballsPerOver,
  );
}

/** Changes an over and, if that makes or unmakes a maiden, its bowler's figures. */
export function replaceOver(
  innings: CricketInnings,
  { before, after }: { readonly before: CricketOver; readonly after: CricketOver },
  ballsPerOver: number,
): CricketInnings {
  const at = innings.overs.lastIndexOf(before);
  const changed = withOvers(innings, at === -1 ? innings.overs : innings.overs.with(at, after));
  const maidens = countMaidens(after, ballsPerOver) - countMaidens(before, ballsPerOver);
  if (maidens === 0) return changed;
  const [first] = after.deliveries;
  const player = first?.bowler ?? null;
  return changeBowler(changed, { player, ballsPerOver }, (line) => ({
    maidens: Math.max(0, line.maidens + maidens),
  }));
}

/** An over nobody has bowled a ball of. */
export function createOver(overNumber: number, bowler: CricketPlayer | null): CricketOver {
  const nothing = { runs: 0, wickets: 0, marks: [], deliveries: [] };
  return { ...nothing, overNumber, bowler, isComplete: false };
}

/** Appends an over that is only known by its end. */
export function appendOver(innings: CricketInnings, over: CricketOver): CricketInnings {
  return withOvers(innings, [...closeLast(innings.overs), over].slice(-MAX_OVERS));
}

/** Bowled by one bowler in full without a run that counts against them. */
function countMaidens({ deliveries }: CricketOver, ballsPerOver: number): number {
  const [first] = deliveries;
  const legal = deliveries.filter(({ isLegal }) => isLegal).length;
  const isMaiden =
    first !== undefined &&
    legal >= ballsPerOver &&
    deliveries.every(
      (delivery) => isSamePlayer(delivery.bowler, first.bowler) && toConceded(delivery) === 0,
    );
  return isMaiden ? 1 : 0;
}

/** Runs of a delivery that count against the bowler. */
export function toConceded({ runsBatter, extras }: CricketDelivery): number {
  return runsBatter + extras.wides + extras.noBalls;
}

function nextNumber(last: CricketOver | undefined): number {
  if (!last) return 1;
  return last.isComplete ? last.overNumber + 1 : last.overNumber;
}

function closeLast(overs: readonly CricketOver[]): readonly CricketOver[] {
  const last = overs.at(-1);
  return !last || last.isComplete
    ? overs
    : overs.with(overs.length - 1, { ...last, isComplete: true });
}

/** Runs, wickets and marks of the deliveries an over has. */
function sumUp(over: CricketOver): CricketOver {
  return {
    ...over,
    runs: over.deliveries.reduce((sum, { runsTotal }) => sum + runsTotal, 0),
    wickets: over.deliveries.reduce((sum, { wickets }) => sum + wickets, 0),
    marks: over.deliveries.map(toMark),
  };
}

/** As scorers write it: "W" for a wicket, "wd" and "nb" with the runs if more than one, "2b" and "2lb". */
function toMark(delivery: CricketDelivery): string {
  const { extras, runsTotal, wickets } = delivery;
  const count = runsTotal > 1 ? String(runsTotal) : '';
  if (wickets > 0) return 'W';
  if (extras.wides > 0) return `${count}wd`;
  if (extras.noBalls > 0) return `${count}nb`;
  if (extras.byes > 0) return `${extras.byes}b`;
  if (extras.legByes > 0) return `${extras.legByes}lb`;
  return String(runsTotal);
}

function withOvers(innings: CricketInnings, overs: readonly CricketOver[]): CricketInnings {
  const recent = toRecent(overs);
  const isSame =
    recent.length === innings.recentOvers.length &&
    recent.every((over, at) => over === innings.recentOvers[at]);
  return {
    ...innings,
    overs,
    thisOver: overs.at(-1) ?? null,
    recentOvers: isSame ? innings.recentOvers : recent,
  };
}

/** The last complete ones; at most the last of all is not. */
function toRecent(overs: readonly CricketOver[]): readonly CricketOver[] {
  return overs
    .slice(-RECENT_OVERS - 1)
    .filter(({ isComplete }) => isComplete)
    .slice(-RECENT_OVERS);
}
