/** Who is signed in at the mock server; one for all connections of the page. */
export interface DemoSession {
  /** For a server that lets nobody in without one. */
  readonly token: () => Promise<string>;
  /** For a server that takes guests: none until somebody signs in. */
  readonly guestToken: () => Promise<string | null>;
  /** Takes a fresh token from now on, and says so: whoever was refused can try again with it. */
  readonly signIn: () => void;
  /** Calls back each time somebody signs in. Returns how to stop. */
  readonly onSignIn: (listener: () => void) => () => void;
}

/** What a session needs of the page it lives in. */
export interface DemoSessionOptions {
  /** Address of the mock server, `ws:` or `wss:`. */
  readonly baseUrl: string;
  /** The token that the page was served with. */
  readonly servedToken?: string | undefined;
  /** @default the platform's */
  readonly ask?: typeof fetch;
}

const PATIENCE_MS = 5_000;

/**
 * Signing in is a matter of asking here: the mock server gives a token to whoever asks on its machine. An application would lead to its
 * form, and have a token once that is sent.
 */
export function createDemoSession(options: DemoSessionOptions): DemoSession {
  const { baseUrl, servedToken, ask = fetch } = options;
  const listeners = new Set<() => void>();
  let isGuest = true;
  let current = servedToken === undefined ? null : Promise.resolve(servedToken);

  const token = () => {
    const asked = current ?? askForToken(baseUrl, ask);
    current = asked;
    // The next attempt asks again.
    asked.catch(() => {
      if (current === asked) current = null;
    });
    return asked;
  };
  return {
    token,
    guestToken: async () => (isGuest ? null : token()),
    signIn() {
      isGuest = false;
      current = null;
      for (const listener of listeners) listener();
    },
    onSignIn(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

async function askForToken(baseUrl: string, ask: typeof fetch): Promise<string> {
  const url = new URL('/mock/token', baseUrl.replace(/^ws/, 'http'));
  const response = await ask(url.href, {
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const answer: unknown = await response.json();
  if (typeof answer === 'object' && answer !== null && 'token' in answer) {
    if (typeof answer.token === 'string') return answer.token;
  }
  throw new Error(`${url.href} gave no token.`);
}
