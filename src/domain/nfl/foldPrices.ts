import type {
  NflForecast,
  NflLineMovement,
  NflLines,
  NflMoment,
} from '../../protocols/nfl/nflItems.ts';
import { append, keepValue } from './boundedLists.ts';
import type { NflBook, NflGame, NflPrices, NflWinProbability } from './nflGame.ts';
import { patchModel } from './patchModel.ts';

/** Books kept; of more than that nobody has heard. */
export const MAX_BOOKS = 24;
/** Changes of a book's prices kept. */
export const MAX_PRICE_POINTS = 60;
/** Changes of the win probability kept. */
export const MAX_WIN_POINTS = 240;
/** Line movements kept. */
export const MAX_LINE_MOVEMENTS = 30;

/** A game after a book's lines came. */
export function foldLines(game: NflGame, lines: NflLines): NflGame {
  const { sportsbook, spread, moneylineHome, moneylineAway, total } = lines;
  const prices = { spread, moneylineHome, moneylineAway, total };
  return patchModel(game, {
    ...toTeams(game, lines),
    books: withPrices(game.books, sportsbook, { prices, moment: toMoment(game) }),
  });
}

/** A game after the server told of a line that moved. The same move told twice in a row is one. */
export function foldLineMovement(game: NflGame, movement: NflLineMovement): NflGame {
  const last = game.lineMovements.findLast(({ sportsbook }) => sportsbook === movement.sportsbook);
  if (last?.id === movement.id) return game;
  const prices = {
    spread: movement.newSpread,
    moneylineHome: null,
    moneylineAway: null,
    total: null,
  };
  return patchModel(game, {
    lineMovements: append(game.lineMovements, movement, MAX_LINE_MOVEMENTS),
    books: withPrices(game.books, movement.sportsbook, { prices, moment: toMoment(game) }),
  });
}

/** A game after a forecast came. */
export function foldForecast(game: NflGame, forecast: NflForecast): NflGame {
  const { homeWinProbability, awayWinProbability } = forecast;
  const { predictedSpread, confidence, modelVersion } = forecast;
  const known = game.outlook;
  const hasOutlook = predictedSpread !== null || confidence !== null || modelVersion !== null;
  const outlook = hasOutlook
    ? keepValue(known, {
        predictedSpread: predictedSpread ?? known?.predictedSpread ?? null,
        confidence: confidence ?? known?.confidence ?? null,
        modelVersion: modelVersion ?? known?.modelVersion ?? null,
      })
    : known;
  const chances = toWinProbability(homeWinProbability, awayWinProbability);
  return patchModel(game, { ...toTeams(game, forecast), outlook, ...toWinPatch(game, chances) });
}

/** What changes about the win probability; nothing if there is no new one. */
export function toWinPatch(
  game: NflGame,
  chances: NflWinProbability | null,
): Pick<NflGame, 'winProbability' | 'winProbabilityHistory'> {
  const { winProbability, winProbabilityHistory } = game;
  if (chances === null || chances.home === winProbability?.home) {
    return { winProbability, winProbabilityHistory };
  }
  const point = { ...toMoment(game), home: chances.home };
  return {
    winProbability: chances,
    winProbabilityHistory: append(winProbabilityHistory, point, MAX_WIN_POINTS),
  };
}

/** Two probabilities as shares of their sum; of one the other follows. Null if they say nothing. */
export function toWinProbability(
  home: number | null,
  away: number | null,
): NflWinProbability | null {
  if (home !== null && away !== null) {
    const sum = home + away;
    return sum > 0 ? { home: home / sum, away: away / sum } : null;
  }
  if (home !== null) return { home, away: 1 - home };
  return away === null ? null : { home: 1 - away, away };
}

/** Names of the teams, where the game does not know them yet. */
function toTeams(game: NflGame, told: { homeTeam: string | null; awayTeam: string | null }) {
  return {
    homeTeam: game.homeTeam ?? told.homeTeam,
    awayTeam: game.awayTeam ?? told.awayTeam,
  };
}

function toMoment({ quarter, clockMs }: NflGame): NflMoment {
  return { quarter, clockMs };
}

function withPrices(
  books: readonly NflBook[],
  sportsbook: string | null,
  told: { readonly prices: NflPrices; readonly moment: NflMoment },
): readonly NflBook[] {
  const at = books.findIndex((book) => book.sportsbook === sportsbook);
  const known = books[at];
  if (known) {
    const book = movePrices(known, told.prices, told.moment);
    return book === known ? books : books.with(at, book);
  }
  if (books.length >= MAX_BOOKS) return books;
  const opening = { ...told.prices, ...told.moment };
  return [...books, { sportsbook, ...told.prices, opening, history: [opening] }];
}

function movePrices(known: NflBook, told: NflPrices, moment: NflMoment): NflBook {
  const prices: NflPrices = {
    spread: told.spread ?? known.spread,
    moneylineHome: told.moneylineHome ?? known.moneylineHome,
    moneylineAway: told.moneylineAway ?? known.moneylineAway,
    total: told.total ?? known.total,
  };
  const moved = patchModel(known, prices);
  if (moved === known) return known;
  return {
    ...moved,
    opening: completeOpening(known.opening, told),
    history: append(known.history, { ...prices, ...moment }, MAX_PRICE_POINTS),
  };
}

/** A price that the first message left out opens with the first one told. */
function completeOpening(opening: NflBook['opening'], told: NflPrices): NflBook['opening'] {
  return patchModel(opening, {
    spread: opening.spread ?? told.spread,
    moneylineHome: opening.moneylineHome ?? told.moneylineHome,
    moneylineAway: opening.moneylineAway ?? told.moneylineAway,
    total: opening.total ?? told.total,
  });
}
