import { describe, expect, test } from 'vitest';
import { createSubscriptionRegistry } from '../../src/connection/createSubscriptionRegistry.ts';
import type { SubscriptionConfig } from '../../src/connection/subscription.ts';
import type { SubscriptionWish } from '../../src/protocols/filter.ts';

const CONFIG: SubscriptionConfig = {
  ackTimeoutMs: 10_000,
  lingerMs: 2_500,
  unlinkedLingerMs: 300_000,
  confirmsSubscriptions: true,
};
const NBA: SubscriptionWish = { channel: 'odds_updates', filter: { sport: 'NBA' } };
const NFL: SubscriptionWish = { channel: 'odds_updates', filter: { sport: 'NFL' } };

/** A registry with a link, and one wish on it, at time 0. */
function linkedRegistry(config: Partial<SubscriptionConfig> = {}) {
  const registry = createSubscriptionRegistry({ ...CONFIG, ...config });
  registry.linkReady(0);
  const { key, commands } = registry.want(NBA, 0);
  return { registry, key, commands };
}

function confirmed(wish: SubscriptionWish, roomId: string | null = 'room') {
  return { kind: 'confirmed', ...wish, roomId } as const;
}

function removed(wish: SubscriptionWish) {
  return { kind: 'removed', ...wish, roomId: null } as const;
}

describe('wanting and releasing', () => {
  test('[SU1] the same filter in another order shares one subscription and one frame', () => {
    const registry = createSubscriptionRegistry(CONFIG);
    registry.linkReady(0);
    const filter = { sport: ['NBA', 'NFL'], team: undefined, minProfit: 2 };
    const first = registry.want({ channel: 'arbitrage', filter }, 0);
    const other = { minProfit: 2, sport: ['NFL', 'NBA'] };
    const second = registry.want({ channel: 'arbitrage', filter: other }, 0);
    expect(second.key).toBe(first.key);
    expect([first.commands.length, second.commands.length]).toEqual([1, 0]);
    expect(registry.get(first.key)?.wantedCount).toBe(2);
    expect(registry.list()).toHaveLength(1);
  });

  test('[SU2] one of several leaving keeps it; the last keeps it for 2.5 s more', () => {
    const { registry, key } = linkedRegistry();
    registry.want(NBA, 0);
    registry.handle(confirmed(NBA), 100);
    expect(registry.release(key, 1_000)).toEqual([]);
    expect(registry.nextDeadlineAt()).toBe(null);
    expect(registry.release(key, 2_000)).toEqual([]);
    expect(registry.get(key)).toMatchObject({ wantedCount: 0, lingerUntil: 4_500 });
    expect(registry.nextDeadlineAt()).toBe(4_500);
    expect(registry.tick(4_499)).toEqual([]);
    expect(registry.tick(4_500)).toEqual([{ kind: 'unsubscribe', wish: NBA }]);
    expect(registry.list()).toEqual([]);
  });

  test('[SU3] leaving and coming back within the linger time sends no frame', () => {
    const { registry, key } = linkedRegistry();
    registry.handle(confirmed(NBA), 100);
    registry.release(key, 1_000);
    expect(registry.want(NBA, 3_499).commands).toEqual([]);
    expect(registry.tick(10_000)).toEqual([]);
    expect(registry.get(key)).toMatchObject({ phase: 'confirmed', wantedCount: 1 });
  });

  /** Data came, and the link was lost afterwards. */
  function cutOffRegistry() {
    const { registry, key } = linkedRegistry();
    registry.handle(confirmed(NBA), 100);
    registry.received(key, 500);
    registry.linkLost(1_000);
    return { registry, key };
  }

  test('[SU27] what came is kept without a link until there is one, for five minutes at most', () => {
    const { registry, key } = cutOffRegistry();
    registry.release(key, 2_000);
    expect(registry.tick(301_999)).toEqual([]);
    expect(registry.get(key)?.wantedCount).toBe(0);
    registry.want(NBA, 302_000);
    registry.release(key, 302_000);
    expect(registry.tick(602_000)).toEqual([]);
    expect(registry.list()).toEqual([]);
  });

  test('[SU27] what was kept is not asked for once there is a link', () => {
    const { registry, key } = cutOffRegistry();
    registry.want(NFL, 2_000);
    registry.release(key, 2_000);
    expect(registry.linkReady(60_000)).toEqual([{ kind: 'subscribe', wish: NFL }]);
    expect(registry.list().map(({ wish }) => wish)).toEqual([NFL]);
  });

  test('[SU27] a refusal is not kept: whoever comes back asks again', () => {
    const { registry, key } = linkedRegistry();
    registry.received(key, 50);
    registry.handle({ kind: 'rejected', ...NBA, message: 'No' }, 100);
    registry.linkLost(1_000);
    registry.release(key, 1_000);
    registry.tick(3_500);
    registry.want(NBA, 4_000);
    expect(registry.linkReady(5_000)).toEqual([{ kind: 'subscribe', wish: NBA }]);
  });

  test('[SU27] what nobody wants is forgotten once somebody else may look at it', () => {
    const { registry, key } = cutOffRegistry();
    registry.want(NFL, 2_000);
    registry.release(key, 2_000);
    registry.forgetUnwanted();
    expect(registry.list().map(({ wish }) => wish)).toEqual([NFL]);

    const linked = linkedRegistry();
    linked.registry.release(linked.key, 100);
    linked.registry.forgetUnwanted();
    expect(linked.registry.tick(2_600)).toEqual([{ kind: 'unsubscribe', wish: NBA }]);
  });

  test('[SU2] releasing what is unknown or unwanted does nothing', () => {
    const { registry, key } = linkedRegistry();
    registry.release(key, 0);
    const before = registry.list();
    expect(registry.release(key, 100)).toEqual([]);
    expect(registry.list()).toBe(before);
    registry.tick(2_500);
    expect(registry.release(key, 3_000)).toEqual([]);
  });

  test('[SU10] a wish without a link waits, and is sent after the welcome with its filter', () => {
    const registry = createSubscriptionRegistry(CONFIG);
    const { key, commands } = registry.want(NBA, 0);
    expect(commands).toEqual([]);
    expect(registry.get(key)?.phase).toBe('waiting');
    expect(registry.isSettled()).toBe(true);
    expect(registry.linkReady(500)).toEqual([{ kind: 'subscribe', wish: NBA }]);
    expect(registry.get(key)).toMatchObject({ phase: 'requested', ackDeadlineAt: 10_500 });
    expect(registry.isSettled()).toBe(false);
  });

  test('[SU10] a wish given up before the link comes is dropped without a frame', () => {
    const registry = createSubscriptionRegistry(CONFIG);
    registry.release(registry.want(NBA, 0).key, 0);
    registry.release(registry.want(NFL, 1_000).key, 1_000);
    expect(registry.tick(2_500)).toEqual([]);
    expect(registry.list().map(({ wish }) => wish)).toEqual([NFL]);
    expect(registry.linkReady(3_000)).toEqual([]);
    expect(registry.list()).toEqual([]);
  });
});

