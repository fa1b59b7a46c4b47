import { expect, it } from 'vitest';
import { HEALTHY_FEED } from '../../src/connection/feedHealth.ts';
import { nfl } from '../../src/protocols/nfl/nfl.ts';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';
import { mergeManagerStates } from '../../src/store/mergeManagerStates.ts';
import { createManagerState } from '../../src/store/managerState.ts';
import { createConnectedManager } from '../support/createTestManager.ts';
import { oddsOf, say } from '../support/sportsbookPeer.ts';

function setUp(options: Parameters<typeof createConnectedManager>[0] = {}) {
  const parts = createConnectedManager(options);
  const feed = () => parts.manager.store.getState().feed;
  const sendOdds = (home: number) =>
    say(parts.network.lastPeer, 'odds_update', oddsOf('g1', { moneyline: { home, away: 120 } }));
  return { ...parts, feed, sendOdds };
}

it('[SU26] a channel’s silence holds for those who name none, and they may name their own', () => {
  const { environment, manager } = setUp({ silentAfterMs: { odds_updates: 5_000 } });
  manager.subscribe('odds_updates');
  manager.subscribe('odds_updates', { sport: 'NFL' }, { staleAfterMs: 60_000 });
  manager.subscribe('predictions');
  const read = () =>
    manager.store.getState().subscriptions.map(({ phase, staleAfterMs }) => [phase, staleAfterMs]);
  environment.advance(6_000);
  expect(read()).toEqual([
    ['stale', 5_000],
    ['confirmed', 60_000],
    ['confirmed', null],
  ]);
});

it('[ST26] silence is in the state within a second, and out of it with the next data', () => {
  const { environment, feed, manager, sendOdds } = setUp({
    silentAfterMs: { odds_updates: 5_000 },
  });
  manager.subscribe('odds_updates');
  sendOdds(-140);
  const since = environment.now();
  environment.advance(4_900);
  expect(feed()).toBe(HEALTHY_FEED);
  environment.advance(1_100);
  expect(feed().silentSince).toBe(since);
  sendOdds(-150);
  environment.advance(20);
  expect(feed().silentSince).toBeNull();
});

it('[ST26] the page says so no later than the subscription', () => {
  const { environment, manager } = setUp({ silentAfterMs: { odds_updates: 5_300 } });
  manager.subscribe('odds_updates');
  const told: boolean[] = [];
  manager.store.subscribe(({ feed, subscriptions: [subscription] }) => {
    if (subscription?.phase === 'stale') told.push(feed.silentSince !== null);
  });
  environment.advance(7_000);
  expect(new Set(told)).toEqual(new Set([true]));
});

it('[ST26] without a silence of its own, a feed is silent once its last row is stale', () => {
  const { environment, feed, manager, sendOdds } = setUp();
  manager.subscribe('odds_updates');
  sendOdds(-140);
  environment.advance(89_000);
  expect(feed().silentSince).toBeNull();
  environment.advance(3_000);
  expect(manager.tables.odds.get('g1|DraftKings')?.isStale).toBe(true);
  expect(feed().silentSince).not.toBeNull();
});

it('[ST26] a lost link takes what was said of the data with it', () => {
  const { environment, feed, manager, network } = setUp({ silentAfterMs: { odds_updates: 5_000 } });
  manager.subscribe('odds_updates');
  environment.advance(7_000);
  expect(feed().silentSince).not.toBeNull();
  network.lastPeer.drop();
  environment.advance(1_000);
  expect(feed().silentSince).toBeNull();
});

it('[ST26] what could not be read is counted while it comes, and forgotten half a minute later', () => {
  const { environment, feed, network } = setUp();
  for (const text of ['{', 'no JSON', '{"type":7}']) network.lastPeer.sendText(text);
  environment.advance(1_000);
  expect(feed().unreadableCount).toBe(3);
  environment.advance(10_000);
  network.lastPeer.sendText('{');
  environment.advance(1_000);
  expect(feed().unreadableCount).toBe(4);
  environment.advance(31_000);
  expect(feed()).toEqual(HEALTHY_FEED);
});

it('[ST26, ST27] repeats are counted, singly and in a batch, and change nothing', () => {
  const { environment, feed, manager, network, sendOdds } = setUp();
  manager.subscribe('odds_updates');
  sendOdds(-140);
  environment.frame();
  const row = manager.tables.odds.get('g1|DraftKings');
  sendOdds(-140);
  const line = JSON.stringify({ type: 'odds_update', data: oddsOf('g1') });
  network.lastPeer.sendText([line, line].join('\n'));
  environment.advance(1_000);
  expect(feed().repeatCount).toBe(2);
  expect(manager.tables.odds.get('g1|DraftKings')).toBe(row);
});

it('[ST27] copies for each room are no repeats', () => {
  const { environment, feed, manager, sendOdds } = setUp({
    protocol: { ...sportsbook, sendsToEachRoom: true },
  });
  manager.subscribe('odds_updates');
  for (let copy = 0; copy < 3; copy += 1) sendOdds(-140);
  environment.advance(1_000);
  expect(feed().repeatCount).toBe(0);
  expect(nfl.sendsToEachRoom).toBe(true);
});

it('[ST27] answers to heartbeats may be alike', () => {
  const { environment, manager, network } = setUp({ probeEveryMs: 1_000 });
  environment.advance(20_000);
  expect(network.lastPeer.received.length).toBeGreaterThan(10);
  expect(manager.store.getState().stats.repeatCount).toBe(0);
});

it('[ST26] several links are silent only together', () => {
  const empty = createManagerState(5);
  const of = (silentSince: number | null) => ({
    ...empty,
    feed: { silentSince, unreadableCount: 2, repeatCount: 1 },
  });
  const merged = (...times: readonly (number | null)[]) =>
    mergeManagerStates(times.map(of), empty).feed;
  expect(merged(4_000, 7_000)).toEqual({
    silentSince: 7_000,
    unreadableCount: 4,
    repeatCount: 2,
  });
  expect(merged(4_000, null).silentSince).toBeNull();
});
