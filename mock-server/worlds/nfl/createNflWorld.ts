import type { EpochMs } from '../../../src/lib/clock.ts';
import { createRandom, type SeededRandom } from '../../engine/createRandom.ts';
import { createAnalyst, type AnalysedMoment, type Analyst } from './createAnalyst.ts';
import { createMarket, type LineChange, type NflMarket } from './createMarket.ts';
import { toOpening, type NflGameState } from './game.ts';
import { toScheduledGame } from './scheduledGame.ts';
import { playNext, type GameTraits, type TimedMoment } from './playNext.ts';
import { MAX_GAMES, toMatchup } from './teams.ts';

export interface NflWorldOptions {
  readonly seed: number;
  readonly startAt: EpochMs;
  /** Games at once, 1 to 16. @default 4 */
  readonly gameCount?: number;
  /** Whether all games but the first are already under way at the start. @default true */
  readonly isUnderWay?: boolean;
}

/** A game of the world, as it is now. */
export interface NflWorldGame {
  readonly current: AnalysedMoment;
  readonly market: NflMarket;
}

/** What one step of a game brought. */
export interface NflStep {
  readonly game: NflWorldGame;
  /** Whether a new game took the place of one that was over. */
  readonly isNewGame: boolean;
  readonly lineChanges: readonly LineChange[];
}

/** Games that go on for ever, one after another in each place; the same seed and the same calls give the same world. */
export interface NflWorld {
  /** One for each place. */
  readonly games: readonly NflWorldGame[];
  /** How long the stadium takes from the last step of a place to the next one, in real time. */
  waitMs(place: number): number;
  /** Plays the game in a place on by one line of its play-by-play. */
  advance(place: number, nowAt: EpochMs): NflStep;
}

interface OwnedGame extends NflWorldGame {
  current: AnalysedMoment;
  /** What comes next, drawn ahead because until then it is known whether the clock runs. */
  next: TimedMoment;
  readonly analyst: Analyst;
  readonly random: SeededRandom;
  readonly traits: GameTraits;
  /** From 0; names the game and decides who is at home. */
  readonly week: number;
}

const WEEKS_PER_SEASON = 18;
/** Between the announcement of a game and its kickoff. */
const PREGAME_MS = 120_000;
/** How long a final score stands. */
const REST_AFTER_GAME_MS = 180_000;
/** Lines of the play-by-play of a usual game. */
const USUAL_PLAYS = 170;
/** What playing at home is worth, in points. */
const HOME_EDGE = 1.5;

/** Creates the world of the NFL protocol. */
export function createNflWorld(options: NflWorldOptions): NflWorld {
  const { seed, startAt } = options;
  const year = new Date(startAt).getUTCFullYear();
  const count = Math.min(MAX_GAMES, Math.max(1, Math.floor(options.gameCount ?? 4)));

  const begin = (place: number, week: number, nowAt: EpochMs): OwnedGame => {
    const { away, home } = toMatchup(place, week);
    const season = year + Math.floor(week / WEEKS_PER_SEASON);
    const gameId = `${season}_w${(week % WEEKS_PER_SEASON) + 1}_${home.abbr}_${away.abbr}`;
    const random = createRandom(seed, `nfl ${gameId}`);
    const edge = HOME_EDGE + random.noise() * 4;
    const first = toScheduledGame(gameId, { home: home.abbr, away: away.abbr });
    const analyst = createAnalyst(first, edge);
    const traits: GameTraits = { edge, openingReceiver: random.chance(0.5) ? 'home' : 'away' };
    return {
      current: analyst.analyse(toOpening(first)),
      next: { ...playNext(first, random, traits), durationMs: PREGAME_MS },
      analyst,
      market: createMarket(first, {
        edge,
        random: createRandom(seed, `nfl market ${gameId}`),
        openedAt: nowAt,
      }),
      random,
      traits,
      week,
    };
  };
  const games = Array.from({ length: count }, (_, place) => begin(place, 0, startAt));
  if (options.isUnderWay ?? true) {
    const random = createRandom(seed, 'nfl start');
    for (const game of games.slice(1)) {
      const plays = random.int(10, USUAL_PLAYS - 30);
      for (let index = 0; index < plays && !isOver(game.current.state); index += 1) {
        play(game, startAt);
      }
    }
  }

  return {
    games,
    waitMs(place) {
      const game = games[place];
      if (game === undefined) throw new RangeError(`there is no place ${place}`);
      return isOver(game.current.state) ? REST_AFTER_GAME_MS : game.next.durationMs;
    },
    advance(place, nowAt) {
      const game = games[place];
      if (game === undefined) throw new RangeError(`there is no place ${place}`);
      if (isOver(game.current.state)) {
        const next = begin(place, game.week + 1, nowAt);
        games[place] = next;
        return { game: next, isNewGame: true, lineChanges: [] };
      }
      return { game, isNewGame: false, lineChanges: play(game, nowAt) };
    },
  };
}

/** Lets the next step come, and draws the one after it. */
function play(game: OwnedGame, nowAt: EpochMs): readonly LineChange[] {
  const { moment } = game.next;
  if (!isOver(moment.state)) game.next = playNext(moment.state, game.random, game.traits);
  const isClockRunning = !isOver(moment.state) && game.next.hasRunClock;
  game.current = game.analyst.analyse({ ...moment, isClockRunning });
  return game.market.follow(moment.state, nowAt);
}

function isOver(state: NflGameState): boolean {
  return state.phase === 'final';
}
