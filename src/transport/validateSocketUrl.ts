import { err, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';

/**
 * Says whether a URL may be dialled: absolute, `ws:` or `wss:`, without user info and fragment. Our own check,
 * because Chromium dials relative and `http:` URLs too. The error never contains the URL: it may carry a token.
 */
export function validateSocketUrl(url: string): Result<string, string> {
  if (!/^wss?:\/\//i.test(url)) return err('the URL is not an absolute ws: or wss: URL');
  if (url.includes('#')) return err('the URL has a fragment');
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return err('the URL can not be parsed');
  }
  if (parsed.username !== '' || parsed.password !== '') return err('the URL has user info');
  return ok(url);
}
