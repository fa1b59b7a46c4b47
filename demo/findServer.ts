/** Name of the meta element in which `startPage` tells the page where the mock server is. */
export const SERVER_META = 'courtside-server';

const FALLBACK = 'ws://127.0.0.1:8000';

/** Address of the server: `?server=ws://…` wins over what the page was served with. */
export function findServer(page: Document, location: Pick<Location, 'search'>): string {
  const asked = new URLSearchParams(location.search).get('server');
  const served = page.querySelector(`meta[name="${SERVER_META}"]`)?.getAttribute('content');
  return asked ?? served ?? FALLBACK;
}
