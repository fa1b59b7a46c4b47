import type { Endpoint, EndpointConfig } from '../protocol.ts';

const PATH = '/ws/v2/connect';

/** The one socket of this protocol: `<base>/ws/v2/connect`, with the token as a query parameter if there is one. */
export function toEndpoint({ baseUrl, token }: EndpointConfig): Endpoint {
  // Cut by hand: what is wrong with the base (a fragment, user info, another scheme) is the transport's to
  // refuse, so it must reach it as it is, and nothing may throw here.
  const [, base = '', query = '', fragment = ''] =
    /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(baseUrl) ?? [];
  const parameters = new URLSearchParams(query);
  if (token !== null && token !== '') parameters.set('token', token);
  const search = parameters.toString();
  return {
    key: 'sportsbook',
    url: `${base.replace(/\/+$/, '')}${PATH}${search && `?${search}`}${fragment}`,
  };
}
