import { describe, expect, test } from 'vitest';
import { createSubscriptionRegistry } from '../../src/connection/createSubscriptionRegistry.ts';
import type { SubscriptionConfig } from '../../src/connection/subscription.ts';
import type { SubscriptionWish } from '../../src/protocols/filter.ts';

const CONFIG: SubscriptionConfig = {
  ackTimeoutMs: 10_000,
  lingerMs: 2_500,
  unlinkedLingerMs: 300_000,
  confirmsSubscriptions: true,
  canLimitRate: true,
};
const NBA: SubscriptionWish = { channel: 'odds_updates', filter: { sport: 'NBA' } };
const askFor = (maxUpdatesPerSecond: number) => [
  { kind: 'subscribe', wish: NBA, maxUpdatesPerSecond },
];
const ASK_FOR_ALL = [{ kind: 'subscribe', wish: NBA }];
const limit = (maxUpdatesPerSecond: number) => ({ maxUpdatesPerSecond });

/** A registry with a link, where one wish with this limit was asked for and confirmed at time 0. */
function limitedRegistry(maxUpdatesPerSecond: number, config: Partial<SubscriptionConfig> = {}) {
  const registry = createSubscriptionRegistry({ ...CONFIG, ...config });
  registry.linkReady(0);
  const { key, commands } = registry.want(NBA, 0, limit(maxUpdatesPerSecond));
  registry.handle({ kind: 'confirmed', ...NBA, roomId: 'room' }, 0);
  return { registry, key, commands };
}

