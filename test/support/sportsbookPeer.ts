import type { MemoryNetwork } from '../../src/transport/memoryTransport.ts';
import type { MemoryPeer } from '../../src/transport/memoryPeer.ts';

/** A server message in the wire's own words, for tests that speak it. */
type Message = Readonly<Record<string, unknown>>;

/** Sends a message in the sportsbook envelope. */
export function say(peer: MemoryPeer, type: string, data?: unknown): void {
  const envelope = { type, timestamp: '2026-11-20T12:00:00.000000', client_id: 'c1' };
  peer.sendText(JSON.stringify({ ...envelope, data, status: 'success' }));
}

interface WelcomeOptions {
  readonly isAuthenticated?: boolean;
  /** What it offers, in the wire's words. @default nothing, as the original */
  readonly capabilities?: readonly string[];
}

/** Says hello as the sportsbook does. */
export function sayWelcome(
  peer: MemoryPeer,
  { isAuthenticated = false, capabilities = [] }: WelcomeOptions = {},
): void {
  say(peer, 'welcome', {
    client_id: 'c1',
    user_id: isAuthenticated ? 'user-7' : 'anon_1',
    authenticated: isAuthenticated,
    available_subscriptions: ['odds_updates', 'predictions', 'arbitrage'],
    server_time: '2026-11-20T12:00:00.000000',
    ...(capabilities.length > 0 ? { capabilities } : {}),
  });
}

/** A flat item, as one price change arrives. */
export function oddsOf(gameId: string, changes: Message = {}): Message {
  return {
    game_id: gameId,
    sport: 'NBA',
    sportsbook: 'DraftKings',
    home_team: 'Los Angeles Lakers',
    away_team: 'Boston Celtics',
    moneyline: { home: -140, away: 120 },
    ...changes,
  };
}

/** What the client sent, parsed, of one type if named. */
export function sentBy(peer: MemoryPeer, type?: string): Message[] {
  return peer.received
    .map((text) => JSON.parse(text) as Message)
    .filter((message) => type === undefined || message.type === type);
}

/** Makes every dial of a network meet a server that welcomes, confirms and answers pings. */
export function serveSportsbook(
  network: MemoryNetwork,
  options: WelcomeOptions & { readonly isMute?: () => boolean } = {},
): void {
  network.onDial = (peer) => {
    peer.accept();
    sayWelcome(peer, options);
    peer.onText = (text) => {
      if (options.isMute?.()) return;
      const message = JSON.parse(text) as Message;
      const reply = replyTo(message);
      if (reply) say(peer, reply.type, reply.data);
    };
  };
}

function replyTo(message: Message): { type: string; data?: Message } | null {
  const room = {
    subscription_type: message.subscription_type,
    room_id: `room of ${String(message.subscription_type)}`,
    filters: message.filters ?? {},
  };
  if (message.type === 'subscribe') return { type: 'subscription_confirmed', data: room };
  if (message.type === 'unsubscribe') return { type: 'subscription_removed', data: room };
  return message.type === 'ping' ? { type: 'pong' } : null;
}
