/** Parts of a socket's address. */
export interface SocketUrlParts {
  /** As configured: may carry a path prefix and parameters of its own. */
  readonly baseUrl: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Set over those of the base; null and empty ones are left out. */
  readonly parameters?: Readonly<Record<string, string | null>>;
}

/** Joins a base, its path prefix included, with a path and parameters. Never throws. */
export function toSocketUrl({ baseUrl, path, parameters = {} }: SocketUrlParts): string {
  // Cut by hand: what is wrong with the base (a fragment, user info, another scheme) is the transport's to
  // refuse, so it must reach it as it is, and nothing may throw here.
  const [, base = '', query = '', fragment = ''] =
    /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(baseUrl) ?? [];
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== '') search.set(name, value);
  }
  const text = search.toString();
  return `${base.replace(/\/+$/, '')}${path}${text && `?${text}`}${fragment}`;
}
