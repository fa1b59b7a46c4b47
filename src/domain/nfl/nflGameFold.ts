import { assertNever } from '../../lib/assertNever.ts';
import type { NflGameItem, NflPlayRun } from '../../protocols/nfl/nflItems.ts';
import type { Fold } from '../liveRow.ts';
import { foldInsight, toPlaysPatch } from './foldPlays.ts';
import { foldForecast, foldLineMovement, foldLines } from './foldPrices.ts';
import { foldScore, foldState } from './foldState.ts';
import type { NflGame } from './nflGame.ts';
import { emptyNflGame } from './nflGame.ts';
import { isSaidBy, patchModel } from './patchModel.ts';

/**
 * Folds everything that is told of a game into what is known of it. Copies of a message are normal and change nothing: what happened is
 * known again by what it is, not by the message that told it.
 */
export const nflGameFold: Fold<NflGameItem, NflGame> = {
  keyOf: ({ gameId }) => gameId,
  begin: (item) => merge(emptyNflGame(item.gameId), item),
  merge,
  // Parts that say the same have the same identity here, so nothing has to be looked into.
  isSame: isSaidBy,
  cells: [
    { name: 'homeScore', read: ({ homeScore }) => homeScore },
    { name: 'awayScore', read: ({ awayScore }) => awayScore },
    { name: 'winProbability', read: ({ winProbability }) => winProbability?.home ?? null },
    { name: 'predictedSpread', read: ({ outlook }) => outlook?.predictedSpread ?? null },
  ],
};

function merge(game: NflGame, item: NflGameItem): NflGame {
  switch (item.type) {
    case 'gameState':
      return foldState(game, item);
    case 'lines':
      return foldLines(game, item);
    case 'forecast':
      return foldForecast(game, item);
    case 'score':
      return foldScore(game, item);
    case 'play':
      return foldPlay(game, item);
    case 'insight':
      return foldInsight(game, item);
    case 'lineMovement':
      return foldLineMovement(game, item);
    // The state that came with them says what they changed.
    case 'gameStarted':
    case 'gameEnded':
    case 'quarterChange':
      return game;
    default:
      return assertNever(item);
  }
}

function foldPlay(game: NflGame, item: NflPlayRun): NflGame {
  const { type: _type, id: _id, gameId: _gameId, ...play } = item;
  return patchModel(game, toPlaysPatch(game, play));
}
