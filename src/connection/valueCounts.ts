/**
 * Numbers, and how often each was given. Thousands who want the same thing mostly say the same number, so a change costs
 * what there are different ones, not what there are.
 */
export type ValueCounts = ReadonlyMap<number, number>;

/** Nothing given yet. */
export const NO_VALUES: ValueCounts = new Map();

/** One more gave this number. */
export function addValue(counts: ValueCounts, value: number): ValueCounts {
  return new Map(counts).set(value, (counts.get(value) ?? 0) + 1);
}

/** One who gave this number has taken it back; the same object if nobody had. */
export function removeValue(counts: ValueCounts, value: number): ValueCounts {
  const count = counts.get(value);
  if (count === undefined) return counts;
  const next = new Map(counts);
  if (count > 1) next.set(value, count - 1);
  else next.delete(value);
  return next;
}

/** How many were given. */
export function countValues(counts: ValueCounts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
