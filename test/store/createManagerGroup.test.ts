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

  it('[CM26] comes back after everybody had left for longer than the linger time', () => {
    const { environment, manager, network, status } = setUp({ lingerMs: 1_000 });
    manager.subscribe('match', { matchId: 'a' });
    manager.retain()();
    environment.advance(1_500);
    expect(network.peers.map(({ isOpen }) => isOpen)).toEqual([false]);
    manager.retain();
    environment.advance(1_500);
    expect(network.peers.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(status()).toBe('connected');
  });

  it('[CM26] keeps its sockets where somebody comes back within the linger time', () => {
    const { environment, manager, network } = setUp({ lingerMs: 1_000 });
    manager.subscribe('match', { matchId: 'a' });
    manager.retain()();
    environment.advance(900);
    manager.retain();
    environment.advance(5_000);
    expect(network.peers.map(({ isOpen }) => isOpen)).toEqual([true]);
  });

  it('[CM26] connects a room that was followed before a disconnect, and again after the next connect', () => {
    const { environment, manager, network } = setUp();
    const first = manager.subscribe('match', { matchId: 'a' });
    void manager.connect();
    network.flush();
    first.unsubscribe();
    environment.advance(10_000);
    manager.disconnect();
    manager.subscribe('match', { matchId: 'b' });
    environment.advance(2_000);
    expect(network.peers).toHaveLength(1);
    void manager.connect();
    environment.advance(2_000);
    manager.subscribe('match', { matchId: 'a' });
    environment.advance(2_000);
    expect(network.peers.map(({ isOpen }) => isOpen)).toEqual([false, true, true]);
  });

  it('[ST7, CM26] forgets rooms that nobody follows, when there are many of them', () => {
    const { environment, manager, network } = setUp({ token: 'old' });
    const first = manager.managerOf('match', { matchId: 'first' });
    const kept = manager.managerOf('match', { matchId: 'kept' });
    kept.subscribe('match', { matchId: 'kept' });
    for (let room = 0; room < 100; room += 1) manager.managerOf('match', { matchId: `m${room}` });
    expect(manager.managerOf('match', { matchId: 'kept' })).toBe(kept);
    expect(manager.managerOf('match', { matchId: 'first' })).not.toBe(first);
    // Whoever still has one in hand finds its socket all the same.
    manager.setToken('newer');
    const stale = manager.managerOf('match', { matchId: 'm0' });
    for (let room = 100; room < 200; room += 1) manager.managerOf('match', { matchId: `m${room}` });
    manager.setToken('newest');
    stale.subscribe('match', { matchId: 'm0' });
    void manager.connect();
    environment.advance(100);
    expect(stale.store.getState().connection.status).toBe('connected');
    expect(network.lastPeer.url).toContain('token=newest');
  });

  it('[CM26] makes no socket once it is disposed of', () => {
    const { environment, manager, network } = setUp();
    manager.dispose();
    const late = manager.managerOf('match', { matchId: 'a' });
    late.subscribe('match', { matchId: 'a' });
    void late.connect();
    environment.advance(2_000);
    expect(network.peers).toHaveLength(0);
  });

  it('[ST12, CM26] tells once what all of its links say, and each notification has an id of its own', () => {
    const { environment, manager, network } = setUp();
    for (const matchId of ['a', 'b']) manager.subscribe('match', { matchId });
    void manager.connect();
    network.flush();
    const notice = { kind: 'notice', severity: 'info', message: '', isSticky: true } as const;
    for (const [at, peer] of network.peers.entries()) {
      peer.sendText(frameOf({ ...notice, title: `room ${at}`, message: `from ${at}` }));
    }
    const titles = () => manager.store.getState().notifications.map(({ title }) => title);
    environment.advance(20);
    const [shown] = manager.store.getState().notifications;
    manager.dismissNotification(shown?.id ?? '');
    expect(titles()).toHaveLength(1);
    network.onDial = (peer) => peer.refuse();
    for (const peer of network.peers.slice(0, 2)) peer.drop();
    environment.advance(10_000);
    expect(titles().filter((title) => title === 'Connection lost')).toHaveLength(1);
    const lost = manager.store
      .getState()
      .notifications.find(({ title }) => title === 'Connection lost');
    manager.dismissNotification(lost?.id ?? '');
    expect(titles()).not.toContain('Connection lost');
  });

  it('[NT15] marks and removes what several links say in all of them, and hides no loss behind the end of another', () => {
    const { environment, manager, network } = setUp();
    for (const matchId of ['a', 'b']) manager.subscribe('match', { matchId });
    void manager.connect();
    network.flush();
    const accept = network.onDial;
    network.onDial = (peer) => peer.refuse();
    for (const peer of network.peers.slice(0, 2)) peer.drop();
    environment.advance(10);
    const list = () => manager.store.getState().notifications;
    const [lost] = list();
    manager.inbox.mark([lost?.id ?? ''], true);
    expect(list()).toMatchObject([{ title: 'Connection lost', isRead: true }]);
    const undo = manager.inbox.remove([lost?.id ?? '']);
    expect(list()).toEqual([]);
    undo();
    expect(list()).toMatchObject([{ title: 'Connection lost', isRead: true }]);
    network.onDial = (peer) => {
      if (peer.url.includes('/a?')) accept?.(peer);
      else peer.refuse();
    };
    environment.advance(9_000);
    expect(manager.managerOf('match', { matchId: 'a' }).store.getState().connection.status).toBe(
      'connected',
    );
    expect(list()).toMatchObject([{ title: 'Connection lost' }]);
  });

  it('[ST3, CM26] parts of its state keep their identity while nothing in them changes', () => {
    const { environment, manager, network } = setUp();
    for (const matchId of ['a', 'b']) manager.subscribe('match', { matchId });
    void manager.connect();
    network.flush();
    environment.advance(2_000);
    const before = manager.store.getState();
    network.lastPeer.sendText(frameOf({ kind: 'info', type: 'counted' }));
    environment.advance(2_000);
    const after = manager.store.getState();
    expect(after.stats.framesReceived).toBe(before.stats.framesReceived + 1);
    expect(after.connection).toBe(before.connection);
    expect(after.subscriptions).toBe(before.subscriptions);
    expect(after.notifications).toBe(before.notifications);
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
