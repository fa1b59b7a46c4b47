/** All rows of one game. */
export interface GameRows {
  readonly gameId: string;
  readonly rowKeys: readonly string[];
}

/** Rows of one game, next to each other: all of them, or a part where they are many. */
export interface OddsGroup extends GameRows {
  /** Identity among the groups: the game, and which part of it. */
  readonly key: string;
  /** How many rows of other groups come before. */
  readonly rowsBefore: number;
}

/** Rows of a game that are shown or left out together. */
const MAX_GROUP_ROW_COUNT = 25;

/** Puts the rows of each game together: games in order of their first row, rows in the order given. */
export function toGames(
  rowKeys: readonly string[],
  gameIdOf: (rowKey: string) => string,
): readonly GameRows[] {
  const games = new Map<string, string[]>();
  for (const rowKey of rowKeys) {
    const gameId = gameIdOf(rowKey);
    const game = games.get(gameId);
    if (game) game.push(rowKey);
    else games.set(gameId, [rowKey]);
  }
  return Array.from(games, ([gameId, members]) => ({ gameId, rowKeys: members }));
}

/** What is shown or left out together. A game of many rows is several groups, so that not all of it has to be shown at once. */
export function toGroups(games: readonly GameRows[]): readonly OddsGroup[] {
  const groups: OddsGroup[] = [];
  let rowsBefore = 0;
  for (const { gameId, rowKeys } of games) {
    for (let start = 0; start < rowKeys.length; start += MAX_GROUP_ROW_COUNT) {
      const part = rowKeys.slice(start, start + MAX_GROUP_ROW_COUNT);
      groups.push({ key: `${start} ${gameId}`, gameId, rowKeys: part, rowsBefore });
      rowsBefore += part.length;
    }
  }
  return groups;
}

/** Games in order of their first row, in groups. */
export function groupByGame(
  rowKeys: readonly string[],
  gameIdOf: (rowKey: string) => string,
): readonly OddsGroup[] {
  return toGroups(toGames(rowKeys, gameIdOf));
}
