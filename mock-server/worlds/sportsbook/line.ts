import type { EpochMs } from '../../../src/lib/clock.ts';
import type { SeededRandom } from '../../engine/createRandom.ts';
import { toAmericanOdds } from './americanOdds.ts';
import { toHomeChance, type Game } from './game.ts';
import { LEAGUE_RULES } from './leagues.ts';

/** Prices of one book for one game. */
export interface Line {
  readonly game: Game;
  readonly sportsbook: string;
  moneyline: { readonly home: number; readonly away: number };
  spread: {
    readonly home: number;
    readonly away: number;
    readonly homeOdds: number;
    readonly awayOdds: number;
  };
  total: { readonly line: number; readonly overOdds: number; readonly underOdds: number };
  updatedAt: EpochMs;
  /** How far this book's opinion is from the truth, as a chance. */
  bias: number;
  /** Lean of the prices on spread and total, in American points. */
  lean: number;
}

/** What a book keeps of each chance. */
const MARGIN = 0.02;
/** How much of its bias a book keeps with each move. */
const STUBBORNNESS = 0.8;
/** How often a book misreads the market so badly that others can be played against it. */
const MISREAD_CHANCE = 0.006;

/** Opens a book's line on a game. */
export function createLine(
  game: Game,
  sportsbook: string,
  options: { readonly random: SeededRandom; readonly openedAt: EpochMs },
): Line {
  const line: Line = {
    game,
    sportsbook,
    moneyline: { home: -110, away: -110 },
    spread: { home: 0, away: 0, homeOdds: -110, awayOdds: -110 },
    total: { line: 0, overOdds: -110, underOdds: -110 },
    updatedAt: options.openedAt,
    bias: 0,
    lean: 0,
  };
  moveLine(line, options.random, options.openedAt);
  return line;
}

/** Moves a line one step of its random walk around the truth. */
export function moveLine(line: Line, random: SeededRandom, movedAt: EpochMs): void {
  const misread = random.chance(MISREAD_CHANCE) ? (random.chance(0.5) ? 0.06 : -0.06) : 0;
  line.bias = line.bias * STUBBORNNESS + random.noise() * 0.006 + misread;
  line.lean = Math.max(-8, Math.min(8, line.lean + random.int(-2, 2)));
  const truth = toHomeChance(line.game);
  // Opinions differ less about a game that is all but decided.
  const chance = truth + line.bias * 4 * truth * (1 - truth);
  line.moneyline = {
    home: toAmericanOdds(chance + MARGIN),
    away: toAmericanOdds(1 - chance + MARGIN),
  };
  line.spread = toSpread(line, chance);
  line.total = toTotal(line);
  line.updatedAt = movedAt;
}

function toSpread(line: Line, chance: number): Line['spread'] {
  const { fixedSpread, marginPerTenth } = LEAGUE_RULES[line.game.league];
  const margin = (chance - 0.5) * 10 * marginPerTenth;
  const size = fixedSpread ?? Math.max(0.5, toHalves(Math.abs(margin)));
  const home = margin >= 0 ? -size : size;
  return { home, away: -home, homeOdds: -110 + line.lean, awayOdds: -110 - line.lean };
}

function toTotal(line: Line): Line['total'] {
  const shift = line.lean > 5 ? 0.5 : line.lean < -5 ? -0.5 : 0;
  const points = Math.max(0.5, toHalves(line.game.expectedTotal + shift));
  return { line: points, overOdds: -110 - line.lean, underOdds: -110 + line.lean };
}

function toHalves(points: number): number {
  return Math.round(points * 2) / 2;
}
