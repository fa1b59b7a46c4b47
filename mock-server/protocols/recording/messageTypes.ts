import type { RecordedEvent } from '../../../src/protocols/recording/recording.ts';
import type { ProtocolName } from '../../engine/protocolServer.ts';
import { BILLIARDS_PATH, BILLIARDS_TRAP_PATH } from '../billiards/billiardsPaths.ts';
import { isCricketPath } from '../cricket/matchPath.ts';
import { isNflPath } from '../nfl/nflPaths.ts';

/** The mock answers for itself, so recorded answers and heartbeats are not sent again. A cricket welcome is data: the score. */
const CONTROL_TYPES: Readonly<Record<ProtocolName, ReadonlySet<string>>> = {
  sportsbook: new Set([
    'welcome',
    'subscription_confirmed',
    'subscription_removed',
    'ping',
    'pong',
    'status',
    'error',
  ]),
  nfl: new Set(['connection_ack', 'heartbeat', 'error']),
  cricket: new Set(['pong', 'ERROR']),
  billiards: new Set([
    'connection',
    'subscribed',
    'unsubscribed',
    'ping',
    'pong',
    'status',
    'error',
  ]),
};
/** A type that occurs in one protocol only. */
const TELLING_TYPES: ReadonlyMap<string, ProtocolName> = new Map([
  ['welcome', 'sportsbook'],
  ['subscription_confirmed', 'sportsbook'],
  ['odds_update', 'sportsbook'],
  ['connection_ack', 'nfl'],
  ['game_update', 'nfl'],
  ['CONNECTION_ESTABLISHED', 'cricket'],
  ['BALL_BOWLED', 'cricket'],
  ['connection', 'billiards'],
  ['subscribed', 'billiards'],
  ['state', 'billiards'],
] satisfies [string, ProtocolName][]);
/** What the Node server answers to subscriptions. */
const CONFIRMATION = /^(?:Subscribed to|Unsubscribed from) channel: /;

/** A message, as far as replaying it needs to know. */
export interface Message {
  readonly text: string;
  /** Null for what is no JSON object. */
  readonly json: Readonly<Record<string, unknown>> | null;
  readonly type: string;
}

/** Reads what a message says it is; never throws. */
export function toMessage(text: string): Message {
  const json = parseObject(text);
  const type = json?.['type'] ?? json?.['event_type'];
  if (typeof type === 'string') return { text, json, type };
  return { text, json, type: json === null && text.length <= 20 ? text : '' };
}

/** Whether a message is about what happens in the world, and not about the connection. */
export function isData({ json, type }: Message, protocol: ProtocolName): boolean {
  if (CONTROL_TYPES[protocol].has(type)) return false;
  if (protocol !== 'nfl' || type !== 'notification') return true;
  const data = json?.['data'];
  const said = typeof data === 'object' && data !== null && 'message' in data ? data.message : '';
  return !CONFIRMATION.test(String(said));
}

/** Whose recording it is: by where was dialled, else by what was said. The sportsbook's, if nothing tells. */
export function findProtocol(events: readonly RecordedEvent[]): ProtocolName {
  for (const event of events) {
    if (event.type !== 'connect' || !URL.canParse(event.url)) continue;
    const { pathname } = new URL(event.url);
    if (pathname.startsWith('/ws/v2/')) return 'sportsbook';
    if (isCricketPath(pathname)) return 'cricket';
    if (pathname === BILLIARDS_PATH || pathname === BILLIARDS_TRAP_PATH) return 'billiards';
    if (isNflPath(pathname, 'node')) return 'nfl';
  }
  for (const event of events) {
    const protocol = event.type === 'recv' && TELLING_TYPES.get(toMessage(event.text).type);
    if (protocol) return protocol;
  }
  return 'sportsbook';
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : null;
  } catch {
    return null;
  }
}
