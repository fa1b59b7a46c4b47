/** Name of the meta element in which `startPage` tells the page how long the mock server's prices never pause. */
export const SILENCE_META = 'courtside-odds-silence-ms';

/** Silence of the prices that means that they have stopped, ms; undefined if they come as seldom as they like. */
export function findSilence(page: Document): number | undefined {
  const told = page.querySelector(`meta[name="${SILENCE_META}"]`)?.getAttribute('content') ?? '';
  return Number(told) || undefined;
}
