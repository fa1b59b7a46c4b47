import type { ConnectionHandle, Engine } from '../../../mock-server/index.ts';

/** A frame as clients read it. */
export interface Frame {
  readonly type: string;
  readonly client_id?: string;
  readonly timestamp?: string;
  readonly status?: string;
  readonly error?: string;
  readonly data?: Record<string, unknown>;
}

/** A client wired to an engine without a host: what it hears, and how its link ended. */
export interface FakeClient {
  readonly texts: string[];
  readonly frames: Frame[];
  readonly ends: string[];
  bufferedAmount: number;
  say(message: unknown): void;
  sayText(text: string): void;
  leave(): void;
  ofType(type: string): Frame[];
}

export interface FakeClientOptions {
  readonly path?: string;
  readonly query?: string;
  readonly address?: string;
}

/** Connects and waits for the handshake; throws where it is refused. */
export async function connectFake(
  engine: Engine,
  { path = '/ws/v2/connect', query = '', address = '127.0.0.1' }: FakeClientOptions = {},
): Promise<FakeClient> {
  const admission = await engine.admit({
    path,
    query: new URLSearchParams(query),
    remoteAddress: address,
    userAgent: 'test',
  });
  if (admission.kind === 'refused') throw new Error(`refused with ${admission.httpStatus}`);
  let handle: ConnectionHandle | null = null;
  const client: FakeClient = {
    texts: [],
    frames: [],
    ends: [],
    bufferedAmount: 0,
    say(message) {
      handle?.receive(JSON.stringify(message));
    },
    sayText(text) {
      handle?.receive(text);
    },
    leave() {
      handle?.closed();
    },
    ofType: (type) => client.frames.filter((frame) => frame.type === type),
  };
  handle = engine.connect(
    {
      send(text) {
        client.texts.push(text);
        const frame = tryParse(text);
        if (frame !== null) client.frames.push(frame);
      },
      close(code, reason) {
        client.ends.push(`close ${code} ${reason}`);
      },
      terminate() {
        client.ends.push('terminate');
      },
      get bufferedAmount() {
        return client.bufferedAmount;
      },
    },
    admission,
  );
  return client;
}

function tryParse(text: string): Frame | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
