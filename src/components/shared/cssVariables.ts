import type { CSSProperties } from 'react';

/** Numbers for a style sheet, as a `style`: `{ '--cs-x': 0.5 }`. The one kind of inline style there is here. */
export function cssVariables(
  values: Readonly<Record<`--cs-${string}`, string | number>>,
): CSSProperties {
  return values;
}
