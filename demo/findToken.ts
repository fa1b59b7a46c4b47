/** Name of the meta element in which `startPage` hands the page a token of the mock server. */
export const TOKEN_META = 'courtside-token';

/** The token that the page was served with; undefined if it was served without. */
export function findToken(page: Document): string | undefined {
  return page.querySelector(`meta[name="${TOKEN_META}"]`)?.getAttribute('content') ?? undefined;
}
