/**
 * Canonical text of a plain value: object keys sorted, list members kept in order, `undefined` members dropped.
 * Two values that mean the same give the same text, and two that differ in type (`2` and `"2"`) do not.
 */
export function stableKey(value: unknown): string {
  return JSON.stringify(sortKeys(value)) ?? 'null';
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => [key, sortKeys(member)]);
  return Object.fromEntries(entries);
}
