import { describe, expect, it, vi } from 'vitest';
import type { WebSocketManagerOptions } from '../../src/store/webSocketManager.ts';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import type { Transport, TransportOptions } from '../../src/transport/transport.ts';
import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { oddsOf, say, sayWelcome, sentBy, serveSportsbook } from '../support/sportsbookPeer.ts';

/** A manager, a network in memory and a clock that stands still. */
function setUp(options: Partial<WebSocketManagerOptions> = {}) {
  const network = createMemoryNetwork();
  const environment = createManualEnvironment({ onStep: () => network.flush() });
  const manager = createWebSocketManager({
    baseUrl: 'ws://server.test',
    transport: network.transport,
    environment,
    ...options,
  });
  const status = () => manager.store.getState().connection.status;
  return { environment, network, manager, status };
}

/** The same, connected to a server that answers. */
function setUpConnected(options: Partial<WebSocketManagerOptions> = {}) {
  const parts = setUp(options);
  serveSportsbook(parts.network, { isAuthenticated: options.token !== undefined });
  void parts.manager.connect();
  parts.network.flush();
  return parts;
}

describe('creating a manager', () => {
  it('[HK3] touches nothing: no socket, no timer, no listener', () => {
    const { network, environment, status } = setUp();
    expect(status()).toBe('idle');
    expect([network.peers.length, environment.timerCount, environment.listenerCount]).toEqual([
      0, 0, 0,
    ]);
  });

  it('[ST13] shares nothing with another manager', () => {
    const first = setUpConnected();
    const second = setUp();
    first.manager.subscribe('odds_updates');
    expect(second.status()).toBe('idle');
    expect(second.manager.store.getState().subscriptions).toEqual([]);
  });
});

describe('connecting', () => {
  it('is connected with the welcome, not with the open socket', async () => {
    const { manager, network, status } = setUp();
    const settled = manager.connect();
    network.lastPeer.accept();
    expect(status()).toBe('connecting');
    sayWelcome(network.lastPeer);
    expect(status()).toBe('connected');
    expect(manager.store.getState().connection.isSynced).toBe(true);
    expect(manager.store.getState().session).toMatchObject({
      sessionId: 'c1',
      isAuthenticated: false,
    });
    await expect(settled).resolves.toMatchObject({ status: 'connected' });
  });

  it('opens one socket however often it is asked to', () => {
    const { manager, network } = setUpConnected();
    void manager.connect();
    void manager.connect();
    expect(network.peers).toHaveLength(1);
  });

  it('[CM3] gives up after five retries, says so once, and dials again on retry', () => {
    const { manager, network, environment, status } = setUp();
    network.onDial = (peer) => peer.refuse();
    void manager.connect();
    environment.advance(120_000);
    expect(status()).toBe('failed');
    expect(network.peers).toHaveLength(6);
    expect(
      manager.store.getState().notifications.map(({ title, action }) => [title, action]),
    ).toEqual([['Could not connect', 'retry']]);
    serveSportsbook(network);
    manager.reconnect();
    environment.advance(1_000);
    expect(status()).toBe('connected');
  });

  it('tells attempt and time of the next one while it waits', () => {
    const { manager, network, environment } = setUp();
    network.onDial = (peer) => peer.refuse();
    void manager.connect();
    environment.advance(1);
    expect(manager.store.getState().connection).toMatchObject({
      status: 'reconnecting',
      reason: 'unreachable',
      attempt: 1,
      maxAttempts: 5,
      nextRetryAt: 1_501,
    });
  });

  it('[CM9] reports a base URL that is none, instead of throwing or dialling for ever', async () => {
    const { manager, network, environment, status } = setUp({ baseUrl: 'not a url' });
    await manager.connect();
    environment.advance(300_000);
    expect(status()).toBe('failed');
    expect(manager.store.getState().connection.reason).toBe('invalid-address');
    expect(network.peers).toHaveLength(0);
  });
});

