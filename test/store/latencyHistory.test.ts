import { describe, expect, it } from 'vitest';
import { createConnectedManager } from '../support/createTestManager.ts';

describe('the history of round trips in the store', () => {
  it('[UI63] is written with the quality of the link, so it costs no write of its own', () => {
    const { environment, manager } = createConnectedManager();
    let writes = 0;
    let alone = 0;
    manager.store.subscribe((state, previous) => {
      if (state.latency === previous.latency) return;
      writes += 1;
      if (state.link === previous.link) alone += 1;
    });
    environment.advance(61_000);
    const { latency, link } = manager.store.getState();
    expect(latency).toHaveLength(link.sampleCount);
    expect(writes).toBe(link.sampleCount);
    expect(writes).toBeGreaterThan(2);
    expect(alone).toBe(0);
  });

  it('[UI63] marks where the link was lost and restored, and goes on over the next link', () => {
    const { environment, manager, network } = createConnectedManager();
    environment.advance(2_000);
    network.lastPeer.drop();
    expect(manager.store.getState().latency.map(({ type }) => type)).toEqual(['measured', 'lost']);
    environment.advance(10_000);
    const { latency } = manager.store.getState();
    expect(latency.map(({ type }) => type)).toEqual(['measured', 'lost', 'restored', 'measured']);
    const times = latency.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
  });

  it('[UI63] knows nothing before the first probe is answered', () => {
    const { manager } = createConnectedManager();
    expect(manager.store.getState().latency).toEqual([]);
    expect(manager.store.getInitialState().latency).toEqual([]);
  });
});
