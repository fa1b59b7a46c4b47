import { createRingBuffer } from '../lib/createRingBuffer.ts';
import type { Result } from '../lib/result.ts';
import { err, ok } from '../lib/result.ts';

/** Refused tokens remembered; a provider hands out the newest, so more would never be met again. */
const MAX_REJECTED = 20;
const REDACTED = '[redacted]';
const ELLIPSIS = '…';
/** Shorter starts of a secret give nothing away, and could be any word. */
const MIN_CUT_CHARS = 8;

/** A credential, or how to get one: asked before each attempt, so it may be short-lived. Null: anonymous. */
export type TokenSource = string | null | (() => string | null | Promise<string | null>);

/** Keeps the credential out of state, events and effects; only the driver, building a URL, reads it. */
export interface TokenVault {
  /** Changes where tokens come from; returns whether that is a different source. */
  readonly setSource: (source: TokenSource) => boolean;
  /** Asks the source. `denied`: it offered the very token that was refused. A newer request silences this one. */
  readonly request: (onOutcome: (outcome: Result<null, 'denied' | 'unavailable'>) => void) => void;
  /** The token of the current attempt. */
  readonly current: () => string | null;
  /** The current token was refused: it is never presented again. */
  readonly rejectCurrent: () => void;
  /** Removes the tokens known here from a text: a server may quote one where no pattern finds it. */
  readonly redact: (text: string) => string;
  /** Whether a text quotes one of them: cheap enough to ask of every frame. */
  readonly isQuotedIn: (text: string) => boolean;
  /** The user asked to try again: even the refused token may be presented once more. */
  readonly forgive: () => void;
}

/** Creates a vault around a token source. */
export function createTokenVault(
  initialSource: TokenSource,
  reportError: (error: unknown) => void,
): TokenVault {
  let source = initialSource;
  let token: string | null = null;
  const rejected = createRingBuffer<string>(MAX_REJECTED);
  let requestCount = 0;

  return {
    setSource(next) {
      const isNew = next !== source;
      source = next;
      if (isNew) rejected.clear();
      return isNew;
    },
    request(onOutcome) {
      requestCount += 1;
      const request = requestCount;
      const offer = (offered: string | null) => {
        if (request !== requestCount) return;
        if (offered !== null && rejected.toArray().includes(offered))
          return onOutcome(err('denied'));
        token = offered;
        onOutcome(ok(null));
      };
      // An empty text is no credential: nothing is presented, so nothing can be downgraded.
      if (typeof source !== 'function') return offer(source || null);
      askProvider(source).then(offer, (error: unknown) => {
        if (request !== requestCount) return;
        reportError(error);
        onOutcome(err('unavailable'));
      });
    },
    current: () => token,
    rejectCurrent() {
      if (token !== null) rejected.push(token);
      token = null;
    },
    redact(text) {
      return [token, ...rejected.toArray()].reduce<string>(
        (clean, secret) => (secret ? hide(clean, secret) : clean),
        text,
      );
    },
    isQuotedIn: (text) =>
      (token !== null && token !== '' && text.includes(token)) ||
      (rejected.size > 0 && rejected.toArray().some((secret) => text.includes(secret))),
    forgive() {
      rejected.clear();
    },
  };
}

/** Hides a secret wherever a text quotes it, and its start where a text that was cut to a length ends in it. */
function hide(text: string, secret: string): string {
  const clean = text.replaceAll(secret, REDACTED);
  const body = clean.endsWith(ELLIPSIS) ? clean.slice(0, -ELLIPSIS.length) : clean;
  for (
    let length = Math.min(secret.length - 1, body.length);
    length >= MIN_CUT_CHARS;
    length -= 1
  ) {
    if (body.endsWith(secret.slice(0, length))) {
      return `${body.slice(0, -length)}${REDACTED}${ELLIPSIS}`;
    }
  }
  return clean;
}

/** A provider that throws is one that rejects. */
async function askProvider(
  provider: () => string | null | Promise<string | null>,
): Promise<string | null> {
  return (await provider()) || null;
}