describe('a transport that does not keep its contract', () => {
  it('[CM6] changes nothing by what it still delivers after it was given up', () => {
    const { network, manager, environment } = setUp({ transport: keepTalking });
    const late: ((text: string) => void)[] = [];
    function keepTalking(options: TransportOptions): Transport {
      late.push((text) => options.handlers.onText(text));
      return network.transport(options);
    }
    serveSportsbook(network);
    void manager.connect();
    environment.advance(100);
    manager.subscribe('odds_updates');
    manager.reconnect();
    environment.advance(2_000);
    expect([network.peers.length, late.length]).toEqual([2, 2]);
    const frame = { type: 'odds_update', status: 'success', data: oddsOf('old') };
    late[0]?.(JSON.stringify(frame));
    environment.advance(1_000);
    expect(manager.tables.odds.size).toBe(0);
    late[1]?.(JSON.stringify(frame));
    environment.advance(1_000);
    expect(manager.tables.odds.size).toBe(1);
  });
});

describe('credentials', () => {
  it('asks the source before each attempt', async () => {
    let serial = 0;
    const token = vi.fn(async () => {
      serial += 1;
      return `ticket-${serial}`;
    });
    const { manager, network, environment } = setUp({ token });
    serveSportsbook(network, { isAuthenticated: true });
    void manager.connect();
    await vi.waitFor(() => expect(network.peers).toHaveLength(1));
    network.lastPeer.drop();
    environment.advance(2_000);
    await vi.waitFor(() => expect(network.peers).toHaveLength(2));
    expect(network.peers.map(({ url }) => new URL(url).searchParams.get('token'))).toEqual([
      'ticket-1',
      'ticket-2',
    ]);
  });

  it('[CM11] never presents a downgraded token again, until there is a new one', () => {
    const { manager, network, environment, status } = setUp({ token: 'old' });
    serveSportsbook(network, { isAuthenticated: false });
    void manager.connect();
    environment.advance(60_000);
    expect(status()).toBe('needs-auth');
    expect(manager.store.getState().session).toBeNull();
    expect(network.peers.filter(({ url }) => url.includes('token=old'))).toHaveLength(1);
    serveSportsbook(network, { isAuthenticated: true });
    manager.setToken('new');
    environment.advance(1_000);
    expect(status()).toBe('connected');
  });

  it('[ST9] keeps the token out of state, notices, errors and statistics', () => {
    const { manager, network, environment } = setUp({ token: 'secret-credential' });
    serveSportsbook(network, { isAuthenticated: true });
    void manager.connect();
    network.lastPeer.sendText(
      '{"token":"secret-credential","url":"ws://x/?token=secret-credential"',
    );
    network.lastPeer.sendText('you sent secret-credential, which is no JSON');
    network.lastPeer.sendText('{"type":"error","error":"bad secret-credential","status":"error"}');
    environment.advance(1_000);
    expect(manager.store.getState().stats.invalidCount).toBe(2);
    network.lastPeer.close(4401, 'token=secret-credential');
    environment.advance(5_000);
    expect(JSON.stringify(manager.store.getState())).not.toContain('secret-credential');
    expect(JSON.stringify(environment.errors)).not.toContain('secret-credential');
  });

  it('treats a source that fails as an attempt that failed', async () => {
    const { manager, environment, status } = setUp({
      token: () => Promise.reject(new Error('no network')),
    });
    void manager.connect();
    await vi.waitFor(() => expect(status()).toBe('reconnecting'));
    expect(manager.store.getState().connection.reason).toBe('token-unavailable');
    expect(environment.errors).toHaveLength(1);
  });
});

