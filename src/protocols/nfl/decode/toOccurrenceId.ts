/**
 * Identity of something that happened. Copies of a message differ in their channel at most (and Python's have no id), so it is made of
 * what happened: the same words, the same id.
 */
export function toOccurrenceId(
  gameId: string,
  type: string,
  ...details: readonly (string | number | null)[]
): string {
  return [gameId, type, ...details.map((detail) => detail ?? '')].join('|');
}