describe('updates per second', () => {
  test('[SU16] are asked for with the subscription, and are no part of its key', () => {
    const { registry, key, commands } = limitedRegistry(4);
    expect(commands).toEqual(askFor(4));
    expect(registry.want(NBA, 0, limit(4))).toEqual({ key, commands: [] });
  });

  test('[SU16] are not asked for if the server does not offer it', () => {
    const { registry, key, commands } = limitedRegistry(4, { canLimitRate: false });
    expect(commands).toEqual(ASK_FOR_ALL);
    expect(registry.want(NBA, 0, limit(9)).commands).toEqual([]);
    registry.release(key, 0, limit(9));
    expect(registry.tick(60_000)).toEqual([]);
  });

  test('[SU17] of several wishes the largest counts, and none means all', () => {
    const { registry } = limitedRegistry(4);
    expect(registry.want(NBA, 0, limit(9)).commands).toEqual(askFor(9));
    expect(registry.want(NBA, 0, limit(2)).commands).toEqual([]);
    expect(registry.want(NBA, 0).commands).toEqual(ASK_FOR_ALL);
    expect(registry.want(NBA, 0, limit(50)).commands).toEqual([]);
  });

  test('[SU17] less is asked for when it was wanted for the linger time', () => {
    const { registry, key } = limitedRegistry(4);
    registry.want(NBA, 0, limit(9));
    expect(registry.release(key, 1_000, limit(9))).toEqual([]);
    expect(registry.nextDeadlineAt()).toBe(3_500);
    expect(registry.tick(3_499)).toEqual([]);
    expect(registry.tick(3_500)).toEqual(askFor(4));
    expect(registry.nextDeadlineAt()).toBe(null);
  });

  test('[SU17, SU3] leaving and coming back within the linger time sends no frame', () => {
    const { registry, key } = limitedRegistry(4);
    registry.want(NBA, 0, limit(9));
    registry.release(key, 1_000, limit(4));
    registry.release(key, 1_000, limit(9));
    expect(registry.want(NBA, 1_000, limit(4)).commands).toEqual([]);
    expect(registry.want(NBA, 1_001, limit(9)).commands).toEqual([]);
    expect(registry.tick(60_000)).toEqual([]);
  });

  test('[SU17] asking again changes nothing else about the subscription', () => {
    const { registry, key } = limitedRegistry(4);
    const before = registry.get(key);
    registry.want(NBA, 0, limit(9));
    expect(registry.get(key)).toEqual({ ...before, wantedCount: 2 });
    expect(registry.isSettled()).toBe(true);
  });

  test('[SU16, SU4] are asked for again after every welcome, as wanted by then', () => {
    const { registry, key } = limitedRegistry(4);
    registry.linkLost(1_000);
    expect(registry.want(NBA, 1_000, limit(9)).commands).toEqual([]);
    expect(registry.linkReady(2_000)).toEqual(askFor(9));
    registry.release(key, 3_000, limit(9));
    registry.linkLost(3_000);
    expect(registry.nextDeadlineAt()).toBe(null);
    expect(registry.linkReady(4_000)).toEqual(askFor(4));
    expect(registry.tick(10_000)).toEqual([]);
  });

  test('[SU17, SU7] a refused subscription is not asked for again by a larger limit', () => {
    const { registry } = limitedRegistry(4);
    registry.handle({ kind: 'rejected', ...NBA, message: 'no' }, 0);
    expect(registry.want(NBA, 0, limit(9)).commands).toEqual([]);
    expect(registry.tick(60_000)).toEqual([]);
  });

  test('[SU17] a limit that rose while refused is asked for when a late confirmation comes', () => {
    const { registry } = limitedRegistry(4);
    registry.handle({ kind: 'rejected', ...NBA, message: 'no' }, 0);
    registry.want(NBA, 0, limit(9));
    const confirmed = { kind: 'confirmed', ...NBA, roomId: 'room' } as const;
    expect(registry.handle(confirmed, 100)).toEqual(askFor(9));
    expect(registry.handle(confirmed, 200)).toEqual([]);
  });

  test('[SU17] less is asked for when it is due, even if data comes just before the tick', () => {
    const { registry, key } = limitedRegistry(4);
    registry.want(NBA, 0, limit(9));
    registry.release(key, 1_000, limit(9));
    registry.received(key, 3_500);
    expect(registry.get(key)?.phase).toBe('receiving');
    expect(registry.nextDeadlineAt()).toBe(3_500);
    expect(registry.tick(3_500)).toEqual(askFor(4));
  });

  test.each([0, -1, Number.NaN, Infinity])('[SU16] %d limits nothing', (nonsense) => {
    const { registry, key, commands } = limitedRegistry(nonsense);
    expect(commands).toEqual(ASK_FOR_ALL);
    registry.want(NBA, 0, limit(4));
    registry.release(key, 0, limit(nonsense));
    expect(registry.tick(2_500)).toEqual(askFor(4));
  });

  test('[SU21, SU17] are capped at once, for everyone, and given back at once', () => {
    const { registry, key } = limitedRegistry(4);
    expect(registry.limitRate(1, 1_000)).toEqual(askFor(1));
    expect(registry.limitRate(1, 1_001)).toEqual([]);
    expect(registry.want(NBA, 1_002, limit(9)).commands).toEqual([]);
    expect(registry.want(NBA, 1_003).commands).toEqual([]);
    expect(registry.limitRate(2, 1_004)).toEqual(askFor(2));
    expect(registry.limitRate(Infinity, 1_005)).toEqual(ASK_FOR_ALL);
    registry.release(key, 1_006);
    expect(registry.limitRate(5, 1_007)).toEqual(askFor(5));
    expect(registry.limitRate(Infinity, 1_008)).toEqual(askFor(9));
    expect(registry.tick(60_000)).toEqual([]);
  });

  test('[SU21] a cap above what is wanted changes nothing', () => {
    const { registry } = limitedRegistry(4);
    expect(registry.limitRate(5, 0)).toEqual([]);
    expect(registry.limitRate(Infinity, 0)).toEqual([]);
  });

  test('[SU21, SU4] a cap counts for a new link, and for what is wanted later', () => {
    const { registry } = limitedRegistry(4);
    registry.linkLost(0);
    expect(registry.limitRate(1, 0)).toEqual([]);
    expect(registry.linkReady(0)).toEqual(askFor(1));
    const nfl: SubscriptionWish = { channel: 'odds_updates', filter: { sport: 'NFL' } };
    expect(registry.want(nfl, 0).commands).toEqual([
      { kind: 'subscribe', wish: nfl, maxUpdatesPerSecond: 1 },
    ]);
  });

  test('[SU21] a cap asks nothing for what only lingers, was refused, or takes no limits', () => {
    const { registry, key } = limitedRegistry(4);
    registry.release(key, 0, limit(4));
    expect(registry.limitRate(1, 0)).toEqual([]);
    const refused = limitedRegistry(4).registry;
    refused.handle({ kind: 'rejected', ...NBA, message: 'no' }, 0);
    expect(refused.limitRate(1, 0)).toEqual([]);
    expect(limitedRegistry(4, { canLimitRate: false }).registry.limitRate(1, 0)).toEqual([]);
  });
});
