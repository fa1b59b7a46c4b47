import { expect, it } from 'vitest';
import { serveSportsbook } from '../support/sportsbookPeer.ts';
import { createConnectedManager } from '../support/createTestManager.ts';

it('[CM23] takes "offline" back when the network is there and the server is not', () => {
  const { manager, network, environment, status } = createConnectedManager();
  const titles = () => manager.store.getState().notifications.map(({ title }) => title);
  network.lastPeer.drop();
  expect(titles()).toEqual(['Connection lost']);
  environment.setOnline(false);
  expect(titles()).toEqual(['You are offline']);
  network.onDial = (peer) => peer.refuse();
  environment.setOnline(true);
  environment.advance(1_100);
  expect(status()).toBe('reconnecting');
  expect(titles()).toEqual(['Connection lost']);
  serveSportsbook(network);
  environment.advance(10_000);
  expect(titles()).toEqual(['Connection restored']);
});

it('[CM17] takes "offline" back when the link is restored at once', () => {
  const { manager, network, environment, status } = createConnectedManager();
  network.lastPeer.drop();
  environment.setOnline(false);
  environment.setOnline(true);
  environment.advance(1_100);
  expect(status()).toBe('connected');
  expect(manager.store.getState().notifications.map(({ title }) => title)).toEqual([
    'Connection restored',
  ]);
});
