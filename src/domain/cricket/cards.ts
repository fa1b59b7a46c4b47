import type {
  BatterStats,
  BowlerStats,
  CricketPlayer,
} from '../../protocols/cricket/cricketFacts.ts';
import { toBalls } from '../../protocols/cricket/overs.ts';
import type { CricketBatter, CricketBowler, CricketInnings } from './cricketInnings.ts';
import { isShallowSame } from './isShallowSame.ts';
import { isSamePlayer, mergePlayer } from './players.ts';
import { toRunRate, toStrikeRate } from './rates.ts';

/** More than any side ever fielded; a hostile server gets no further. */
const MAX_LINES = 60;

type BatterChange = Partial<Omit<CricketBatter, 'player' | 'strikeRate'>>;
type BowlerChange = Partial<Omit<CricketBowler, 'player' | 'economy'>>;

/** Changes a batter's line, which begins with it if there was none. */
export function changeBatter(
  innings: CricketInnings,
  player: CricketPlayer | null,
  change: (line: CricketBatter) => BatterChange,
): CricketInnings {
  const batters = changeLine(innings.batters, player, (person) => {
    const line = innings.batters.find((known) => isSamePlayer(known.player, person));
    const before = line ?? toFreshBatter(person);
    const after = { ...before, ...change(before), player: mergePlayer(before.player, person) };
    return { ...after, strikeRate: toStrikeRate(after.runs, after.balls) };
  });
  return batters === innings.batters ? innings : { ...innings, batters };
}

/** Changes a bowler's line, which begins with it if there was none. */
export function changeBowler(
  innings: CricketInnings,
  {
    player,
    ballsPerOver,
  }: { readonly player: CricketPlayer | null; readonly ballsPerOver: number },
  change: (line: CricketBowler) => BowlerChange,
): CricketInnings {
  const bowlers = changeLine(innings.bowlers, player, (person) => {
    const line = innings.bowlers.find((known) => isSamePlayer(known.player, person));
    const before = line ?? toFreshBowler(person);
    const after = { ...before, ...change(before), player: mergePlayer(before.player, person) };
    return { ...after, economy: toRunRate(after.runs, after.balls, ballsPerOver) };
  });
  return bowlers === innings.bowlers ? innings : { ...innings, bowlers };
}

/** What the server says a batter has made wins over our own sums. */
export function toStatedBatting(stats: BatterStats): (line: CricketBatter) => BatterChange {
  return (line) => ({
    runs: stats.runs ?? line.runs,
    balls: stats.balls ?? line.balls,
    fours: stats.fours ?? line.fours,
    sixes: stats.sixes ?? line.sixes,
  });
}

/** What the server says a bowler has done wins over our own sums. */
export function toStatedBowling(stats: BowlerStats): (line: CricketBowler) => BowlerChange {
  return (line) => ({
    balls: stats.balls ?? line.balls,
    maidens: stats.maidens ?? line.maidens,
    runs: stats.runs ?? line.runs,
    wickets: stats.wickets ?? line.wickets,
  });
}

/** Nothing changes but that the line is there. */
export function unchanged(): BatterChange {
  return {};
}

function changeLine<Line extends CricketBatter | CricketBowler>(
  lines: readonly Line[],
  player: CricketPlayer | null,
  toLine: (player: CricketPlayer) => Line,
): readonly Line[] {
  if (!player || (player.playerId === null && player.name === null)) return lines;
  const at = lines.findIndex((line) => isSamePlayer(line.player, player));
  const known = lines[at];
  if (!known) return lines.length < MAX_LINES ? [...lines, toLine(player)] : lines;
  const line = toLine(player);
  return isShallowSame(known, line) ? lines : lines.with(at, line);
}

function toFreshBatter(player: CricketPlayer): CricketBatter {
  return { player, runs: 0, balls: 0, fours: 0, sixes: 0, strikeRate: null, howOut: null };
}

function toFreshBowler(player: CricketPlayer): CricketBowler {
  return { player, balls: toBalls(0), maidens: 0, runs: 0, wickets: 0, economy: null };
}
