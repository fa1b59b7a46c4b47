import { describe, expect, it } from 'vitest';
import { createConnectedManager } from '../support/createTestManager.ts';
import { oddsOf, say } from '../support/sportsbookPeer.ts';

/** Longer than a subscription lingers. */
const LINGER_MS = 5_000;

function setUp() {
  const { manager, network, environment } = createConnectedManager();
  let price = 100;
  const receive = (gameId: string) => {
    const moneyline = { home: (price += 1), away: 120 };
    say(network.lastPeer, 'odds_update', oddsOf(gameId, { moneyline }));
    environment.advance(100);
  };
  const subscribe = (gameId: string | readonly string[]) =>
    manager.subscribe('odds_updates', { gameId });
  return { manager, environment, receive, subscribe };
}

describe('a row that remembers who wants it', () => {
  it('[SU15] serves who comes later, and no longer who has gone', () => {
    const { manager, environment, receive, subscribe } = setUp();
    const one = subscribe('g1');
    environment.advance(100);
    receive('g1');
    const both = subscribe(['g1', 'g2']);
    environment.advance(100);
    receive('g1');
    const firstAt = manager.lastReceivedAt(one.key);
    expect(manager.lastReceivedAt(both.key)).toBe(firstAt);
    one.unsubscribe();
    environment.advance(LINGER_MS);
    receive('g1');
    expect(manager.lastReceivedAt(one.key)).toBeNull();
    expect(manager.lastReceivedAt(both.key)).toBeGreaterThan(firstAt ?? Infinity);
  });

  it('[SU9, SU15] goes with the last who wants it, and comes back for the next, whoever follows its key meanwhile', () => {
    const { manager, environment, receive, subscribe } = setUp();
    const { odds } = manager.tables;
    const first = subscribe('g1');
    environment.advance(100);
    receive('g1');
    const [key = ''] = odds.keys();
    const told: (number | undefined)[] = [];
    odds.subscribeKey(key, (row) => told.push(row?.moneyline?.home ?? undefined));
    first.unsubscribe();
    environment.advance(LINGER_MS);
    receive('g1');
    expect([odds.size, told]).toEqual([0, [undefined]]);
    subscribe('g1');
    environment.advance(100);
    receive('g1');
    expect([odds.size, told]).toEqual([1, [undefined, 103]]);
  });
});
