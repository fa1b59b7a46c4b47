import { afterEach, describe, expect, it } from 'vitest';
import { startNodeHost, type NodeHost } from '../../mock-server/index.ts';
import { createBrowserEnvironment } from '../../src/store/createBrowserEnvironment.ts';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type {
  WebSocketManager,
  WebSocketManagerOptions,
} from '../../src/store/webSocketManager.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import type { TransportFactory } from '../../src/transport/transport.ts';
import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { oddsOf, say, sentBy, serveSportsbook } from '../support/sportsbookPeer.ts';

const LIMITS = ['max_updates_per_second'];

/** A manager in memory that follows NBA at all updates, and NFL at 4 a second; frames come every 16 ms, or more slowly. */
function setUp(
  capabilities: string[] = LIMITS,
  options: Partial<WebSocketManagerOptions> = {},
  wrap = (transport: TransportFactory) => transport,
) {
  const network = createMemoryNetwork();
  const environment = createManualEnvironment({ onStep: () => network.flush() });
  const page = { frameMs: 16 };
  serveSportsbook(network, { capabilities });
  const manager = createWebSocketManager({
    baseUrl: 'ws://server.test',
    transport: wrap(network.transport),
    environment: {
      ...environment,
      requestFrame: (callback) => environment.startTimer(callback, page.frameMs),
    },
    ...options,
  });
  manager.subscribe('odds_updates', { sport: 'NBA' });
  manager.subscribe('odds_updates', { sport: 'NFL' }, { maxUpdatesPerSecond: 4 });
  void manager.connect();
  network.flush();
  let seenCount = 0;
  let seenOf = network.lastPeer;
  return {
    manager,
    network,
    environment,
    page,
    slowdown: () => manager.store.getState().slowdown,
    /** What was subscribed to since the last call: sport and limit. */
    asked: () => {
      if (seenOf !== network.lastPeer) seenCount = 0;
      seenOf = network.lastPeer;
      const frames = sentBy(network.lastPeer, 'subscribe').slice(seenCount);
      seenCount += frames.length;
      return frames.map((frame) => {
        const { filters, options: limits } = frame as {
          filters: { sport: string };
          options?: { max_updates_per_second: number };
        };
        return [filters.sport, limits?.max_updates_per_second ?? null];
      });
    },
    /** Prices move for a while, ten times a second. Microtasks run after every step, as they do in a page. */
    stream: async (durationMs: number) => {
      for (let passedMs = 0; passedMs < durationMs; passedMs += 10) {
        if (passedMs % 100 === 0) {
          const prices = { moneyline: { home: 100 + passedMs, away: 120 } };
          say(network.lastPeer, 'odds_update', oddsOf('g1', prices));
        }
        environment.advance(10);
        await Promise.resolve();
      }
    },
  };
}

const WANTED = [
  ['NBA', null],
  ['NFL', 4],
];
const HIDDEN = [
  ['NBA', 1],
  ['NFL', 1],
];

