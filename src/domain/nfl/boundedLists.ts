import { isSameValue } from '../../lib/isSameValue.ts';

/** The list with one more at its end, the oldest left out beyond `max`. */
export function append<Value>(list: readonly Value[], value: Value, max: number): readonly Value[] {
  return [...list.slice(Math.max(0, list.length + 1 - max)), value];
}

/** `next`, with the identity of `known`, or of those of its members that say the same. */
export function keepSame<Value>(known: readonly Value[], next: readonly Value[]): readonly Value[] {
  if (known === next) return known;
  let isSame = known.length === next.length;
  const kept = next.map((value, at) => {
    const before = known[at];
    if (before !== undefined && isSameValue(before, value)) return before;
    isSame = false;
    // One that came in between has moved those after it.
    return known.find((other) => isSameValue(other, value)) ?? value;
  });
  return isSame ? known : kept;
}

/** The value that is known, if it says the same: so that it keeps its identity. */
export function keepValue<Value>(known: Value, next: Value): Value {
  return isSameValue(known, next) ? known : next;
}
