const PREFIX = '/api/v1/cricket/ws/';
const MATCH_PATH = /^\/api\/v1\/cricket\/ws\/matches\/([^/]+)\/live$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a path is one of cricket's, even if it leads nowhere. */
export function isCricketPath(path: string): boolean {
  return path.startsWith(PREFIX);
}

/** Which match a path leads to, in lower case; null for a wrong path or an id that is no UUID. */
export function toMatchId(path: string): string | null {
  const id = MATCH_PATH.exec(path)?.[1] ?? '';
  return UUID.test(id) ? id.toLowerCase() : null;
}

/** Where a match is watched. */
export function toMatchPath(matchId: string): string {
  return `${PREFIX}matches/${matchId}/live`;
}
