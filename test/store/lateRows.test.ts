import { expect, it } from 'vitest';
import { oddsOf, say, serveSportsbook } from '../support/sportsbookPeer.ts';
import { createConnectedManager, createTestManager } from '../support/createTestManager.ts';

it('[SU9] never shows what was received but not shown yet when its subscription ended', () => {
  const { manager, network, environment } = createConnectedManager();
  const { unsubscribe } = manager.subscribe('odds_updates');
  environment.setHidden(true);
  unsubscribe();
  environment.advance(2_000);
  say(network.lastPeer, 'odds_update', oddsOf('g1'));
  environment.advance(5_000);
  expect(manager.store.getState().subscriptions).toEqual([]);
  expect(manager.tables.odds.size).toBe(0);
});

it('[ST1] shows rows of a page that was hidden after it asked for a frame and before it connected', () => {
  const { manager, network, environment } = createTestManager();
  serveSportsbook(network);
  manager.subscribe('odds_updates');
  environment.setHidden(true);
  void manager.connect();
  network.flush();
  say(network.lastPeer, 'odds_update', oddsOf('g1'));
  environment.advance(1_000);
  expect(manager.tables.odds.size).toBe(1);
});

it('[CM6] takes nothing more from a frame once a listener has given its socket up', () => {
  const { manager, network, environment } = createConnectedManager();
  manager.subscribe('odds_updates');
  manager.on('update', () => manager.disconnect());
  const frame = ['g1', 'g2'].map((id) => ({ type: 'odds_update', data: oddsOf(id) }));
  network.lastPeer.sendText(JSON.stringify(frame));
  environment.advance(3_000);
  const { odds } = manager.tables;
  expect(odds.keys().map((key) => [key, odds.get(key)?.isStale])).toEqual([
    ['g1|DraftKings', true],
  ]);
});
