import { describe, expect, it } from 'vitest';
import type { SportTable } from '../../src/domain/liveRow.ts';
import { createTestManager } from '../support/createTestManager.ts';
import { WELCOME, createRoomProtocol, frameOf } from '../support/roomProtocol.ts';

function setUp(options: Parameters<typeof createTestManager>[0] = {}) {
  const parts = createTestManager({ protocol: createRoomProtocol(), ...options });
  parts.network.onDial = (peer) => {
    peer.accept();
    peer.sendText(frameOf(WELCOME));
  };
  const roomsDialled = () =>
    parts.network.peers.map(({ url }) => new URL(url).pathname.replaceAll('/', ''));
  return { ...parts, roomsDialled };
}

describe('a protocol with a socket for each wish', () => {
  it('[CM26] dials once for each room that somebody follows, however many follow it', () => {
    const { manager, network, roomsDialled } = setUp();
    manager.subscribe('match', { matchId: 'a' });
    manager.subscribe('match', { matchId: 'b' });
    manager.managerOf('match', { matchId: 'a' }).subscribe('match', { matchId: 'a' });
    expect(network.peers).toHaveLength(0);
    void manager.connect();
    network.flush();
    expect(roomsDialled()).toEqual(['a', 'b']);
    manager.subscribe('match', { matchId: 'c' });
    network.flush();
    expect(roomsDialled()).toEqual(['a', 'b', 'c']);
  });

  it('[CM26] ends a room’s socket once nobody follows it any more', () => {
    const { environment, manager, network } = setUp();
    const first = manager.subscribe('match', { matchId: 'a' });
    manager.subscribe('match', { matchId: 'b' });
    manager.retain();
    network.flush();
    first.unsubscribe();
    environment.advance(6_000);
    expect(network.peers.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    manager.subscribe('match', { matchId: 'a' });
    environment.advance(1_100);
    expect(network.peers).toHaveLength(3);
  });

  it('[CM26] tells of the worst of its links, and of all subscriptions', () => {
    const { environment, manager, network, status } = setUp();
    expect(status()).toBe('idle');
    manager.subscribe('match', { matchId: 'a' });
    manager.subscribe('match', { matchId: 'b' });
    void manager.connect();
    network.flush();
    environment.advance(100);
    expect(status()).toBe('connected');
    expect(manager.store.getState().subscriptions).toHaveLength(2);
    network.peers[0]?.drop();
    network.flush();
    expect(status()).toBe('reconnecting');
    environment.advance(3_000);
    expect(status()).toBe('connected');
    manager.disconnect();
    network.flush();
    expect(status()).toBe('closed');
    expect(network.peers.every(({ isOpen }) => !isOpen)).toBe(true);
    void manager.connect();
    environment.advance(2_000);
    expect(status()).toBe('connected');
  });

  it('[CM26] hears what happens on any of its sockets', () => {
    const { manager, network } = setUp();
    const heard: string[] = [];
    manager.on('notice', ({ title }) => heard.push(title));
    manager.subscribe('match', { matchId: 'a' });
    manager.subscribe('match', { matchId: 'b' });
    void manager.connect();
    network.flush();
    for (const peer of network.peers) {
      peer.sendText(
        frameOf({
          kind: 'notice',
          severity: 'info',
          title: peer.url,
          message: '',
          isSticky: false,
        }),
      );
    }
    network.flush();
    expect(heard).toHaveLength(2);
  });

  it('[CM26] presents a new token on sockets that are still to come', () => {
    const { manager, network } = setUp({ token: 'old' });
    manager.setToken('new');
    manager.subscribe('match', { matchId: 'a' });
    void manager.connect();
    network.flush();
    expect(network.lastPeer.url).toContain('token=new');
  });

  it('[ST11, CM26] owns no timer and no listener once it is disposed of', () => {
    const { environment, manager, network } = setUp();
    manager.subscribe('match', { matchId: 'a' });
    manager.retain();
    network.flush();
    manager.dispose();
    environment.advance(10_000);
    expect([environment.timerCount, environment.listenerCount]).toEqual([0, 0]);
  });
});

describe('the read model of a sport', () => {
  const lastOf: SportTable<'cricketMatch'> = {
    entity: 'cricketMatch',
    staleAfterMs: 5_000,
    fold: {
      keyOf: ({ matchId }) => matchId,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the count matters here
      begin: ({ matchId }) => ({ matchId, count: 1 }) as never,
      merge: (known) => ({ ...known, count: Reflect.get(known, 'count') + 1 }),
      cells: [],
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any item of the match will do
  const update = { kind: 'update', entity: 'cricketMatch', items: [{ matchId: 'a' }] } as never;

  it('[ST22] is folded from every item, though it is shown once a frame', () => {
    const { environment, manager, network } = setUp();
    const room = manager.managerOf('match', { matchId: 'a' });
    const table = room.tableOf(lastOf);
    const versions: unknown[] = [];
    table.subscribeKey('a', (row) => versions.push(row && Reflect.get(row, 'count')));
    manager.subscribe('match', { matchId: 'a' });
    void manager.connect();
    network.flush();
    for (let ball = 0; ball < 5; ball += 1) network.lastPeer.sendText(frameOf(update));
    environment.advance(20);
    expect(versions).toEqual([5]);
    environment.advance(7_000);
    expect(table.get('a')?.isStale).toBe(true);
  });

  it('[ST22] knows nothing of what came before somebody asked for it, and its subscription is served all the same', () => {
    const { environment, manager, network } = setUp();
    const { key } = manager.subscribe('match', { matchId: 'a' });
    void manager.connect();
    network.flush();
    network.lastPeer.sendText(frameOf(update));
    environment.advance(2_000);
    expect(manager.subscriptions.get(key)?.phase).toBe('receiving');
    expect(manager.managerOf('match', { matchId: 'a' }).tableOf(lastOf).size).toBe(0);
  });
});

describe('a server that greets in its own way', () => {
  it('[CM27] has let us in with its first message, where the protocol says so', () => {
    const { manager, network, status } = setUp({
      protocol: createRoomProtocol({ isWelcomedByAnyMessage: true }),
    });
    network.onDial = (peer) => peer.accept();
    manager.subscribe('match', { matchId: 'a' });
    void manager.connect();
    network.flush();
    expect(status()).toBe('connecting');
    network.lastPeer.sendText(frameOf({ kind: 'info', type: 'ball' }));
    network.flush();
    expect(status()).toBe('connected');
    network.lastPeer.sendText(frameOf(WELCOME));
    network.flush();
    expect(status()).toBe('connected');
  });

  it('[CM28] is told how many links ended right after their welcome', () => {
    const { environment, manager, network } = setUp();
    manager.subscribe('match', { matchId: 'a' });
    void manager.connect();
    network.flush();
    expect(network.lastPeer.url).toContain('short=0');
    network.lastPeer.drop();
    environment.advance(3_000);
    expect(network.lastPeer.url).toContain('short=1');
  });

  it('[CM29] refuses a token before the socket opens: that is no unreachable server if it answers HTTP', async () => {
    const answers = { isUp: true };
    const parts = createTestManager();
    const environment = { ...parts.environment, canReach: async () => answers.isUp };
    const protocol = createRoomProtocol({ refusesAtHandshake: true });
    const dial = async () => {
      const { manager, network } = setUp({ protocol, environment, token: 'bad' });
      network.onDial = (peer) => peer.refuse();
      manager.subscribe('match', { matchId: 'a' });
      void manager.connect();
      for (let step = 0; step < 10; step += 1) {
        network.flush();
        await Promise.resolve();
        parts.environment.advance(200);
      }
      return manager.store.getState().connection;
    };
    expect((await dial()).status).toBe('needs-auth');
    answers.isUp = false;
    expect(await dial()).toMatchObject({ reason: 'unreachable' });
  });
});
