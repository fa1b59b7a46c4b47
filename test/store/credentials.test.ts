import { describe, expect, it } from 'vitest';
import { say, serveSportsbook } from '../support/sportsbookPeer.ts';
import type { ServerEvent } from '../../src/protocols/serverEvent.ts';
import { createTestManager } from '../support/createTestManager.ts';

const TOKEN = 'secret-credential';

/** Connected with a token that looks like an ordinary word. */
function setUp(token = TOKEN) {
  const world = createTestManager({ token });
  serveSportsbook(world.network, { isAuthenticated: true });
  void world.manager.connect();
  world.network.flush();
  const state = () => JSON.stringify(world.manager.store.getState());
  return { ...world, state };
}

describe('a token the server quotes', () => {
  it('[ST9] is kept out of a notice, title included', () => {
    const { network, manager, state } = setUp();
    say(network.lastPeer, 'system_alert', { title: `Bad ${TOKEN}`, message: `Who is ${TOKEN}?` });
    expect(manager.store.getState().notifications).toMatchObject([{ title: 'Bad [redacted]' }]);
    expect(state()).not.toContain(TOKEN);
  });

  it('[ST9] is kept out of the counters, as a message type too', () => {
    const { network, environment, manager, state } = setUp();
    say(network.lastPeer, TOKEN, {});
    environment.advance(1_000);
    expect(manager.store.getState().stats.unknownTypes).toEqual({ '[redacted]': 1 });
    expect(state()).not.toContain(TOKEN);
  });

  it('[ST9] is kept out of the session and the rooms', () => {
    const { network, manager } = createTestManager({ token: TOKEN });
    void manager.connect();
    manager.subscribe('predictions');
    network.lastPeer.accept();
    const welcome = { client_id: TOKEN, user_id: TOKEN, available_subscriptions: [TOKEN] };
    const told: ServerEvent[] = [];
    manager.on('ready', (event) => told.push(event));
    say(network.lastPeer, 'welcome', { ...welcome, capabilities: [TOKEN], authenticated: true });
    expect(told).toMatchObject([{ kind: 'ready', capabilities: ['[redacted]'] }]);
    const room = { subscription_type: 'predictions', room_id: `room of ${TOKEN}`, filters: {} };
    say(network.lastPeer, 'subscription_confirmed', room);
    const { session, subscriptions } = manager.store.getState();
    expect([session?.userId, subscriptions[0]?.roomId]).toEqual([
      '[redacted]',
      'room of [redacted]',
    ]);
    expect(JSON.stringify(manager.store.getState())).not.toContain(TOKEN);
  });

  it('[ST9] leaves not even its start in a sample that was cut', () => {
    const token = 'opaque-'.padEnd(300, 'x7');
    const { network, environment, manager, state } = setUp(token);
    network.lastPeer.sendText(`you sent ${token}`);
    environment.advance(1_000);
    expect(manager.store.getState().stats.recentInvalid).toMatchObject([
      { sample: 'you sent [redacted]…' },
    ]);
    expect(state()).not.toContain(token.slice(0, 8));
  });
});

describe('an empty token', () => {
  it('[CM11] is no credential: nothing was presented that could be downgraded', () => {
    const { network, environment, status, manager } = createTestManager({ token: '' });
    serveSportsbook(network, { isAuthenticated: false });
    void manager.connect();
    environment.advance(3_000);
    expect([status(), network.peers.length]).toEqual(['connected', 1]);
  });
});