describe('what the server answers', () => {
  test('[SU5] a confirmation is matched by channel and filter, and its room is only kept', () => {
    const { registry, key } = linkedRegistry();
    registry.handle(confirmed(NFL), 100);
    expect(registry.get(key)?.phase).toBe('requested');
    registry.handle(confirmed(NBA, 'whatever'), 200);
    expect(registry.get(key)).toMatchObject({
      phase: 'confirmed',
      roomId: 'whatever',
      ackDeadlineAt: null,
    });
    expect(registry.isSettled()).toBe(true);
  });

  test('[SU6] a confirmation overdue for 10 s settles as unconfirmed, and may still come or be asked for', () => {
    const { registry, key } = linkedRegistry();
    expect(registry.nextDeadlineAt()).toBe(10_000);
    registry.tick(10_000);
    expect(registry.get(key)).toMatchObject({
      phase: 'unconfirmed',
      error: { code: 'ack-timeout', isRetryable: true },
    });
    expect(registry.get(key)?.error?.message).toContain('within 10 s');
    expect(registry.isSettled()).toBe(true);
    expect(registry.retry(key, 11_000)).toEqual([{ kind: 'subscribe', wish: NBA }]);
    registry.tick(21_000);
    registry.handle(confirmed(NBA), 22_000);
    expect(registry.get(key)).toMatchObject({ phase: 'confirmed', error: null });
  });

  test('[SU6] data before the confirmation may be of a wider subscription, and confirms nothing', () => {
    const { registry, key } = linkedRegistry();
    registry.received(key, 50);
    expect(registry.get(key)?.phase).toBe('requested');
    registry.handle(confirmed(NBA), 100);
    expect(registry.get(key)?.phase).toBe('confirmed');
    registry.received(key, 150);
    expect(registry.get(key)).toMatchObject({ phase: 'receiving', lastReceivedAt: 150 });
  });

  test('[SU7] a refusal settles, and is asked again by the user alone', () => {
    const { registry, key } = linkedRegistry();
    registry.handle({ kind: 'rejected', ...NBA, message: 'No such room' }, 100);
    expect(registry.get(key)).toMatchObject({
      phase: 'rejected',
      error: { code: 'rejected', message: 'No such room' },
    });
    expect(registry.isSettled()).toBe(true);
    expect(registry.want(NBA, 200).commands).toEqual([]);
    registry.linkLost(300);
    expect(registry.linkReady(400)).toEqual([]);
    expect(registry.retry(key, 500)).toEqual([{ kind: 'subscribe', wish: NBA }]);
    expect(registry.get(key)).toMatchObject({ phase: 'requested', error: null });
  });

  test('[SU7] a retry without a link is sent after the welcome', () => {
    const { registry, key } = linkedRegistry();
    registry.handle({ kind: 'rejected', ...NBA, message: 'No' }, 100);
    registry.linkLost(200);
    expect(registry.retry(key, 300)).toEqual([]);
    expect(registry.get(key)).toMatchObject({ phase: 'waiting', error: null });
    expect(registry.linkReady(400)).toHaveLength(1);
  });

  test('[SU7] a refusal that names no filter is of all that is unanswered on its channel', () => {
    const { registry, key } = linkedRegistry();
    registry.handle(confirmed(NBA), 50);
    const nfl = registry.want(NFL, 100).key;
    const other = registry.want({ channel: 'predictions', filter: {} }, 100).key;
    const message = 'Invalid subscription type: odds_updates';
    registry.handle({ kind: 'rejected', channel: 'odds_updates', filter: null, message }, 200);
    const phases = [key, nfl, other].map((each) => registry.get(each)?.phase);
    expect(phases).toEqual(['confirmed', 'rejected', 'requested']);
  });

  test('[SU7] what was refused on this link ends with an unsubscribe, for it may have been another', () => {
    const { registry, key } = linkedRegistry();
    registry.handle({ kind: 'rejected', ...NBA, message: 'No' }, 100);
    registry.release(key, 200);
    expect(registry.tick(2_700)).toEqual([{ kind: 'unsubscribe', wish: NBA }]);
    expect(registry.list()).toEqual([]);
  });

  test('[SU7] what was refused on an earlier link ends without a frame', () => {
    const { registry, key } = linkedRegistry();
    registry.handle({ kind: 'rejected', ...NBA, message: 'No' }, 100);
    registry.linkLost(200);
    registry.linkReady(300);
    registry.release(key, 400);
    expect(registry.tick(2_900)).toEqual([]);
    expect(registry.list()).toEqual([]);
  });

  test('[SU11] a late removed does not end what was asked for again meanwhile', () => {
    const { registry, key } = linkedRegistry();
    registry.handle(confirmed(NBA), 100);
    registry.release(key, 200);
    registry.tick(2_700);
    expect(registry.want(NBA, 2_800).commands).toEqual([{ kind: 'subscribe', wish: NBA }]);
    registry.handle(confirmed(NBA), 2_850);
    registry.handle(removed(NBA), 2_900);
    expect(registry.get(key)?.phase).toBe('confirmed');
  });

  test('[SU14] a subscription that the server ends unasked is refused, with a retry', () => {
    const { registry, key } = linkedRegistry();
    registry.handle(confirmed(NBA), 100);
    registry.handle(removed(NBA), 200);
    expect(registry.get(key)).toMatchObject({
      phase: 'rejected',
      error: { code: 'rejected', isRetryable: true },
    });
  });

  test('[SU14] one that only lingers, or is still asked for, is not refused by a removed', () => {
    const { registry, key } = linkedRegistry();
    registry.handle(removed(NBA), 50);
    expect(registry.get(key)?.phase).toBe('requested');
    registry.handle(confirmed(NBA), 100);
    registry.release(key, 200);
    registry.handle(removed(NBA), 300);
    expect(registry.list()).toEqual([]);
    expect(registry.tick(2_700)).toEqual([]);
  });

  test('[SU5] answers about nothing we want change nothing', () => {
    const { registry } = linkedRegistry();
    const before = registry.list();
    registry.handle(confirmed(NFL), 100);
    registry.handle(removed(NFL), 100);
    registry.handle({ kind: 'rejected', ...NFL, message: 'No' }, 100);
    expect(registry.list()).toBe(before);
  });

  test('[SU8] a protocol without confirmations is settled once it has asked', () => {
    const { registry, key, commands } = linkedRegistry({ confirmsSubscriptions: false });
    expect(commands).toHaveLength(1);
    expect(registry.get(key)).toMatchObject({ phase: 'confirmed', ackDeadlineAt: null });
    expect(registry.isSettled()).toBe(true);
  });
});

