import { afterEach, describe, expect, it } from 'vitest';
import { startNodeHost, type NodeHost, type NodeHostOptions } from '../../mock-server/index.ts';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type {
  WebSocketManager,
  WebSocketManagerOptions,
} from '../../src/store/webSocketManager.ts';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import type { TransportFactory } from '../../src/transport/transport.ts';
import { createTestManager } from '../support/createTestManager.ts';
import { oddsOf, sentBy, serveSportsbook } from '../support/sportsbookPeer.ts';

const ALL = ['batch', 'max_updates_per_second'];
const ENABLE = { type: 'capabilities', enable: ['batch'] };
const ODDS = { type: 'subscribe', subscription_type: 'odds_updates', filters: {} };

describe('on a link in memory', () => {
  function setUp(capabilities: string[], options: Partial<WebSocketManagerOptions> = {}) {
    const parts = createTestManager(options);
    serveSportsbook(parts.network, { capabilities });
    return parts;
  }

  it('[SU18] batches are enabled after every welcome that offers them, before what is wanted', () => {
    const { manager, network, environment } = setUp(ALL);
    manager.subscribe('odds_updates');
    void manager.connect();
    network.flush();
    expect(sentBy(network.lastPeer).slice(0, 2)).toEqual([ENABLE, ODDS]);
    network.lastPeer.drop();
    environment.advance(5_000);
    expect(network.peers).toHaveLength(2);
    expect(sentBy(network.lastPeer).slice(0, 2)).toEqual([ENABLE, ODDS]);
  });

  it('[SB20, SU18] a server that offers nothing is asked for nothing', () => {
    const { manager, network } = setUp([]);
    manager.subscribe('odds_updates', {}, { maxUpdatesPerSecond: 4 });
    void manager.connect();
    network.flush();
    manager.subscribe('odds_updates', {}, { maxUpdatesPerSecond: 9 });
    expect(sentBy(network.lastPeer)).toEqual([ODDS]);
  });

  it('[SU18] with `batch: false` batches stay off', () => {
    const { manager, network } = setUp(ALL, { batch: false });
    manager.subscribe('odds_updates', {}, { maxUpdatesPerSecond: 4 });
    void manager.connect();
    network.flush();
    expect(sentBy(network.lastPeer)).toEqual([{ ...ODDS, options: { max_updates_per_second: 4 } }]);
  });

  it('[SU16] what an earlier server offered says nothing of the next', () => {
    const { manager, network, environment } = setUp(ALL);
    manager.subscribe('odds_updates', {}, { maxUpdatesPerSecond: 4 });
    void manager.connect();
    network.flush();
    serveSportsbook(network);
    network.lastPeer.drop();
    environment.advance(5_000);
    expect(sentBy(network.lastPeer)[0]).toEqual(ODDS);
  });

  it('[PR9] rows of a frame of several lines are those of single frames', () => {
    const { manager, network, environment } = setUp(ALL);
    manager.subscribe('odds_updates');
    void manager.connect();
    network.flush();
    const lines = ['g1', 'g2'].map((id) =>
      JSON.stringify({ type: 'odds_update', data: oddsOf(id) }),
    );
    network.lastPeer.sendText([lines[0], '{"type":"odds_up', lines[1]].join('\n'));
    environment.advance(1_000);
    const rows = manager.tables.odds.keys().map((key) => manager.tables.odds.get(key)?.gameId);
    expect(rows).toEqual(['g1', 'g2']);
    expect(manager.store.getState().stats).toMatchObject({ invalidCount: 1, itemsReceived: 2 });
  });
});

describe('against the mock server over real sockets', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  async function setUp(
    hostOptions: NodeHostOptions = {},
    options: Partial<WebSocketManagerOptions> = {},
  ) {
    const host = await startNodeHost({ rate: 0, hasSnapshot: false, ...hostOptions });
    ends.push(() => host.close(0));
    const manager = createWebSocketManager({ baseUrl: host.wsUrl, ...options });
    ends.push(() => manager.dispose());
    return { host, manager };
  }

  /** Waits until the store says so. */
  function until(manager: WebSocketManager, holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!holds()) return;
        stop();
        resolve();
      };
      const stop = manager.store.subscribe(check);
      check();
    });
  }

  const isConfirmed = (manager: WebSocketManager) => () =>
    manager.store.getState().subscriptions.some(({ phase }) => phase === 'confirmed');

  const move = (host: NodeHost, gameId: string, home: number) =>
    host.engine.broadcast({
      messageType: 'odds_update',
      subscriptionType: 'odds_updates',
      data: { game_id: gameId, sportsbook: 'A', moneyline: { home, away: 100 } },
    });

  /** The default transport, counting the frames with prices in them. */
  function countDataFrames() {
    let count = 0;
    const transport: TransportFactory = (options) =>
      createReconnectingTransport({
        ...options,
        handlers: {
          ...options.handlers,
          onText(text) {
            if (text.includes('"type":"odds_update"')) count += 1;
            options.handlers.onText(text);
          },
        },
      });
    return {
      transport,
      get count() {
        return count;
      },
    };
  }

  /** Prices in order of arrival, up to and including the one of `lastGameId`. */
  function pricesUpTo(manager: WebSocketManager, lastGameId: string): Promise<(number | null)[]> {
    const prices: (number | null)[] = [];
    return new Promise((resolve) => {
      manager.on('update', (event) => {
        if (event.entity !== 'odds') return;
        for (const item of event.items) {
          prices.push(item.moneyline?.home ?? null);
          if (item.gameId === lastGameId) resolve(prices);
        }
      });
    });
  }

  it.each([
    [true, 1],
    [false, 200],
  ])('[MS17, SU18] with `batch: %j` two hundred prices come in %d frames', async (batch, count) => {
    const frameCounter = countDataFrames();
    const { host, manager } = await setUp({}, { batch, transport: frameCounter.transport });
    manager.subscribe('odds_updates');
    await manager.connect();
    await until(manager, isConfirmed(manager));
    const prices = pricesUpTo(manager, 'g200');
    for (let index = 1; index <= 200; index += 1) move(host, `g${index}`, 100 + index);
    expect(await prices).toEqual(Array.from({ length: 200 }, (_, index) => 101 + index));
    expect(frameCounter.count).toBe(count);
  });

  it('[MS18, SU16] with `maxUpdatesPerSecond` only the newest of a price comes in its turn', async () => {
    const { host, manager } = await setUp();
    manager.subscribe('odds_updates', {}, { maxUpdatesPerSecond: 20 });
    await manager.connect();
    await until(manager, isConfirmed(manager));
    const prices = pricesUpTo(manager, 'last');
    for (let home = 101; home <= 200; home += 1) move(host, 'g1', home);
    // The first of its key, so it is not held back as the newest of g1 is.
    move(host, 'last', 300);
    expect((await prices).slice(0, 2)).toEqual([101, 300]);
    const newest = pricesUpTo(manager, 'g1');
    expect(await newest).toEqual([200]);
  });
});
