import { expect, test } from 'vitest';
import { createSubscriptionRegistry } from '../../src/connection/createSubscriptionRegistry.ts';
import type { SubscriptionWish } from '../../src/protocols/filter.ts';

const WISH: SubscriptionWish = { channel: 'predictions', filter: {} };

/** A confirmed subscription (at time 0) of someone who bears 5 s of silence. */
function impatientRegistry() {
  const registry = createSubscriptionRegistry({
    ackTimeoutMs: 10_000,
    lingerMs: 2_500,
    unlinkedLingerMs: 300_000,
    confirmsSubscriptions: false,
  });
  registry.linkReady(0);
  const { key } = registry.want(WISH, 0, { staleAfterMs: 5_000 });
  return { registry, key };
}

test('[SU12] a subscription that was confirmed and never delivers grows stale', () => {
  const { registry, key } = impatientRegistry();
  expect(registry.nextDeadlineAt()).toBe(5_000);
  registry.tick(4_999);
  expect(registry.get(key)?.phase).toBe('confirmed');
  registry.tick(5_000);
  expect(registry.get(key)).toMatchObject({ phase: 'stale', lastReceivedAt: null });
  expect(registry.nextDeadlineAt()).toBe(null);
});

test('[SU12] each arrival puts staleness off, and ends it', () => {
  const { registry, key } = impatientRegistry();
  registry.received(key, 3_000);
  registry.received(key, 4_000);
  // Asked for a little early, for arrivals do not touch the queue; the tick then finds the exact time.
  expect(registry.nextDeadlineAt()).toBe(8_000);
  registry.tick(8_000);
  expect(registry.get(key)?.phase).toBe('receiving');
  expect(registry.nextDeadlineAt()).toBe(9_000);
  registry.tick(9_000);
  expect(registry.get(key)).toMatchObject({ phase: 'stale', lastReceivedAt: 4_000 });
  registry.received(key, 9_500);
  expect(registry.get(key)?.phase).toBe('receiving');
});

test('[SU12] of several the least patient counts, and only while they are there', () => {
  const { registry, key } = impatientRegistry();
  registry.want(WISH, 0, { staleAfterMs: 60_000 });
  registry.want(WISH, 0);
  expect(registry.get(key)?.staleAfterMs).toBe(5_000);
  registry.received(key, 1_000);
  registry.tick(6_000);
  expect(registry.get(key)?.phase).toBe('stale');
  registry.release(key, 7_000, { staleAfterMs: 5_000 });
  expect(registry.get(key)).toMatchObject({ phase: 'receiving', staleAfterMs: 60_000 });
  registry.release(key, 8_000, { staleAfterMs: 60_000 });
  expect(registry.get(key)).toMatchObject({ wantedCount: 1, staleAfterMs: null });
});

test('[SU12] someone less patient finds a silent subscription stale at once', () => {
  const { registry, key } = impatientRegistry();
  registry.received(key, 1_000);
  registry.want(WISH, 3_000, { staleAfterMs: 1_500 });
  expect(registry.get(key)?.phase).toBe('stale');
});

test('[SU12] silence is counted anew on each link', () => {
  const { registry, key } = impatientRegistry();
  registry.received(key, 1_000);
  registry.linkLost(2_000);
  expect(registry.nextDeadlineAt()).toBe(null);
  registry.tick(20_000);
  registry.linkReady(20_000);
  expect(registry.nextDeadlineAt()).toBe(25_000);
  expect(registry.get(key)?.phase).toBe('confirmed');
  expect(registry.lastReceivedAt(key)).toBe(1_000);
});

test('[SU13] arrivals change no record and no list, and are known exactly all the same', () => {
  const { registry, key } = impatientRegistry();
  registry.received(key, 1_000);
  const [record, list] = [registry.get(key), registry.list()];
  for (let at = 1_001; at < 1_100; at += 1) registry.received(key, at);
  expect(registry.get(key)).toBe(record);
  expect(registry.list()).toBe(list);
  expect(registry.lastReceivedAt(key)).toBe(1_099);
});

test('[SU13] a change of one record leaves the others as they are', () => {
  const { registry } = impatientRegistry();
  const other = registry.want({ channel: 'analytics', filter: {} }, 0).key;
  const before = registry.list();
  registry.received(other, 10);
  expect(registry.list()).not.toBe(before);
  expect(registry.list()[0]).toBe(before[0]);
  expect(registry.list()[1]).not.toBe(before[1]);
});

test('[SU13] ten thousand subscriptions change nothing but their clocks as data streams in', () => {
  const { registry } = impatientRegistry();
  const keys = Array.from({ length: 10_000 }, (_, index) => {
    const wish = { channel: 'game_specific', filter: { gameId: `g${index}` } };
    return registry.want(wish, 0, { staleAfterMs: 60_000 }).key;
  });
  for (const key of keys) registry.received(key, 100);
  const list = registry.list();
  const deadlineAt = registry.nextDeadlineAt();
  for (let round = 0; round < 5; round += 1) {
    for (const key of keys) registry.received(key, 200 + round);
  }
  expect(registry.list()).toBe(list);
  expect(registry.nextDeadlineAt()).toBe(deadlineAt);
});
