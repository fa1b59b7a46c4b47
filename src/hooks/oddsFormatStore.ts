import { createStore } from 'zustand/vanilla';
import type { OddsFormat } from '../domain/odds/oddsFormat.ts';
import { isOddsFormat } from '../domain/odds/oddsFormat.ts';

/** The reader's choice, shared by every component of the page; no provider. */
export interface OddsFormatState {
  readonly format: OddsFormat;
}

/** Holds the choice. American until somebody chooses, also in the first render of a page that remembers. */
export const oddsFormatStore = createStore<OddsFormatState>(() => ({ format: 'american' }));

/** Changes how prices are written wherever no `format` of its own is given. */
export function setOddsFormat(format: OddsFormat): void {
  oddsFormatStore.setState({ format });
}

/** Where and under which name the choice is kept. */
export interface OddsFormatMemory {
  /** @default localStorage */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  /** @default 'courtside-odds-format' */
  readonly name?: string | undefined;
}

/**
 * Takes up the choice of an earlier visit, and keeps every later one. Call it in an effect, or when the page starts; never while rendering on
 * a server. A browser that allows no storage forgets, and that is all. Returns how to stop keeping.
 *
 * @example
 * useEffect(() => persistOddsFormat(), []);
 */
export function persistOddsFormat({
  storage,
  name = 'courtside-odds-format',
}: OddsFormatMemory = {}): () => void {
  const getStorage = () => storage ?? localStorage;
  const kept = attempt(() => getStorage().getItem(name));
  if (isOddsFormat(kept)) setOddsFormat(kept);
  return oddsFormatStore.subscribe(({ format }) => {
    attempt(() => getStorage().setItem(name, format));
  });
}

/** Even asking for `localStorage` throws where it is forbidden; a full one throws on writing. */
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
