import { isSameValue } from './isSameValue.ts';

/**
 * Lays `update` over `known`: a null or absent field and an empty list say nothing and keep the older
 * value, nested records merge field by field, other lists and scalars are replaced. Gives `known` itself back when nothing differs.
 */
export function mergeKnown<Item extends object>(known: Item, update: Item): Item {
  let merged: Record<string, unknown> | null = null;
  const before = known as Record<string, unknown>;
  for (const [name, value] of Object.entries(update)) {
    if (value === null || value === undefined) continue;
    // Items name no legs or models as an empty list; one that empties a known list would lose what was said.
    if (Array.isArray(value) && value.length === 0 && Array.isArray(before[name])) continue;
    const next = mergeValue(before[name], value);
    if (next === before[name]) continue;
    merged ??= { ...before };
    merged[name] = next;
  }
  return (merged as Item | null) ?? known;
}

function mergeValue(known: unknown, update: unknown): unknown {
  if (Array.isArray(update)) return isSameValue(known, update) ? known : update;
  return isRecord(known) && isRecord(update) ? mergeKnown(known, update) : update;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
