import type { RefCallback } from 'react';
import type { OddsRow } from '../domain/liveRow.ts';
import { useTableText } from './useTableText.ts';

/** Options of `useLiveText`. */
export interface LiveTextOptions {
  /** Name of the number whose movement the element shows, such as `moneylineHome`. @default none */
  readonly cell?: string;
}

/**
 * A text that follows one odds row outside React: the returned ref gives its element a text node of its own and writes
 * `select(row)` into it when that row changes. No component renders for it, which is as cheap as code written by hand:
 * for numbers that change many times a second. The rest of the row stays with `useOddsRow`.
 *
 * The element must have no children in JSX. It carries `data-stale`, and with `cell` also `data-movement` and
 * `data-beat`. On a server it is empty; the text comes with the ref.
 *
 * @example
 * const home = useLiveText(key, (row) => String(row.moneyline?.home ?? '–'), { cell: 'moneylineHome' });
 * return <td ref={home} />;
 */
export function useLiveText(
  key: string,
  select: (row: OddsRow) => string,
  { cell }: LiveTextOptions = {},
): RefCallback<HTMLElement> {
  return useTableText('odds', { key, select, cell });
}