describe('subscriptions', () => {
  it('[SU1] sends one frame for wishes that mean the same', () => {
    const { manager, network } = setUpConnected();
    manager.subscribe('odds_updates', { sport: 'NBA', sportsbook: ['FanDuel', 'DraftKings'] });
    manager.subscribe('odds_updates', { sportsbook: ['DraftKings', 'FanDuel'], sport: 'NBA' });
    expect(sentBy(network.lastPeer, 'subscribe')).toHaveLength(1);
    expect(manager.store.getState().subscriptions).toHaveLength(1);
  });

  it('[SU10] keeps what is wished for without a link, and sends it after the welcome', () => {
    const { manager, network } = setUp();
    manager.subscribe('odds_updates', { sport: 'NBA' });
    void manager.connect();
    network.lastPeer.accept();
    expect(network.lastPeer.received).toEqual([]);
    sayWelcome(network.lastPeer);
    expect(sentBy(network.lastPeer, 'subscribe')).toEqual([
      expect.objectContaining({ subscription_type: 'odds_updates', filters: { sport: 'NBA' } }),
    ]);
  });

  it('[SU4] asks for everything wanted again after a reconnect, with its filter', () => {
    const { manager, network, environment } = setUpConnected();
    manager.subscribe('odds_updates', { sport: 'NBA' });
    const gone = manager.subscribe('predictions');
    manager.subscribe('arbitrage', { minProfit: 2.5 });
    gone.unsubscribe();
    environment.advance(5_000);
    network.lastPeer.drop();
    environment.advance(5_000);
    expect(network.peers).toHaveLength(2);
    expect(
      sentBy(network.lastPeer, 'subscribe').map((message) => [
        message.subscription_type,
        message.filters,
      ]),
    ).toEqual([
      ['odds_updates', { sport: 'NBA' }],
      ['arbitrage', { min_profit: 2.5 }],
    ]);
  });

  it('[SU2] keeps a shared subscription when one of two leaves, and ends it after the last', () => {
    const { manager, network, environment } = setUpConnected();
    const first = manager.subscribe('odds_updates');
    const second = manager.subscribe('odds_updates');
    first.unsubscribe();
    first.unsubscribe();
    environment.advance(10_000);
    expect(sentBy(network.lastPeer, 'unsubscribe')).toHaveLength(0);
    second.unsubscribe();
    environment.advance(2_499);
    expect(sentBy(network.lastPeer, 'unsubscribe')).toHaveLength(0);
    environment.advance(2);
    expect(sentBy(network.lastPeer, 'unsubscribe')).toHaveLength(1);
    expect(manager.store.getState().subscriptions).toEqual([]);
  });

  it('[SU9] drops what nobody wants any more, though the server goes on sending', () => {
    const { manager, network, environment } = setUpConnected();
    const handle = manager.subscribe('odds_updates', { sport: 'NBA' });
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.frame();
    expect(manager.tables.odds.size).toBe(1);
    handle.unsubscribe();
    environment.advance(3_000);
    expect(manager.tables.odds.size).toBe(0);
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.advance(1_000);
    expect(manager.tables.odds.size).toBe(0);
    expect(manager.store.getState().stats.itemsDropped).toBe(1);
  });

  /** A row was shown, the link is gone, and nobody wants it any more. */
  function setUpCutOff() {
    const parts = setUpConnected();
    const handle = parts.manager.subscribe('odds_updates', { sport: 'NBA' });
    say(parts.network.lastPeer, 'odds_update', oddsOf('g1'));
    parts.environment.frame();
    parts.manager.disconnect();
    handle.unsubscribe();
    return parts;
  }

  it('[SU27] shows again, as old as it is, what was let go of without a link', () => {
    const { manager, environment } = setUpCutOff();
    environment.advance(60_000);
    const again = manager.subscribe('odds_updates', { sport: 'NBA' });
    environment.frame();
    expect(manager.tables.odds.get('g1|DraftKings')?.isStale).toBe(true);
    again.unsubscribe();
    environment.advance(300_000);
    expect(manager.tables.odds.size).toBe(0);
  });

  it('[SU27] shows nobody what somebody else was shown and has let go of', () => {
    const { manager, environment } = setUpCutOff();
    manager.setToken('of somebody else');
    environment.frame();
    expect(manager.tables.odds.size).toBe(0);
  });

  it('[SU7] tells a refusal with the means to ask again', () => {
    const { manager, network } = setUpConnected();
    network.lastPeer.onText = null;
    const handle = manager.subscribe('curling');
    network.lastPeer.sendText(
      '{"type":"error","error":"Invalid subscription type: curling","status":"error"}',
    );
    expect(manager.store.getState().subscriptions).toMatchObject([
      { phase: 'rejected', error: { code: 'rejected' } },
    ]);
    handle.retry();
    expect(sentBy(network.lastPeer, 'subscribe')).toHaveLength(2);
  });

  it('[SU6] settles a subscription whose confirmation is lost', () => {
    const { manager, network, environment } = setUpConnected();
    network.lastPeer.onText = null;
    manager.subscribe('odds_updates');
    environment.advance(10_001);
    expect(manager.store.getState().subscriptions).toMatchObject([
      { phase: 'unconfirmed', error: { code: 'ack-timeout', isRetryable: true } },
    ]);
  });
});

