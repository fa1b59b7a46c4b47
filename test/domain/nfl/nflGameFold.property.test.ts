import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DRIVES, MAX_INSIGHTS, MAX_PLAYS } from '../../../src/domain/nfl/foldPlays.ts';
import {
  MAX_BOOKS,
  MAX_LINE_MOVEMENTS,
  MAX_PRICE_POINTS,
  MAX_WIN_POINTS,
} from '../../../src/domain/nfl/foldPrices.ts';
import type { NflGame } from '../../../src/domain/nfl/nflGame.ts';
import { nflGameFold } from '../../../src/domain/nfl/nflGameFold.ts';
import { isSaidBy } from '../../../src/domain/nfl/patchModel.ts';
import { MAX_SCORING_PLAYS } from '../../../src/domain/nfl/scoringPlays.ts';
import type { NflGameItem } from '../../../src/protocols/nfl/nflItems.ts';
import { anyMessage, decodeItems, foldItems, foldMessages } from './nflArbitraries.ts';
import type { Message } from './nflArbitraries.ts';

const courses = fc
  .array(anyMessage, { minLength: 1, maxLength: 25 })
  .map((messages) => freeze(decodeItems(messages)));

/** Makes a later change throw. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

/** The message with the score that its own scoring play made. */
function withoutContradiction({ type, data }: Message): Message {
  const { scoring_play: play } = data as { scoring_play?: Record<string, number> };
  const score = play && { home_score: play['home_score'], away_score: play['away_score'] };
  return { type, data: { ...data, ...score } };
}

const merge = (game: NflGame, item: NflGameItem) => nflGameFold.merge(game, item);
const isSameText = (left: unknown, right: unknown) =>
  JSON.stringify(left) === JSON.stringify(right);

/** The game after each item, each made unchangeable before the next. */
function courseOf(items: readonly NflGameItem[]): readonly NflGame[] {
  const course: NflGame[] = [];
  for (const item of items) {
    const known = course.at(-1);
    course.push(freeze(known ? merge(known, item) : nflGameFold.begin(item)));
  }
  return course;
}

const sumOf = (scores: readonly (number | null)[]) =>
  scores.reduce<number | null>(
    (sum, score) => (sum === null || score === null ? null : sum + score),
    0,
  );

describe('whatever comes in whatever order', () => {
  it('[NF16] the same item twice changes nothing', () => {
    fc.assert(
      fc.property(courses, (items) => {
        const course = courseOf(items);
        const again = course.map((game, at) => items.slice(at, at + 1).reduce(merge, game));
        expect(again.every((game, at) => game === course[at])).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('[NF7] copies on two channels fold to what one channel gives', () => {
    const messages = fc.array(anyMessage.map(withoutContradiction), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(messages, (told) => {
        const copies = told.flatMap((message) => [message, message]);
        expect(foldItems(decodeItems(copies))).toEqual(foldItems(decodeItems(told)));
      }),
      { numRuns: 150 },
    );
  });

  it('[NF16] nothing that was given is changed, and what says the same keeps its identity', () => {
    fc.assert(
      fc.property(courses, (items) => {
        const course = courseOf(items);
        for (const [at, game] of course.entries()) {
          const known = course[at - 1] ?? game;
          const kept = Object.entries(known).filter(([name, value]) =>
            isSameText(game[name as keyof NflGame], value),
          );
          expect(isSaidBy(game, Object.fromEntries(kept))).toBe(true);
          expect(nflGameFold.isSame?.(known, game)).toBe(isSameText(known, game));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[NF12] scoring plays are ordered, each once, and none beyond the score', () => {
    fc.assert(
      fc.property(courses, (items) => {
        for (const { scoringPlays, homeScore, awayScore } of courseOf(items)) {
          const sums = scoringPlays.map((play) => play.homeScore + play.awayScore);
          expect(sums).toEqual(sums.toSorted((left, right) => left - right));
          const scores = scoringPlays.map((play) => `${play.homeScore}-${play.awayScore}`);
          expect(new Set(scores).size).toBe(scores.length);
          if (homeScore === null || awayScore === null) continue;
          expect(scoringPlays.every((play) => play.homeScore <= homeScore)).toBe(true);
          expect(scoringPlays.every((play) => play.awayScore <= awayScore)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[NF11] points by quarter are unknown or add up to the score', () => {
    fc.assert(
      fc.property(courses, (items) => {
        for (const { scoreByQuarter, homeScore, awayScore } of courseOf(items)) {
          expect([null, homeScore ?? 0]).toContain(sumOf(scoreByQuarter?.home ?? [null]));
          expect([null, awayScore ?? 0]).toContain(sumOf(scoreByQuarter?.away ?? [null]));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[NF13] chances add up to 1', () => {
    fc.assert(
      fc.property(courses, (items) => {
        const { winProbability, winProbabilityHistory } = foldItems(items);
        if (winProbability === null) return;
        expect(winProbability.home + winProbability.away).toBeCloseTo(1, 12);
        expect(winProbabilityHistory.at(-1)?.home).toBe(winProbability.home);
      }),
    );
  });
});

describe('lists', () => {
  it('[NF13] are bounded, and keep the newest', () => {
    const count = 400;
    const told = Array.from({ length: count }, (_, at) => at);
    const game = foldMessages(
      ['game_update', { quarter: 1, home_score: 0, away_score: 0 }],
      ...told.map((at) => ['game_update', { last_play: { id: at }, insight: `${at}` }] as const),
      ...told.map((at) => ['game_update', { drive: { number: at } }] as const),
      ...told.map((at) => ['game_update', { home_score: at }] as const),
      ...told.map((at) => ['odds_update', { sportsbook: 'DK', spread: at }] as const),
      ...told.map((at) => ['odds_update', { sportsbook: `b${at}`, spread: 1 }] as const),
      ...told.map((at) => ['line_movement', { sportsbook: 'DK', new_spread: at }] as const),
      ...told.map((at) => ['prediction_update', { home_win_probability: at / count }] as const),
    );
    expect(game.plays).toHaveLength(MAX_PLAYS);
    expect(game.plays.at(-1)?.playId).toBe('399');
    expect(game.insights).toHaveLength(MAX_INSIGHTS);
    expect(game.insights.at(-1)?.text).toBe('399');
    expect(game.drives).toHaveLength(MAX_DRIVES);
    expect(game.drive?.number).toBe(399);
    expect(game.scoringPlays).toHaveLength(MAX_SCORING_PLAYS);
    expect(game.scoringPlays.at(-1)?.homeScore).toBe(399);
    expect(game.books).toHaveLength(MAX_BOOKS);
    expect(game.books[0]?.history).toHaveLength(MAX_PRICE_POINTS);
    expect(game.books[0]).toMatchObject({ spread: 399, opening: { spread: 0 } });
    expect(game.lineMovements).toHaveLength(MAX_LINE_MOVEMENTS);
    expect(game.winProbabilityHistory).toHaveLength(MAX_WIN_POINTS);
    expect(game.winProbabilityHistory.at(-1)?.home).toBe(399 / count);
  });
});
