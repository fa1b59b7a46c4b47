/** Rows of one game, next to each other: all of them, or a part where they are many. */
export interface OddsGroup {
  /** Identity among the groups: the game, and which part of it. */
  readonly key: string;
  readonly gameId: string;
  readonly rowKeys: readonly string[];
  /** How many rows of other groups come before. */
  readonly rowsBefore: number;
}

/** Rows of a game that are shown or left out together. */
const MAX_GROUP_ROW_COUNT = 25;

/**
 * Puts the rows of each game together: games in order of their first row, rows in the order given. A game of many
 * rows is several groups, so that not all of it has to be shown at once.
 */
export function groupByGame(
  rowKeys: readonly string[],
  gameIdOf: (rowKey: string) => string,
): readonly OddsGroup[] {
  const games = new Map<string, string[]>();
  for (const rowKey of rowKeys) {
    const gameId = gameIdOf(rowKey);
    const game = games.get(gameId);
    if (game) game.push(rowKey);
    else games.set(gameId, [rowKey]);
  }
  const groups: OddsGroup[] = [];
  let rowsBefore = 0;
  for (const [gameId, members] of games) {
    for (let start = 0; start < members.length; start += MAX_GROUP_ROW_COUNT) {
      const part = members.slice(start, start + MAX_GROUP_ROW_COUNT);
      groups.push({ key: `${start} ${gameId}`, gameId, rowKeys: part, rowsBefore });
      rowsBefore += part.length;
    }
  }
  return groups;
}