describe('rows', () => {
  it('[ST1] change once per frame, and once a second while hidden', () => {
    const { manager, network, environment } = setUpConnected();
    manager.subscribe('odds_updates');
    const heard = vi.fn();
    manager.tables.odds.subscribe(heard);
    for (let home = 101; home < 150; home += 1) {
      say(network.lastPeer, 'odds_update', oddsOf('g1', { moneyline: { home, away: 100 } }));
    }
    environment.frame();
    expect(heard).toHaveBeenCalledOnce();
    environment.setHidden(true);
    say(network.lastPeer, 'odds_update', oddsOf('g2'));
    environment.advance(999);
    expect(heard).toHaveBeenCalledOnce();
    environment.advance(1);
    expect(heard).toHaveBeenCalledTimes(2);
    say(network.lastPeer, 'odds_update', oddsOf('g3'));
    environment.setHidden(false);
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('[ST1] do not wait for a frame that was asked for before the page was hidden', () => {
    const { manager, network, environment } = setUpConnected();
    manager.subscribe('odds_updates');
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.setHidden(true);
    environment.advance(1_000);
    expect(manager.tables.odds.size).toBe(1);
  });

  it('[ST5] go stale at once with the link, and fresh again one by one', () => {
    const { manager, network, environment } = setUpConnected();
    manager.subscribe('odds_updates');
    say(network.lastPeer, 'odds_update', [oddsOf('g1'), oddsOf('g2')]);
    environment.frame();
    const staleness = () =>
      manager.tables.odds.keys().map((key) => manager.tables.odds.get(key)?.isStale);
    expect(staleness()).toEqual([false, false]);
    network.lastPeer.drop();
    expect(staleness()).toEqual([true, true]);
    environment.advance(3_000);
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.frame();
    expect(staleness()).toEqual([false, true]);
  });

  it('go stale by age, without a word from the server', () => {
    const { manager, network, environment } = setUpConnected({ staleAfterMs: { odds: 5_000 } });
    manager.subscribe('odds_updates');
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.advance(4_500);
    expect(manager.tables.odds.get('g1|DraftKings')?.isStale).toBe(false);
    environment.advance(2_000);
    expect(manager.tables.odds.get('g1|DraftKings')?.isStale).toBe(true);
  });

  it('[ST10] of arbitrage vanish when their time is up', () => {
    const { manager, network, environment } = setUpConnected();
    manager.subscribe('arbitrage');
    const opportunity = { id: 'a1', game_id: 'g1', profit_percentage: 2.3 };
    say(network.lastPeer, 'arbitrage_alert', {
      opportunities: [{ ...opportunity, expires_in: '10 seconds' }],
    });
    environment.advance(9_000);
    expect(manager.tables.arbitrage.keys()).toEqual(['a1']);
    environment.advance(2_100);
    expect(manager.tables.arbitrage.keys()).toEqual([]);
  });

  it('[ST10] of arbitrage vanish when they are no longer repeated', () => {
    const { manager, network, environment } = setUpConnected();
    manager.subscribe('arbitrage');
    say(network.lastPeer, 'arbitrage_alert', { id: 'a1', game_id: 'g1', profit_percentage: 2 });
    environment.advance(44_000);
    expect(manager.tables.arbitrage.size).toBe(1);
    environment.advance(3_000);
    expect(manager.tables.arbitrage.size).toBe(0);
  });
});

describe('bad input', () => {
  it('[ST8] is counted and inspectable, and changes no row and no subscription', () => {
    const { manager, network, environment } = setUpConnected();
    manager.subscribe('odds_updates');
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    environment.frame();
    const row = manager.tables.odds.get('g1|DraftKings');
    for (const text of [
      '',
      '{',
      'pong',
      '[1]',
      '{"type":7}',
      '{"type":"odds_update","data":{"x":NaN}}',
    ]) {
      network.lastPeer.sendText(text);
    }
    say(network.lastPeer, 'odds_update', { nothing: 'to key on' });
    say(network.lastPeer, 'telepathy', {});
    environment.advance(1_000);
    const { stats, subscriptions, connection } = manager.store.getState();
    expect(stats.invalidCount).toBe(7);
    expect(stats.recentInvalid.map(({ code }) => code)).toContain('not-json');
    expect(stats.unknownTypes).toEqual({ telepathy: 1 });
    expect(manager.tables.odds.get('g1|DraftKings')).toBe(row);
    expect([subscriptions.length, connection.status]).toEqual([1, 'connected']);
  });

  it('of the application is reported and not sent', () => {
    const { manager, environment } = setUpConnected();
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect(manager.send(circular)).toBe(false);
    expect(environment.errors).toHaveLength(1);
    expect(manager.send({ type: 'status' })).toBe(true);
  });

  it('does not let a listener that throws disturb the others', () => {
    const { manager, network, environment } = setUpConnected();
    const heard = vi.fn();
    manager.on('notice', () => {
      throw new Error('mine');
    });
    manager.on('notice', heard);
    say(network.lastPeer, 'system_alert', { title: 'Hello', message: 'World' });
    expect(heard).toHaveBeenCalledOnce();
    expect(environment.errors).toHaveLength(1);
    expect(manager.store.getState().notifications).toMatchObject([{ title: 'Hello' }]);
  });
});

describe('liveness', () => {
  it('[HB1] says unasked that we are there, within 25 s', () => {
    const { network, environment } = setUpConnected();
    environment.advance(25_000);
    expect(sentBy(network.lastPeer, 'pong')).toHaveLength(1);
  });

  it('[HB2] answers a ping at once', () => {
    const { network } = setUpConnected();
    say(network.lastPeer, 'ping', { server_time: '2026-11-20T12:00:00' });
    expect(sentBy(network.lastPeer, 'pong')).toHaveLength(1);
  });

  it('[HB3] leaves a server that has forgotten us, and says "restored" in place of "lost"', () => {
    const { manager, network, environment, status } = setUpConnected();
    manager.subscribe('odds_updates');
    environment.advance(2_000);
    network.lastPeer.goSilent();
    environment.advance(15_000 + 10_000);
    expect(status()).toBe('reconnecting');
    expect(manager.store.getState().connection.reason).toBe('server-silent');
    expect(manager.store.getState().notifications[0]?.title).toBe('Connection lost');
    environment.advance(3_000);
    expect(status()).toBe('connected');
    expect(manager.store.getState().notifications.map(({ title }) => title)).toEqual([
      'Connection restored',
    ]);
    environment.advance(10_000);
    expect(manager.store.getState().notifications).toEqual([]);
    expect(sentBy(network.lastPeer, 'subscribe')).toHaveLength(1);
  });

  it('[HB5, HB7] measures the round trip soon after the welcome and gives the link its level', () => {
    const { manager, network, environment } = setUpConnected();
    network.lastPeer.onText = null;
    environment.advance(1_000);
    expect(sentBy(network.lastPeer, 'ping')).toHaveLength(1);
    environment.advance(30);
    say(network.lastPeer, 'pong');
    expect(manager.store.getState().link).toMatchObject({
      level: 'good',
      rttMs: 30,
      sampleCount: 1,
    });
  });
});

describe('the network', () => {
  it('[CM24] is what is missing when a link dies while the device says offline, and ends the wait when it is back', () => {
    const { manager, network, environment, status } = setUpConnected();
    environment.advance(2_000);
    network.lastPeer.goSilent();
    environment.setOnline(false);
    expect(status()).toBe('stale');
    environment.advance(10_001);
    expect(status()).toBe('offline');
    expect(manager.store.getState().notifications.map(({ title }) => title)).toEqual([
      'You are offline',
    ]);
    environment.setOnline(true);
    environment.advance(1_000);
    expect(status()).toBe('connected');
    environment.advance(10_000);
    expect(manager.store.getState().notifications).toEqual([]);
  });

  it('[CM13] is believed to be there while the server answers, whatever the device says', () => {
    const { environment, status } = setUpConnected();
    environment.setOnline(false);
    environment.advance(60_000);
    expect(status()).toBe('connected');
  });
});

describe('the end', () => {
  it('[CM7] disconnects at once and for good, whatever is under way', () => {
    const { manager, network, environment, status } = setUpConnected();
    manager.subscribe('odds_updates');
    manager.disconnect();
    expect(status()).toBe('closed');
    expect(manager.store.getState().session).toBeNull();
    environment.advance(600_000);
    expect(network.peers).toHaveLength(1);
    expect([network.unfinishedCount, environment.timerCount, environment.listenerCount]).toEqual([
      0, 0, 0,
    ]);
  });

  it('takes the notice of a lost connection back when the user disconnects', () => {
    const { manager, network } = setUpConnected();
    network.lastPeer.drop();
    expect(manager.store.getState().notifications).toHaveLength(1);
    manager.disconnect();
    expect(manager.store.getState().notifications).toEqual([]);
  });

  it('lets what was released go after the linger time, and come back without a new socket before', () => {
    const { manager, network, environment, status } = setUp();
    serveSportsbook(network);
    const release = manager.retain();
    release();
    const again = manager.retain();
    environment.advance(10_000);
    expect([status(), network.peers.length]).toEqual(['connected', 1]);
    again();
    again();
    environment.advance(2_500);
    expect(network.unfinishedCount).toBe(0);
    manager.retain();
    expect(network.peers).toHaveLength(2);
  });

  it('does not let a component that mounts undo a disconnect by the user', () => {
    const { manager, network, environment, status } = setUpConnected();
    manager.disconnect();
    manager.retain();
    environment.advance(10_000);
    expect(status()).toBe('closed');
    expect(network.peers).toHaveLength(1);
  });

  it('[ST11] leaves no timer, socket or listener after dispose, and does nothing any more', () => {
    const { manager, network, environment } = setUpConnected();
    manager.subscribe('odds_updates');
    say(network.lastPeer, 'odds_update', oddsOf('g1'));
    manager.dispose();
    manager.dispose();
    void manager.connect();
    manager.reconnect();
    manager.subscribe('predictions').unsubscribe();
    expect(manager.send({ type: 'status' })).toBe(false);
    environment.advance(60_000);
    expect([
      network.peers.length,
      network.unfinishedCount,
      environment.timerCount,
      environment.listenerCount,
    ]).toEqual([1, 0, 0, 0]);
  });
});
