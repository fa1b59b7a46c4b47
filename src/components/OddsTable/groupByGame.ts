/** The rows of one game, next to each other. */
export interface OddsGroup {
  readonly gameId: string;
  readonly rowKeys: readonly string[];
  /** How many rows of other games come before. */
  readonly rowsBefore: number;
}

/** Puts the rows of each game together: games in order of their first row, rows in the order given. */
export function groupByGame(
  rowKeys: readonly string[],
  gameIdOf: (rowKey: string) => string,
): readonly OddsGroup[] {
  const groups = new Map<string, string[]>();
  for (const rowKey of rowKeys) {
    const gameId = gameIdOf(rowKey);
    const group = groups.get(gameId);
    if (group) group.push(rowKey);
    else groups.set(gameId, [rowKey]);
  }
  let rowsBefore = 0;
  return Array.from(groups, ([gameId, members]) => {
    const group = { gameId, rowKeys: members, rowsBefore };
    rowsBefore += members.length;
    return group;
  });
}
