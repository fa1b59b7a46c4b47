import type { Endpoint, EndpointConfig } from '../protocol.ts';
import { toSocketUrl } from '../toSocketUrl.ts';

/** Name of the socket of a match. */
export function toEndpointKey(matchId: string | null): string {
  return matchId === null ? 'cricket' : `cricket/${matchId}`;
}

/** The socket of a match: `<base>/api/v1/cricket/ws/matches/<id>/live`, the token as a parameter. */
export function toCricketEndpoint(
  { baseUrl, token }: EndpointConfig,
  matchId: string | null,
): Endpoint {
  const path = `/api/v1/cricket/ws/matches/${toSegment(matchId ?? '')}/live`;
  return {
    key: toEndpointKey(matchId),
    url: toSocketUrl({ baseUrl, path, parameters: { token } }),
  };
}

/** Half a surrogate pair can't be encoded; what is none of a UUID's characters is refused by the server anyway. */
function toSegment(matchId: string): string {
  return encodeURIComponent(matchId.replace(/\p{Cs}/gu, ''));
}
