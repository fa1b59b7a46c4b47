import type { Endpoint, EndpointConfig } from '../protocol.ts';

/** The endpoint that works. */
export const GENERAL_PATH = '/ws';
/** Endpoints that subscribe by themselves, and that on the original greet and then break off within milliseconds. */
const SPECIAL_PATH = /^\/ws\/(?:games|odds|predictions|game\/[^/]+)$/;

/** What the address is made of beside the base. */
export interface NflEndpointOptions {
  readonly path: string;
  readonly userId: string | null;
}

/**
 * The one socket of this protocol: the base, then the path; token and user id are parameters. A special endpoint is left for `/ws` once a
 * link to it broke off right after its welcome.
 */
export function toNflEndpoint(
  { baseUrl, token, shortLinkCount = 0 }: EndpointConfig,
  { path, userId }: NflEndpointOptions,
): Endpoint {
  // Cut by hand: what is wrong with the base is the transport's to refuse, and nothing may throw here.
  const [, base = '', query = '', fragment = ''] =
    /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(baseUrl) ?? [];
  const parameters = new URLSearchParams(query);
  if (userId !== null && userId !== '') parameters.set('user_id', userId);
  if (token !== null && token !== '') parameters.set('token', token);
  const search = parameters.toString();
  const isBroken = shortLinkCount >= 1 && SPECIAL_PATH.test(path);
  return {
    key: 'nfl',
    url: `${base.replace(/\/+$/, '')}${isBroken ? GENERAL_PATH : path}${search && `?${search}`}${fragment}`,
  };
}
