import type { HandshakeRequest, ManualTime } from '../../../../mock-server/index.ts';
import type { Session, SessionState } from '../../../../mock-server/engine/session.ts';
import { BILLIARDS_PATH } from '../../../../mock-server/protocols/billiards/billiardsPaths.ts';
import {
  createBilliardsServer,
  type BilliardsServer,
  type BilliardsServerOptions,
} from '../../../../mock-server/protocols/billiards/createBilliardsServer.ts';
import { createManualTime } from '../../../../mock-server/engine/createManualTime.ts';

/** A message as clients read it. */
export interface Message {
  readonly type: string;
  readonly timestamp: string;
  readonly sequence: number;
  readonly data: Record<string, unknown>;
}

/** A client without an engine: what it hears, and how its session stands. */
export interface FakeSession {
  readonly session: Session;
  readonly texts: string[];
  say(message: unknown): void;
  sayText(text: string): void;
  /** The link ends. */
  leave(): void;
  /** What came since the last call, without what is no JSON. */
  take(): Message[];
  takeOf(type: string): Message[];
}

/** A server whose time stands still until told otherwise. */
export interface BilliardsTestBed {
  readonly time: ManualTime;
  readonly server: BilliardsServer;
  readonly connect: (path?: string, clientId?: string) => FakeSession;
}

const START_AT = 1_795_168_800_000;

/** Creates a server under manual time. */
export function createTestBed(options: Partial<BilliardsServerOptions> = {}): BilliardsTestBed {
  const time = createManualTime(START_AT);
  const { clock, scheduler } = time;
  const server = createBilliardsServer({ clock, scheduler, seed: 1, ...options });
  let count = 0;
  return {
    time,
    server,
    connect(path = BILLIARDS_PATH, clientId?: string) {
      count += 1;
      return connectFake(server, { time, path, clientId: clientId ?? `client-${count}` });
    },
  };
}

function connectFake(
  server: BilliardsServer,
  options: { readonly time: ManualTime; readonly path: string; readonly clientId: string },
): FakeSession {
  const texts: string[] = [];
  let readCount = 0;
  let state: SessionState = 'live';
  const send = (frame: string) => {
    if (state === 'live') texts.push(frame);
  };
  const leave = (next: SessionState) => {
    const wasLive = state === 'live';
    state = next;
    if (wasLive) server.handlers.handleGone(session);
  };
  const session: Session = {
    clientId: options.clientId,
    identity: { userId: 'unauthenticated_user', isAuthenticated: false },
    request: toRequest(options.path),
    connectedAt: options.time.clock.now(),
    lastHeartbeatAt: options.time.clock.now(),
    get state() {
      return state;
    },
    sentCount: 0,
    receivedCount: 0,
    sendControl: send,
    sendData: send,
    sendLatest: ({ frame }) => send(frame),
    flushLatest() {},
    startBatching() {},
    forget: () => leave('mute'),
    close: () => leave('gone'),
    drop: () => leave('gone'),
  };
  const client: FakeSession = {
    session,
    texts,
    say: (message) => client.sayText(JSON.stringify(message)),
    sayText(text) {
      if (state === 'live') server.handlers.handleText(session, text);
    },
    leave: () => leave('gone'),
    take() {
      const fresh = texts.slice(readCount).flatMap(tryParse);
      readCount = texts.length;
      return fresh;
    },
    takeOf: (type) => client.take().filter((message) => message.type === type),
  };
  server.handlers.handleOpen(session);
  return client;
}

/** A handshake at a path. */
export function toRequest(path: string, remoteAddress = '127.0.0.1'): HandshakeRequest {
  return { path, query: new URLSearchParams('token=any'), remoteAddress, userAgent: null };
}

function tryParse(text: string): Message[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
