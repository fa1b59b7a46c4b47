/** Which pages may talk to the server, and under which names it answers. */
export interface AccessPolicy {
  /** Complete origins beside the loopback ones, such as `https://app.example`. */
  readonly origins: readonly string[];
  /** The host the server was told to listen on. */
  readonly listenHost: string;
}

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/** Whether a host name means this machine and nothing else. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host) || LOOPBACK_NAMES.has(`[${host}]`);
}

/**
 * Whether a request with this `Origin` is welcome. Programs send none; pages of this machine may come from any
 * port; others must be listed, because a page anywhere on the web could dial a local server otherwise.
 */
export function isAllowedOrigin(origin: string | null, policy: AccessPolicy): boolean {
  if (origin === null) return true;
  if (policy.origins.includes(origin)) return true;
  const url = toUrl(origin);
  return url !== null && url.protocol.startsWith('http') && isLoopback(url.hostname);
}

/**
 * Whether a request came under a name that is ours. A foreign name that resolves to this machine is how a web
 * page gets around the origin check (DNS rebinding); that takes a name, so plain addresses are safe.
 */
export function isAllowedHost(host: string | null, policy: AccessPolicy): boolean {
  const name = host === null ? undefined : toUrl(`http://${host}`)?.hostname;
  if (name === undefined) return false;
  if (isLoopback(name) || name === policy.listenHost) return true;
  if (policy.origins.some((origin) => toUrl(origin)?.hostname === name)) return true;
  const isAddress = IPV4.test(name) || name.startsWith('[');
  return isAddress && !isLoopback(policy.listenHost);
}

function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
