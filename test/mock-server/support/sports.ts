import { SignJWT } from 'jose';
import { DEFAULT_JWT_SECRET, type ProtocolName } from '../../../mock-server/index.ts';
import { connectSocket, type SocketClient } from './socketClient.ts';

/** How a client of one protocol comes in, and notices that somebody is there. */
export interface Sport {
  readonly name: ProtocolName;
  readonly path: string;
  /** Names of the first message and of the answer to `probe`, wherever the protocol writes them. */
  readonly welcome: string;
  readonly probe: unknown;
  readonly answer: string;
  /** Asks for live data; null where it comes unasked. */
  readonly follow: unknown;
}

const MATCH_ID = '3f0c1b9a-7d52-4c0e-9a53-6c1f0b8e2d47';

export const SPORTS: readonly Sport[] = [
  {
    name: 'sportsbook',
    path: '/ws/v2/connect',
    welcome: '"welcome"',
    probe: { type: 'ping' },
    answer: '"pong"',
    follow: { type: 'subscribe', subscription_type: 'odds_updates' },
  },
  {
    name: 'nfl',
    path: '/ws',
    welcome: '"connection_ack"',
    probe: { event_type: 'heartbeat', data: {} },
    answer: '"event_type":"heartbeat"',
    follow: { event_type: 'user_subscription', data: { channel: 'games' } },
  },
  {
    name: 'cricket',
    path: `/api/v1/cricket/ws/matches/${MATCH_ID}/live`,
    welcome: '"CONNECTION_ESTABLISHED"',
    probe: 'ping',
    answer: 'pong',
    follow: null,
  },
  {
    name: 'billiards',
    path: '/api/v1/ws',
    welcome: '"connection"',
    probe: { type: 'ping' },
    answer: '"pong"',
    follow: { type: 'subscribe', data: { streams: ['state'] } },
  },
];

/** A token that every protocol takes. */
export function signToken(sub = 'alice', secret = DEFAULT_JWT_SECRET): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
}

/** Connects as the protocol wants it, with a token, and waits for the welcome. */
export async function joinSport(wsUrl: string, sport: Sport): Promise<SocketClient> {
  const client = await connectSocket(`${wsUrl}${sport.path}?token=${await signToken()}`);
  await hear(client, sport.welcome);
  return client;
}

/** Waits until a frame with this text has come. */
export async function hear(client: SocketClient, text: string): Promise<void> {
  while (!client.texts.some((frame) => frame.includes(text))) {
    await new Promise((resolve) => client.socket.once('message', resolve));
  }
}
