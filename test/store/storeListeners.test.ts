import { describe, expect, it, vi } from 'vitest';
import { serveSportsbook } from '../support/sportsbookPeer.ts';
import { createTestManager } from '../support/createTestManager.ts';

describe('a listener of the store', () => {
  it('[ST14] that throws is reported, and stops neither the others nor the connection', () => {
    const { manager, network, environment, status } = createTestManager();
    serveSportsbook(network);
    manager.store.subscribe(() => {
      throw new Error('mine');
    });
    const heard = vi.fn();
    manager.store.subscribe(heard);
    void manager.connect();
    environment.advance(5_000);
    expect(status()).toBe('connected');
    expect(heard).toHaveBeenCalled();
    expect(environment.errors[0]).toEqual(new Error('mine'));
  });

  it('that connects is told what became of it, not what it heard of', async () => {
    const { manager, network, environment } = createTestManager();
    network.onDial = (peer) => peer.refuse();
    const outcomes: Promise<unknown>[] = [];
    manager.store.subscribe(({ connection }) => {
      if (connection.status !== 'failed' || outcomes.length > 0) return;
      serveSportsbook(network);
      outcomes.push(manager.connect());
    });
    void manager.connect();
    environment.advance(120_000);
    await expect(outcomes[0]).resolves.toMatchObject({ status: 'connected' });
  });
});
