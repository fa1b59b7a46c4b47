import { useState } from 'react';

/**
 * How often a value has changed since it was first known: 0 while it is the first one. As the `key` of an element it makes an animation
 * run once for each change, and none for what was there from the beginning.
 */
export function useChangeCount(value: string | number | null): number {
  const [seen, setSeen] = useState({ value, count: 0 });
  if (Object.is(seen.value, value)) return seen.count;
  const count = seen.value === null ? seen.count : seen.count + 1;
  // Adjusting state while rendering is React's own way to derive it from what changed: no effect, no extra paint.
  setSeen({ value, count });
  return count;
}
