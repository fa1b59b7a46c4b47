import { describe, expect, it } from 'vitest';
import { BUDGETS } from './budgets.ts';
import type { Form } from './support/createFedManager.ts';
import { createFedManager } from './support/createFedManager.ts';
import { ROW_COUNT, toMessages, toRowKey } from './support/oddsFeed.ts';

/** What comes in one animation frame at 5,000 messages a second. */
const FRAME_MESSAGES = 80;
/** Ten thousand messages on a busy machine. */
const TIMEOUT_MS = 30_000;
const FORMS: readonly Form[] = ['singly', 'batched'];

/** A listener for each row, and one for each table. */
function listenToAll({ manager }: ReturnType<typeof createFedManager>) {
  const calls = new Map<string, number>();
  const flushes: (readonly string[])[] = [];
  let otherTables = 0;
  for (const key of manager.tables.odds.keys()) {
    manager.tables.odds.subscribeKey(key, () => calls.set(key, (calls.get(key) ?? 0) + 1));
  }
  manager.tables.odds.subscribe((changed) => flushes.push(changed));
  manager.tables.game.subscribe(() => (otherTables += 1));
  manager.tables.prediction.subscribe(() => (otherTables += 1));
  return { calls, flushes, otherTables: () => otherTables };
}

describe.each(FORMS)('a flush of messages that came %s', { timeout: TIMEOUT_MS }, (form) => {
  it('[BU4] calls the listeners of the rows that changed, and each follower of the table once', () => {
    const world = createFedManager();
    const heard = listenToAll(world);
    expect(world.manager.tables.odds.size).toBe(ROW_COUNT);
    world.receive(toMessages(ROW_COUNT, FRAME_MESSAGES), form);
    expect(heard.calls.size).toBe(0);
    world.environment.frame();

    const changed = Array.from({ length: FRAME_MESSAGES }, (_, n) => toRowKey(ROW_COUNT + n));
    expect(new Set(heard.calls.keys())).toEqual(new Set(changed));
    const most = Math.max(...heard.calls.values());
    expect(most).toBe(BUDGETS.listenerCallsPerChange);
    expect(heard.flushes).toHaveLength(BUDGETS.listenerCallsPerChange);
    expect(new Set(heard.flushes[0])).toEqual(new Set(changed));
    expect(heard.otherTables()).toBe(0);
    world.manager.dispose();
  });

  it('[BU4] calls a listener once for ten turns of its row, and nobody for a repeat', () => {
    const world = createFedManager();
    const heard = listenToAll(world);
    const turns = Array.from({ length: 10 }, (_, turn) => toMessages((turn + 1) * ROW_COUNT, 1));
    world.receive(turns.flat(), form);
    world.environment.frame();
    expect(Array.from(heard.calls)).toEqual([[toRowKey(0), BUDGETS.listenerCallsPerChange]]);

    // All other rows say again what they show already.
    world.receive(toMessages(1, ROW_COUNT - 1), form);
    world.environment.frame();
    expect(heard.calls.size).toBe(1);
    expect(heard.flushes).toHaveLength(1);
    world.manager.dispose();
  });

  it('[BU9] messages write no state: what is written a second does not grow with the rate', () => {
    const countWrites = (frameMessages: number) => {
      const { environment, manager, receive } = createFedManager();
      let writes = 0;
      manager.store.subscribe(() => (writes += 1));
      const frameCount = 625;
      for (let frame = 0; frame < frameCount; frame += 1) {
        receive(toMessages(ROW_COUNT + frame * frameMessages, frameMessages), form);
        environment.advance(16);
      }
      const { itemsReceived } = manager.store.getState().stats;
      expect(itemsReceived).toBeGreaterThan(frameMessages * (frameCount - 63));
      // What its end writes depends on whether a frame was left out just then.
      const written = writes;
      manager.dispose();
      return written;
    };
    // 16 a frame of 16 ms are 1,000 a second, for ten seconds.
    const writes = countWrites(16);
    expect(writes / 10).toBeLessThanOrEqual(BUDGETS.stateWritesPerThousandMessages);
    expect(countWrites(48)).toBe(writes);
  });
});
