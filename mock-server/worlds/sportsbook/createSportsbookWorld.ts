import type { EpochMs } from '../../../src/lib/clock.ts';
import { createRandom, type SeededRandom } from '../../engine/createRandom.ts';
import { createArbitrageFinder, type Opportunity } from './arbitrage.ts';
import { SPORTSBOOKS } from './books.ts';
import { createForecast, updateForecast, type Forecast } from './forecast.ts';
import { advanceGame, createGame, type Game } from './game.ts';
import { LEAGUES, type League } from './leagues.ts';
import { createLine, moveLine, type Line } from './line.ts';
import { listPairings } from './teams.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly startAt: EpochMs;
  /** Games per league. @default 4 */
  readonly gamesPerLeague?: number;
  /** Bookmakers, 1 to 10. @default 5 */
  readonly bookCount?: number;
  /** At least this many lines, games times books; overrides `gamesPerLeague`. */
  readonly rows?: number;
  /** How long an opportunity is good for after it was last seen. @default minutes, as the original says */
  readonly opportunityLastsMs?: number;
}

/** Games, books and a model that go on for ever; the same seed and the same calls give the same world. */
export interface SportsbookWorld {
  readonly games: readonly Game[];
  readonly lines: readonly Line[];
  /** One line of each game, standing for what all books think. */
  readonly consensusLines: readonly Line[];
  readonly forecasts: readonly Forecast[];
  /** Moves the line whose turn it is: each moves once before any moves twice, in an order drawn anew. */
  moveNextLine(nowAt: EpochMs): Line;
  /** Plays every game of a league on. */
  advanceLeague(league: League): void;
  updateForecasts(nowAt: EpochMs): void;
  /** Looks for opportunities anew. Who only reads `opportunities` leaves the world as it was. */
  findArbitrage(nowAt: EpochMs): void;
  /** What the last look found, best first. */
  readonly opportunities: readonly Opportunity[];
}

/** Creates the world of the sportsbook protocol. */
export function createSportsbookWorld(options: WorldOptions): SportsbookWorld {
  const { seed, startAt } = options;
  const books = SPORTSBOOKS.slice(0, options.bookCount ?? 5);
  const games = createGames(options, books.length, createRandom(seed, 'games'));
  const lineRandom = createRandom(seed, 'lines');
  const linesByGame = games.map((game) =>
    books.map((book) => createLine(game, book, { random: lineRandom, openedAt: startAt })),
  );
  const lines = linesByGame.flat();
  const playRandom = createRandom(seed, 'plays');
  const modelRandom = createRandom(seed, 'model');
  const forecasts = games.map((game, index) =>
    createForecast(game, {
      kind: index % 2 === 0 ? 'game_winner' : 'spread_cover',
      random: modelRandom,
      createdAt: startAt,
    }),
  );
  const finder = createArbitrageFinder(
    linesByGame,
    createRandom(seed, 'arbitrage'),
    options.opportunityLastsMs,
  );
  let opportunities = finder.find(startAt);
  const nextLine = createTurns(lines, lineRandom);

  return {
    games,
    lines,
    consensusLines: linesByGame.flatMap((ofGame) => ofGame.slice(0, 1)),
    forecasts,
    moveNextLine(nowAt) {
      const line = nextLine();
      moveLine(line, lineRandom, nowAt);
      return line;
    },
    advanceLeague(league) {
      for (const game of games) if (game.league === league) advanceGame(game, playRandom);
    },
    updateForecasts(nowAt) {
      for (const forecast of forecasts) updateForecast(forecast, modelRandom, nowAt);
    },
    findArbitrage(nowAt) {
      opportunities = finder.find(nowAt);
    },
    get opportunities() {
      return opportunities;
    },
  };
}

function createGames(options: WorldOptions, bookCount: number, random: SeededRandom): Game[] {
  const gamesWanted = options.rows === undefined ? null : Math.ceil(options.rows / bookCount);
  const perLeague =
    gamesWanted === null ? (options.gamesPerLeague ?? 4) : Math.ceil(gamesWanted / LEAGUES.length);
  const games = LEAGUES.flatMap((league) =>
    listPairings(league, perLeague).map(([home, away], index) =>
      createGame(
        {
          id: `${league.toLowerCase()}_${String(index + 1).padStart(3, '0')}`,
          league,
          home,
          away,
          startTime: toStartTime(options.startAt, random.int(1, 8)),
        },
        random,
      ),
    ),
  );
  return games.slice(0, gamesWanted ?? games.length);
}

/** A quarter of an hour some quarters ago, as UTC with a zone, the way the original states it. */
function toStartTime(startAt: EpochMs, quarterHoursAgo: number): string {
  const quarterMs = 900_000;
  const at = (Math.floor(startAt / quarterMs) - quarterHoursAgo) * quarterMs;
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Everybody's turn once, then again in another order. */
function createTurns(lines: readonly Line[], random: SeededRandom): () => Line {
  let queue: Line[] = [];
  return () => {
    if (queue.length === 0) queue = random.shuffle(lines);
    const line = queue.pop();
    if (line === undefined) throw new Error('a world without games has no lines to move');
    return line;
  };
}