describe('links that come and go', () => {
  test('[SU4] after a welcome all that is wanted is asked for again, in order', () => {
    const { registry, key } = linkedRegistry();
    registry.want(NFL, 0);
    registry.handle(confirmed(NBA), 100);
    registry.received(key, 200);
    registry.linkLost(300);
    expect(registry.list().map(({ phase }) => phase)).toEqual(['waiting', 'waiting']);
    expect(registry.get(key)).toMatchObject({ roomId: null, ackDeadlineAt: null });
    expect(registry.linkReady(400)).toEqual([
      { kind: 'subscribe', wish: NBA },
      { kind: 'subscribe', wish: NFL },
    ]);
  });

  test('[SU11] an unsubscribe whose answer died with its link excuses no later removed', () => {
    const { registry, key } = linkedRegistry();
    registry.handle(confirmed(NBA), 100);
    registry.release(key, 200);
    registry.tick(2_700);
    registry.linkLost(2_800);
    registry.want(NBA, 2_900);
    registry.linkReady(3_000);
    registry.handle(confirmed(NBA), 3_100);
    registry.handle(removed(NBA), 3_200);
    expect(registry.get(key)?.phase).toBe('rejected');
  });

  test('[SU6] news of a link that is lost confirms nothing', () => {
    const { registry, key } = linkedRegistry();
    registry.linkLost(100);
    registry.handle(confirmed(NBA), 200);
    registry.handle({ kind: 'rejected', ...NBA, message: 'No' }, 200);
    registry.received(key, 200);
    expect(registry.get(key)?.phase).toBe('waiting');
    expect(registry.lastReceivedAt(key)).toBe(null);
  });
});

