import {
  createManualTime,
  DEFAULT_LIMITS,
  type ManualTime,
} from '../../../../mock-server/index.ts';
import type { ConnectionHandle } from '../../../../mock-server/engine/connection.ts';
import { createRandom } from '../../../../mock-server/engine/createRandom.ts';
import { createSessions, type Sessions } from '../../../../mock-server/engine/createSessions.ts';
import { createFaults } from '../../../../mock-server/engine/faults/createFaults.ts';
import {
  createNflServer,
  type NflServer,
} from '../../../../mock-server/protocols/nfl/createNflServer.ts';
import type { NflServerOptions } from '../../../../mock-server/protocols/nfl/nflOptions.ts';

/** A frame as clients read it. */
export interface NflFrame {
  readonly event_type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly timestamp: string;
  readonly message_id?: string | null;
  readonly user_id?: string | null;
  readonly channel?: string | null;
}

/** A client wired to a server through real sessions, without a host. */
export interface NflClient {
  readonly texts: string[];
  readonly frames: NflFrame[];
  /** How its link ended. */
  readonly ends: string[];
  say(message: unknown): void;
  sayText(text: string): void;
  subscribe(channel: string): void;
  unsubscribe(channel: string): void;
  leave(): void;
  ofType(...types: string[]): NflFrame[];
}

/** A server under a clock of its own. */
export interface NflScene {
  readonly time: ManualTime;
  readonly server: NflServer;
  readonly sessions: Sessions;
  /** Connects; throws where the handshake is refused. */
  readonly connect: (path?: string, query?: string) => NflClient;
  readonly stop: () => void;
}

/** 20 November 2026, 18:00 UTC. */
export const START_AT = Date.UTC(2026, 10, 20, 18);

/** A server that says nothing by itself: its games stand still, unless told otherwise. */
export function silentScene(options: NflServerOptions = {}): NflScene {
  return nflScene({ pace: 1e-2, hasSnapshot: false, gameCount: 1, outages: null, ...options });
}

/** A server with its world. */
export function nflScene(options: NflServerOptions = {}): NflScene {
  const time = createManualTime(START_AT);
  const server = createNflServer({ ...time, ...options });
  const sessions = createSessions({
    ...time,
    random: createRandom(1, 'ids'),
    jitter: createRandom(1, 'jitter'),
    limits: { ...DEFAULT_LIMITS, connectsPerMinute: Infinity },
    faults: createFaults(() => {}),
    log: () => {},
  });
  return {
    time,
    server,
    sessions,
    connect: (path = '/ws', query = '') => connect({ server, sessions }, path, query),
    stop() {
      server.stop();
      sessions.stop();
    },
  };
}

function connect(
  { server, sessions }: Pick<NflScene, 'server' | 'sessions'>,
  path: string,
  query: string,
): NflClient {
  const admission = server.admit({
    path,
    query: new URLSearchParams(query),
    remoteAddress: '127.0.0.1',
    userAgent: 'test',
  });
  if (admission instanceof Promise) throw new Error('the decision should be there at once');
  if (admission.kind === 'refused') throw new Error(`refused with ${admission.httpStatus}`);
  let handle: ConnectionHandle | null = null;
  const client: NflClient = {
    texts: [],
    frames: [],
    ends: [],
    say(message) {
      handle?.receive(JSON.stringify(message));
    },
    sayText(text) {
      handle?.receive(text);
    },
    subscribe(channel) {
      client.say({ event_type: 'user_subscription', data: { channel } });
    },
    unsubscribe(channel) {
      client.say({ event_type: 'user_unsubscription', data: { channel } });
    },
    leave() {
      handle?.closed();
    },
    ofType: (...types) => client.frames.filter((frame) => types.includes(frame.event_type)),
  };
  handle = sessions.connect(
    {
      send(text) {
        client.texts.push(text);
        client.frames.push(JSON.parse(text));
      },
      close(code, reason) {
        client.ends.push(`close ${code} ${reason}`);
      },
      terminate() {
        client.ends.push('terminate');
      },
      bufferedAmount: 0,
    },
    admission,
    server,
  );
  return client;
}
