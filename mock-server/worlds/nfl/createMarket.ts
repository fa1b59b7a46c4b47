import type { EpochMs } from '../../../src/lib/clock.ts';
import type { SeededRandom } from '../../engine/createRandom.ts';
import { toAmericanOdds } from '../sportsbook/americanOdds.ts';
import type { NflGameState } from './game.ts';
import { REGULATION_MS, toTimeLeftMs } from './gameClock.ts';
import { toExpectedMargin, toHomeWinProbability } from './winProbability.ts';

/** One book's lines on a game. */
export interface NflLine {
  readonly sportsbook: string;
  /** The home team's, in half points: -3.5 makes it the favourite. */
  readonly spread: number;
  readonly moneylineHome: number;
  readonly moneylineAway: number;
  readonly overUnder: number;
  readonly updatedAt: EpochMs;
}

/** A line that moved. */
export interface LineChange {
  readonly line: NflLine;
  readonly before: NflLine;
}

/** What the model says before anybody bets on it. */
export interface NflForecast {
  readonly homeWinProbability: number;
  /** The home team's spread: -3.2 is a win by 3.2 points. */
  readonly predictedSpread: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The books that quote one game. */
export interface NflMarket {
  readonly lines: readonly NflLine[];
  /** Lets the books react to a new state; those that moved, in a fixed order. A game that is over moves nothing. */
  follow(state: NflGameState, nowAt: EpochMs): readonly LineChange[];
  forecast(state: NflGameState): NflForecast;
}

/** Books that quote football. */
const NFL_BOOKS = ['DraftKings', 'FanDuel', 'BetMGM', 'Caesars', 'BetRivers'] as const;

/** What a book keeps of each chance. */
const MARGIN = 0.022;
const USUAL_TOTAL = 42;
/** A chance that moved less is followed only now and then. */
const IDLE_SWING = 0.04;
const IDLE_MOVE_CHANCE = 0.25;

/** Opens the books on a game. */
export function createMarket(
  first: NflGameState,
  options: {
    /** Points by which the home team is expected to win. */
    readonly edge: number;
    readonly random: SeededRandom;
    readonly openedAt: EpochMs;
  },
): NflMarket {
  const { edge, random } = options;
  const biases = NFL_BOOKS.map(() => random.noise() * 0.5);
  const totalBias = random.noise() * 4;
  const seenChances = NFL_BOOKS.map(() => toHomeWinProbability(first, edge));

  const quote = (state: NflGameState, index: number, nowAt: EpochMs): NflLine => {
    const bias = biases[index] ?? 0;
    const chance = toQuotable(toHomeWinProbability(state, edge) + bias * 0.01);
    const shares = toTimeLeftMs(state) / REGULATION_MS;
    const points = state.score.home + state.score.away;
    return {
      sportsbook: NFL_BOOKS[index] ?? NFL_BOOKS[0],
      spread: toHalves(-toExpectedMargin(state, edge) + bias),
      moneylineHome: toAmericanOdds(chance + MARGIN),
      moneylineAway: toAmericanOdds(1 - chance + MARGIN),
      overUnder: Math.max(0.5, toHalves(points + (USUAL_TOTAL + totalBias) * shares + bias)),
      updatedAt: nowAt,
    };
  };
  let lines = NFL_BOOKS.map((_, index) => quote(first, index, options.openedAt));

  return {
    get lines() {
      return lines;
    },
    follow(state, nowAt) {
      if (state.phase === 'final') return [];
      const chance = toHomeWinProbability(state, edge);
      const changes: LineChange[] = [];
      lines = lines.map((before, index) => {
        const isNews = Math.abs(chance - (seenChances[index] ?? chance)) >= IDLE_SWING;
        // Drawn in any case, so that what a book does changes nothing for the others.
        const isRestless = random.chance(IDLE_MOVE_CHANCE);
        biases[index] = (biases[index] ?? 0) * 0.9 + random.noise() * 0.12;
        if (!isNews && !isRestless) return before;
        const line = quote(state, index, nowAt);
        seenChances[index] = chance;
        if (isSameLine(line, before)) return before;
        changes.push({ line, before });
        return line;
      });
      return changes;
    },
    forecast(state) {
      const homeWinProbability = toHomeWinProbability(state, edge);
      const sureness = Math.abs(homeWinProbability - 0.5);
      return {
        homeWinProbability: Math.round(homeWinProbability * 1_000) / 1_000,
        predictedSpread: Math.round(-toExpectedMargin(state, edge) * 10) / 10 + 0,
        confidence: Math.round((0.55 + 0.85 * sureness) * 100) / 100,
      };
    },
  };
}

function isSameLine(left: NflLine, right: NflLine): boolean {
  return (
    left.spread === right.spread &&
    left.moneylineHome === right.moneylineHome &&
    left.moneylineAway === right.moneylineAway &&
    left.overUnder === right.overUnder
  );
}

/** Longer prices nobody quotes, and a margin would not show in them. */
function toQuotable(chance: number): number {
  return Math.min(0.96, Math.max(0.04, chance));
}

/** Adding 0 makes a negative zero a plain one. */
function toHalves(points: number): number {
  return Math.round(points * 2) / 2 + 0;
}