describe('a hidden page', () => {
  it('[SU21, SU23] asks for one update a second, once, when it was hidden for 10 s, and for all at once when shown', () => {
    const { environment, asked, slowdown } = setUp();
    expect(asked()).toEqual(WANTED);
    environment.setHidden(true);
    environment.advance(9_900);
    expect([asked(), slowdown()]).toEqual([[], 'none']);
    environment.advance(100);
    expect([asked(), slowdown()]).toEqual([HIDDEN, 'hidden']);
    environment.advance(60_000);
    expect(asked()).toEqual([]);
    environment.setHidden(false);
    expect([asked(), slowdown()]).toEqual([WANTED, 'none']);
    environment.advance(60_000);
    expect(asked()).toEqual([]);
  });

  it('[SU21] hidden for a moment sends nothing', () => {
    const { environment, asked } = setUp();
    asked();
    for (let round = 0; round < 5; round += 1) {
      environment.setHidden(true);
      environment.advance(5_000);
      environment.setHidden(false);
      environment.advance(5_000);
    }
    expect(asked()).toEqual([]);
  });

  it('[SU21, SU4] asks a new link for little from the start', () => {
    const { environment, network, asked } = setUp();
    environment.setHidden(true);
    environment.advance(10_000);
    network.lastPeer.drop();
    environment.advance(5_000);
    expect(network.peers).toHaveLength(2);
    expect(asked()).toEqual(HIDDEN);
  });

  it('[SU21, SU23] asks a server that takes no limits for nothing, and does not say it did', () => {
    const { environment, asked, slowdown } = setUp([]);
    asked();
    environment.setHidden(true);
    environment.advance(60_000);
    expect([asked(), slowdown()]).toEqual([[], 'none']);
  });

  it('[SU23] is no longer said of a link that is lost or closed', () => {
    const { environment, manager, network, slowdown } = setUp();
    environment.setHidden(true);
    environment.advance(10_000);
    expect(slowdown()).toBe('hidden');
    network.lastPeer.drop();
    expect(slowdown()).toBe('none');
    environment.advance(5_000);
    expect(slowdown()).toBe('hidden');
    manager.disconnect();
    expect(slowdown()).toBe('none');
    environment.advance(5_000);
    expect(environment.timerCount).toBe(0);
  });

  it('[SU21] can be told when, or never', () => {
    const soon = setUp(LIMITS, { slowdown: { hiddenAfterMs: 1_000 } });
    soon.environment.setHidden(true);
    soon.environment.advance(1_000);
    expect(soon.slowdown()).toBe('hidden');
    soon.manager.setConfig({ slowdown: false });
    soon.environment.setHidden(false);
    expect(soon.slowdown()).toBe('none');
    const never = setUp(LIMITS, { slowdown: false });
    never.asked();
    never.environment.setHidden(true);
    never.environment.advance(60_000);
    expect([never.asked(), never.slowdown()]).toEqual([[], 'none']);
  });

  it('[SU21, SU22] that stays hidden while this is turned off and on is hidden, and not late', async () => {
    const { environment, manager, stream, slowdown } = setUp();
    environment.setHidden(true);
    await stream(10_100);
    expect(slowdown()).toBe('hidden');
    manager.setConfig({ slowdown: false });
    await stream(2_000);
    expect(slowdown()).toBe('none');
    manager.setConfig({ slowdown: {} });
    await stream(9_000);
    expect(slowdown()).toBe('none');
    await stream(3_000);
    expect(slowdown()).toBe('hidden');
  });

  it('[SU21, SU23] of which a listener of the state takes leave is asked for all by the next link', () => {
    const { environment, manager, network, asked, slowdown } = setUp();
    const stop = manager.store.subscribe((state) => {
      if (state.slowdown === 'hidden') manager.disconnect();
    });
    environment.setHidden(true);
    environment.advance(10_000);
    expect([slowdown(), network.lastPeer.clientClose?.code]).toEqual(['none', 1000]);
    stop();
    environment.setHidden(false);
    void manager.connect();
    environment.advance(2_000);
    expect(network.peers).toHaveLength(2);
    expect(asked()).toEqual(WANTED);
  });

  it('[SU21, SU23] whose link refuses to be asked for less does not say that less was asked for', () => {
    const sockets = { areBroken: false };
    const { environment, slowdown } = setUp(LIMITS, {}, (transport) => (options) => {
      const made = transport(options);
      return { ...made, send: (text) => !sockets.areBroken && made.send(text) };
    });
    environment.setHidden(true);
    environment.advance(9_900);
    sockets.areBroken = true;
    environment.advance(100);
    expect(slowdown()).toBe('none');
  });

  it('[SU21, ST11] leaves nothing behind', () => {
    const { environment, manager } = setUp();
    environment.setHidden(true);
    manager.dispose();
    expect([environment.timerCount, environment.listenerCount]).toEqual([0, 0]);
  });
});

