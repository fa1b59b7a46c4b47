import { expect, it } from 'vitest';
import { say, sentBy } from '../support/sportsbookPeer.ts';
import { createConnectedManager } from '../support/createTestManager.ts';

it('[SU2] takes a changed linger time from its next use on', () => {
  const { manager, network, environment } = createConnectedManager();
  manager.setConfig({ lingerMs: 100 });
  manager.subscribe('odds_updates').unsubscribe();
  environment.advance(200);
  expect(sentBy(network.lastPeer, 'unsubscribe')).toHaveLength(1);
});

it('[SU6] takes a changed time for confirmations from its next use on', () => {
  const { manager, network, environment } = createConnectedManager();
  network.lastPeer.onText = null;
  manager.setConfig({ ackTimeoutMs: 500 });
  manager.subscribe('odds_updates');
  environment.advance(600);
  expect(manager.store.getState().subscriptions).toMatchObject([{ phase: 'unconfirmed' }]);
});

it('keeps the session of the first welcome when a link is welcomed twice', () => {
  const { manager, network, environment } = createConnectedManager();
  const { session } = manager.store.getState();
  say(network.lastPeer, 'welcome', { client_id: 'another', authenticated: true });
  environment.advance(1_000);
  expect(manager.store.getState().session).toBe(session);
  expect(manager.store.getState().stats.connectionCount).toBe(1);
});

it('does not go on believing the device offline on what it heard before a disconnect', () => {
  const { manager, environment } = createConnectedManager();
  environment.setOnline(false);
  expect(manager.store.getState().network.isOnline).toBe(false);
  manager.disconnect();
  environment.setOnline(true);
  void manager.connect();
  environment.advance(2_000);
  expect(manager.store.getState().network.isOnline).toBe(true);
});
