import type { Endpoint, EndpointConfig } from '../protocol.ts';
import { toSocketUrl } from '../toSocketUrl.ts';

const PATH = '/ws/v2/connect';

/** The one socket of this protocol: `<base>/ws/v2/connect`, with the token as a query parameter if there is one. */
export function toEndpoint({ baseUrl, token }: EndpointConfig): Endpoint {
  return {
    key: 'sportsbook',
    url: toSocketUrl({ baseUrl, path: PATH, parameters: { token } }),
  };
}
