import { expect, it } from 'vitest';
import { oddsOf, say } from '../support/sportsbookPeer.ts';
import { createConnectedManager } from '../support/createTestManager.ts';

it('[ST11] starts no timer and no frame when what was held is given back after dispose', () => {
  const { manager, network, environment } = createConnectedManager();
  const { unsubscribe, retry } = manager.subscribe('odds_updates');
  const release = manager.retain();
  say(network.lastPeer, 'odds_update', oddsOf('g1'));
  environment.frame();
  manager.dispose();
  const before = manager.store.getState();
  unsubscribe();
  retry();
  release();
  manager.retain()();
  expect(environment.timerCount).toBe(0);
  environment.advance(10_000);
  expect(manager.store.getState()).toBe(before);
});
