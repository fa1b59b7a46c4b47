import { useStore } from 'zustand';
import type { OddsFormat } from '../domain/odds/oddsFormat.ts';
import { oddsFormatStore, setOddsFormat } from './oddsFormatStore.ts';

/** How prices are written, and how to change it. */
export interface OddsFormatResult {
  readonly format: OddsFormat;
  /** The same function at every render. */
  readonly setFormat: (format: OddsFormat) => void;
}

/**
 * The format of prices all components of the page share: no provider needed. American in the first render, on a server too. To remember it
 * for the next visit, call `persistOddsFormat` once.
 *
 * @example
 * const { format } = useOddsFormat();
 * return <b>{formatOdds(-110, format)}</b>; // −110, 1.91, 10/11 or 52.4 %
 */
export function useOddsFormat(): OddsFormatResult {
  const format = useStore(oddsFormatStore, (state) => state.format);
  return { format, setFormat: setOddsFormat };
}