describe('a page that can not keep up', () => {
  it('[SU22, SU23] asks for 4 updates a second when it was late for 3 s, and for all when on time for 10 s', async () => {
    const { page, stream, asked, slowdown } = setUp();
    await stream(5_000);
    expect([asked(), slowdown()]).toEqual([WANTED, 'none']);
    page.frameMs = 80;
    await stream(2_500);
    expect([asked(), slowdown()]).toEqual([[], 'none']);
    await stream(10_000);
    expect([asked(), slowdown()]).toEqual([[['NBA', 4]], 'late']);
    page.frameMs = 16;
    await stream(9_000);
    expect([asked(), slowdown()]).toEqual([[], 'late']);
    await stream(2_000);
    expect([asked(), slowdown()]).toEqual([[['NBA', null]], 'none']);
  });

  it('[SU22] is on time again where nothing comes any more', async () => {
    const { page, stream, environment, slowdown } = setUp();
    page.frameMs = 80;
    await stream(12_000);
    expect(slowdown()).toBe('late');
    environment.advance(10_100);
    expect(slowdown()).toBe('none');
  });
});

describe('against the mock server over real sockets', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  const move = (host: NodeHost, gameId: string, home: number) =>
    host.engine.broadcast({
      messageType: 'odds_update',
      subscriptionType: 'odds_updates',
      data: { game_id: gameId, sportsbook: 'A', moneyline: { home, away: 100 } },
    });

  const nextConfirmed = (manager: WebSocketManager) =>
    new Promise<void>((resolve) => {
      const stop = manager.on('confirmed', () => {
        stop();
        resolve();
      });
    });

  /** Prices in order of arrival, until one of `lastGameId` came. */
  function pricesUpTo(manager: WebSocketManager, lastGameId: string): Promise<(number | null)[]> {
    const prices: (number | null)[] = [];
    return new Promise((resolve) => {
      const stop = manager.on('update', (event) => {
        for (const item of event.entity === 'odds' ? event.items : []) {
          prices.push(item.moneyline?.home ?? null);
          if (item.gameId !== lastGameId) continue;
          stop();
          resolve(prices);
        }
      });
    });
  }

  it('[SU21, MS18] gets the newest of each price while hidden, and every one when shown', async () => {
    const host = await startNodeHost({ rate: 0, hasSnapshot: false });
    ends.push(() => host.close(0));
    const page = { isHidden: false, changed: (): void => undefined };
    const manager = createWebSocketManager({
      baseUrl: host.wsUrl,
      slowdown: { hiddenAfterMs: 0 },
      environment: {
        ...createBrowserEnvironment(),
        isHidden: () => page.isHidden,
        onVisibility(listener) {
          page.changed = listener;
          return () => undefined;
        },
      },
    });
    ends.push(() => manager.dispose());
    const show = (isShown: boolean) => {
      page.isHidden = !isShown;
      page.changed();
    };
    const moveMany = (lastGameId: string) => {
      const prices = pricesUpTo(manager, lastGameId);
      for (let home = 101; home <= 150; home += 1) move(host, 'g1', home);
      move(host, lastGameId, 300);
      return prices;
    };
    manager.subscribe('odds_updates');
    const confirmed = nextConfirmed(manager);
    await manager.connect();
    await confirmed;
    expect(await moveMany('a')).toHaveLength(51);

    const slowed = nextConfirmed(manager);
    show(false);
    await slowed;
    expect(manager.store.getState().slowdown).toBe('hidden');
    expect((await moveMany('b')).length).toBeLessThanOrEqual(3);

    const given = nextConfirmed(manager);
    show(true);
    await given;
    expect(manager.store.getState().slowdown).toBe('none');
    expect((await moveMany('c')).filter((price) => price !== 300).slice(-50)).toEqual(
      Array.from({ length: 50 }, (_, index) => 101 + index),
    );
  });
});
