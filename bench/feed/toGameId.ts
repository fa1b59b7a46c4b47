/** Id of the feed's n-th game, from 0. */
export function toGameId(game: number): string {
  return `game_${String(game).padStart(5, '0')}`;
}
