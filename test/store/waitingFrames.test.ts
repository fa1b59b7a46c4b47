import { describe, expect, it, vi } from 'vitest';
import type { MemoryPeer } from '../../src/transport/memoryPeer.ts';
import { createConnectedManager } from '../support/createTestManager.ts';
import { oddsOf, say } from '../support/sportsbookPeer.ts';

const FRAME_MS = 16;

function setUp() {
  const { manager, network, environment } = createConnectedManager();
  manager.subscribe('odds_updates');
  environment.advance(100);
  const heard: string[] = [];
  manager.on('update', ({ items }) =>
    heard.push(...items.map((item) => ('gameId' in item ? String(item.gameId) : ''))),
  );
  for (const id of ['g1', 'g2', 'g3']) say(network.lastPeer, 'odds_update', oddsOf(id));
  return { manager, network, environment, heard };
}

describe('odds that wait for the next flush', () => {
  it('[ST17] are decoded with it, in order, and shown by it', () => {
    const { manager, environment, heard } = setUp();
    expect(heard).toEqual(['g1']);
    environment.frame();
    expect(heard).toEqual(['g1', 'g2', 'g3']);
    expect(manager.tables.odds.size).toBe(3);
  });

  it('[ST17, ST5] count though their socket ends first, and are stale with the rest', () => {
    const { manager, network, heard } = setUp();
    network.lastPeer.close(1012);
    network.flush();
    expect(heard).toEqual(['g1', 'g2', 'g3']);
    const { odds } = manager.tables;
    expect(odds.keys().map((key) => odds.get(key)?.isStale)).toEqual([true, true, true]);
  });

  it('[ST17, CM6] are dropped when a listener of an earlier one gives the socket up', () => {
    const { manager, environment, heard } = setUp();
    const stop = manager.on('update', () => manager.disconnect());
    environment.frame();
    stop();
    expect(heard).toEqual(['g1', 'g2']);
  });

  it('[ST17, ST25] reach listeners in every frame, also where every second one shows', () => {
    const { manager, network, environment, heard } = setUp();
    let flushCount = 0;
    manager.tables.odds.subscribe(() => (flushCount += 1));
    const heardPerFrame = Array.from({ length: 20 }, (_, frame) => {
      sayMany(network.lastPeer, frame);
      environment.advance(FRAME_MS);
      return heard.splice(0).length;
    });
    expect(Math.min(...heardPerFrame)).toBeGreaterThan(50);
    expect(flushCount).toBeLessThan(14);
  });

  it('[ST17, ST25] wait for the next frame that shows where nobody listens', () => {
    const { manager, network, environment } = setUpUnheard();
    sayMany(network.lastPeer, 0);
    environment.advance(FRAME_MS);
    const { odds } = manager.tables;
    const last = odds.keys().at(-1) ?? '';
    const behindMs = Array.from({ length: 20 }, (_, frame) => {
      sayMany(network.lastPeer, frame);
      const sentAt = environment.now();
      environment.advance(FRAME_MS);
      return sentAt - (odds.receivedAt(last) ?? 0);
    });
    expect(behindMs.filter((ms) => ms > 0).length).toBeGreaterThan(6);
    expect(Math.max(...behindMs)).toBeLessThanOrEqual(FRAME_MS);
  });

  it('[ST17, SU12] have arrived, though no frame comes for a long time', () => {
    const { manager, network, environment, key } = setUpUnheard();
    vi.spyOn(environment, 'requestFrame').mockReturnValue(() => undefined);
    for (let seconds = 0; seconds < 20; seconds += 1) {
      say(network.lastPeer, 'odds_update', oddsOf('g1', { sport: `S${seconds}` }));
      say(network.lastPeer, 'odds_update', oddsOf('g2', { sport: `S${seconds}` }));
      environment.advance(1_000);
      expect(environment.now() - (manager.lastReceivedAt(key) ?? 0)).toBeLessThanOrEqual(2_000);
    }
  });
});

function setUpUnheard() {
  const { manager, network, environment } = createConnectedManager();
  const { key } = manager.subscribe('odds_updates');
  environment.advance(100);
  return { manager, network, environment, key };
}

/** Enough in a frame to be a crowd. */
function sayMany(peer: MemoryPeer, price: number): void {
  const moneyline = { home: 100 + price, away: 120 };
  for (let game = 0; game < 60; game += 1) {
    say(peer, 'odds_update', oddsOf(`g${game}`, { moneyline }));
  }
}
