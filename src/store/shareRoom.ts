/**
 * Divides the room of a flush among tables of which so many rows wait. Where not everything fits, each that waits has an
 * equal part, one row at the least, so that a busy table delays the others but never keeps them out; what some do not need
 * goes to the first that need more. Where everything fits, nobody is bounded but by the whole room.
 */
export function shareRoom(waiting: readonly number[], room: number): readonly number[] {
  if (sum(waiting) <= room) return waiting.map(() => room);
  const part = Math.max(1, Math.floor(room / waiting.filter((count) => count > 0).length));
  const parts = waiting.map((count) => Math.min(count, part));
  let left = Math.max(0, room - sum(parts));
  return waiting.map((count, at) => {
    const own = parts[at] ?? 0;
    const more = Math.min(count - own, left);
    left -= more;
    return own + more;
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