test('[SU7, SU19] refusals without a filter look at what is unanswered, not at everything', () => {
  const looksPerWish = (count: number) => {
    let looks = 0;
    const registry = createSubscriptionRegistry(CONFIG);
    registry.linkReady(0);
    for (let index = 0; index < count; index += 1) {
      const wish = {
        get channel() {
          looks += 1;
          return 'odds_updates';
        },
        filter: { gameId: `g${index}` },
      };
      registry.want(wish, 0);
    }
    for (let index = 0; index < count; index += 1) {
      registry.handle(
        { kind: 'rejected', channel: 'odds_updates', filter: null, message: 'no' },
        1,
      );
    }
    expect(registry.list().every(({ phase }) => phase === 'rejected')).toBe(true);
    return looks / count;
  };
  expect(looksPerWish(1_000)).toBe(looksPerWish(100));
});

test('[SU19] tells of each record that came, changed or went once, and of nothing twice', () => {
  const { registry, key } = linkedRegistry();
  const other = registry.want(NFL, 0).key;
  registry.handle(confirmed(NBA), 10);
  expect(registry.hasChanges()).toBe(true);
  expect(registry.takeChanges()).toEqual([
    { key, subscription: registry.get(key) },
    { key: other, subscription: registry.get(other) },
  ]);
  expect([registry.hasChanges(), registry.takeChanges()]).toEqual([false, []]);
  registry.received(key, 20);
  registry.takeChanges();
  registry.received(key, 30);
  expect(registry.hasChanges()).toBe(false);
  registry.release(other, 40);
  registry.tick(2_540);
  expect(registry.takeChanges()).toEqual([{ key: other, subscription: null }]);
});
