import { describe, expect, it, vi } from 'vitest';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import { createConnectedManager, createTestManager } from '../support/createTestManager.ts';
import { oddsOf, say } from '../support/sportsbookPeer.ts';

const subscribeMany = (manager: WebSocketManager, count: number) =>
  Array.from({ length: count }, (_, index) =>
    manager.subscribe('game_specific', { gameId: `g${index}` }),
  );

describe('the list of subscriptions', () => {
  it('[SU19] is right at every reading, and told once a frame', () => {
    const { manager, network, environment } = createConnectedManager();
    environment.frame();
    const told: number[] = [];
    manager.store.subscribe(({ subscriptions }, previous) => {
      if (subscriptions !== previous.subscriptions) told.push(subscriptions.length);
    });
    subscribeMany(manager, 3);
    expect(manager.store.getState().subscriptions).toHaveLength(3);
    const read = manager.store.getState();
    expect(manager.store.getState()).toBe(read);
    expect(manager.store.getState().subscriptions).toBe(read.subscriptions);
    subscribeMany(manager, 5);
    const { subscriptions } = manager.store.getState();
    expect([read.subscriptions.length, subscriptions.length]).toEqual([3, 5]);
    network.flush();
    expect(manager.store.getState().subscriptions).toMatchObject(
      Array.from({ length: 5 }, () => ({ phase: 'confirmed' })),
    );
    told.length = 0;
    environment.frame();
    expect(told).toEqual([5]);
    environment.frame();
    expect(told).toEqual([5]);
  });

  it('[SU19] is right for a listener that hears of something else meanwhile', () => {
    const { manager, environment } = createConnectedManager();
    const seen: number[] = [];
    manager.store.subscribe((state) => seen.push(state.subscriptions.length));
    subscribeMany(manager, 2);
    environment.setOnline(false);
    expect(seen.at(-1)).toBe(2);
  });

  it('[SU19, ST1] is told once a second while the page is hidden', () => {
    const { manager, environment } = createConnectedManager();
    environment.advance(2_000);
    environment.setHidden(true);
    const told: number[] = [];
    manager.store.subscribe((state) => told.push(state.subscriptions.length));
    subscribeMany(manager, 4);
    expect(told).not.toContain(4);
    environment.advance(1_000);
    expect(told).toContain(4);
  });

  it.each([
    ['connected', createConnectedManager],
    ['never connected', createTestManager],
  ])('[SU19, ST11] of a %s manager stays as it was at its end', (_name, create) => {
    const { manager, environment } = create();
    const handles = subscribeMany(manager, 2);
    manager.dispose();
    for (const { unsubscribe } of handles) unsubscribe();
    expect(manager.store.getState().subscriptions).toMatchObject([
      { wantedCount: 1 },
      { wantedCount: 1 },
    ]);
    expect(environment.timerCount).toBe(0);
  });
});

describe('how one subscription stands', () => {
  it('[SU20] is told to its own followers, at once, and to no other', () => {
    const { manager, network } = createConnectedManager();
    const { key } = manager.subscribe('game_specific', { gameId: 'g1' });
    network.flush();
    const phases: (string | undefined)[] = [];
    const stop = manager.subscriptions.subscribe(key, () =>
      phases.push(manager.subscriptions.get(key)?.phase),
    );
    subscribeMany(manager, 50).forEach(({ unsubscribe }) => unsubscribe());
    network.flush();
    expect(phases).toEqual([]);
    network.lastPeer.drop();
    expect(phases).toEqual(['waiting']);
    stop();
    stop();
    network.flush();
    expect(phases).toEqual(['waiting']);
  });

  it('[SU20] is not told when another wants the same, or has left', () => {
    const { manager, environment, network } = createConnectedManager();
    const [first] = subscribeMany(manager, 1);
    if (!first) throw new Error('no subscription');
    network.flush();
    const standing = manager.subscriptions.get(first.key);
    const heard = vi.fn<() => void>();
    manager.subscriptions.subscribe(first.key, heard);
    subscribeMany(manager, 1)[0]?.unsubscribe();
    first.unsubscribe();
    expect(manager.subscriptions.get(first.key)).toBe(standing);
    expect(heard).not.toHaveBeenCalled();
    environment.advance(2_500);
    expect(manager.subscriptions.get(first.key)).toBeUndefined();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('[SU20, ST14] a follower that throws is reported, and stops no other', () => {
    const { manager, environment, network } = createConnectedManager();
    const [one] = subscribeMany(manager, 1);
    if (!one) throw new Error('no subscription');
    const heard = vi.fn<() => void>();
    manager.subscriptions.subscribe(one.key, () => {
      throw new Error('a mistake');
    });
    manager.subscriptions.subscribe(one.key, heard);
    network.flush();
    expect(heard).toHaveBeenCalledOnce();
    expect(environment.errors).toEqual([new Error('a mistake')]);
  });
});

describe('thousands of subscriptions', () => {
  /** How often matchers are built, and items tried, while `count` subscriptions come, are refused or confirmed, and go. */
  function countWork(count: number) {
    let work = 0;
    const { manager, network, environment } = createTestManager({
      protocol: {
        ...sportsbook,
        createMatcher(wish) {
          work += 1;
          const { odds } = sportsbook.createMatcher(wish);
          return {
            odds(item) {
              work += 1;
              return odds?.(item) ?? false;
            },
          };
        },
      },
    });
    const handles = subscribeMany(manager, count);
    void manager.connect();
    network.lastPeer.accept();
    say(network.lastPeer, 'welcome', { client_id: 'c1', authenticated: false });
    network.flush();
    for (let index = 0; index < count; index += 1) {
      say(network.lastPeer, 'odds_update', oddsOf(`g${index}`));
    }
    network.flush();
    environment.frame();
    expect(manager.tables.odds.size).toBe(count);
    for (const { unsubscribe } of handles) unsubscribe();
    environment.advance(2_500);
    expect(manager.tables.odds.size).toBe(0);
    return work;
  }

  it('[SU19] cost each the same, however many there are', () => {
    expect(countWork(2_000) / 2_000).toBe(countWork(200) / 200);
  });
});
