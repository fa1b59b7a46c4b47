/** What a scripted server can do to a connection; it stands in the path of the URL. */
export const BEHAVIOURS = [
  /** Sends every text back. */
  'echo',
  /** Sends `text`, `count` times if given (then with a number behind it). */
  'greet',
  /** Closes at once, with `code` and `reason`; without a code, with an empty close frame. */
  'closeWith',
  /** Never answers the upgrade. */
  'hangHandshake',
  /** Nobody listens on that port. */
  'refuse',
  /** Answers the upgrade with HTTP 403. */
  'reject403',
  /** Leaves a close frame unanswered and sends the text `late` instead. */
  'neverAnswersClose',
  /** Sends one binary frame, then the text `after`. */
  'sendsBinary',
  /** Sends a text of `chars` characters, then the text `after`. */
  'sendsHuge',
  /** Ends the TCP connection without a close frame. */
  'dropTcp',
  /** Sends the text `last` and a close frame 1001, and keeps the TCP connection. */
  'closesButStays',
  /** Sends the text `first` and then a frame with reserved bits set. */
  'badFrame',
  /** Sends the text `first`, half of a second one, and ends the TCP connection. */
  'halfFrame',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** What a server saw of one connection. */
export interface SeenConnection {
  readonly texts: readonly string[];
  /** The close frame of the client; null if none came. */
  readonly close: { readonly code: number; readonly reason: string } | null;
}

/** A server as a test uses it, whether it runs on sockets or in memory. */
export interface ConformanceServer {
  /** A URL of its own for one test: what connects there meets that behaviour. */
  url(behaviour: Behaviour, parameters?: Readonly<Record<string, string | number>>): string;
  /** Resolves when a first connection to that URL has reached the server. */
  arrived(url: string): Promise<void>;
  /** Resolves when no connection to that URL is left, with all there were. */
  seen(url: string): Promise<readonly SeenConnection[]>;
}

/** Where a scripted server is; plain data, so that it can be handed to a browser. */
export interface ScriptedServerAddress {
  /** `ws://127.0.0.1:PORT` */
  readonly url: string;
  /** The same with a port that refuses. */
  readonly deadUrl: string;
}

/** Talks to a scripted server from Node, jsdom or a browser. */
export function connectScriptedServer(address: ScriptedServerAddress): ConformanceServer {
  async function ask(question: 'arrived' | 'seen', url: string): Promise<Response> {
    const id = new URL(url).searchParams.get('id') ?? '';
    return fetch(`${address.url.replace('ws:', 'http:')}/${question}?id=${id}`);
  }
  return {
    url(behaviour, parameters = {}) {
      const base = behaviour === 'refuse' ? address.deadUrl : address.url;
      const query = new URLSearchParams({ id: crypto.randomUUID() });
      for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
      return `${base}/${behaviour}?${query.toString()}`;
    },
    async arrived(url) {
      await ask('arrived', url);
    },
    async seen(url) {
      const response = await ask('seen', url);
      const connections: unknown = await response.json();
      if (!Array.isArray(connections)) throw new Error('the scripted server answered nonsense');
      return connections;
    },
  };
}
