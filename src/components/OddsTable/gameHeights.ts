/** How high games are, in CSS pixels: what OddsTable.css says in rem. */
export interface GameHeights {
  /** A row of a game. */
  readonly rowPx: number;
  /** A game, however few rows it has: its teams need room. */
  readonly gamePx: number;
  /** The line above the rows that names the game; 0 where it is named beside them. */
  readonly headPx: number;
}

/** Where no style is at hand. */
export const DEFAULT_GAME_HEIGHTS: GameHeights = { rowPx: 36, gamePx: 72, headPx: 0 };

/** The line under a game. */
const BORDER_PX = 1;

/** The height OddsTable.css gives a game. */
export function toGameHeightPx(rowCount: number, { rowPx, gamePx, headPx }: GameHeights): number {
  return Math.max(gamePx, headPx + rowCount * rowPx) + BORDER_PX;
}

/** The heights that hold for an element. The style registers them as lengths, so they come in pixels. */
export function readGameHeights(element: Element): GameHeights {
  const style = getComputedStyle(element);
  const read = (name: string, otherwise: number) => {
    const [, pixels] = /^([\d.]+)px$/.exec(style.getPropertyValue(name).trim()) ?? [];
    return pixels === undefined ? otherwise : Number(pixels);
  };
  return {
    rowPx: read('--cs-odds-book-height', DEFAULT_GAME_HEIGHTS.rowPx),
    gamePx: read('--cs-odds-game-height', DEFAULT_GAME_HEIGHTS.gamePx),
    headPx: read('--cs-odds-game-head', DEFAULT_GAME_HEIGHTS.headPx),
  };
}

export function isSameHeights(left: GameHeights, right: GameHeights): boolean {
  return left.rowPx === right.rowPx && left.gamePx === right.gamePx && left.headPx === right.headPx;
}
