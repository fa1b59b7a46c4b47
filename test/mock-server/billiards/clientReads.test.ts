import { describe, expect, it } from 'vitest';
import type { Quirks } from '../../../mock-server/protocols/billiards/quirks.ts';
import { billiardsTables } from '../../../src/domain/billiards/billiardsTables.ts';
import type { BilliardsTable } from '../../../src/domain/billiards/billiardsTable.ts';
import { billiards, type ServerEvent } from '../../../src/protocols/index.ts';
import { createTestBed, type FakeSession } from './support/fakeSession.ts';

function subscribe(client: FakeSession): void {
  for (const channel of ['state', 'trajectory', 'alert', 'config', 'performance', 'frame']) {
    client.sayText(billiards.encode({ kind: 'subscribe', wish: { channel, filter: {} } }));
  }
}

function read(client: FakeSession): ServerEvent[] {
  return client.texts.flatMap((text) => {
    const decoded = billiards.decode(text);
    if (!decoded.ok) throw new Error(decoded.error.message);
    return decoded.value;
  });
}

function foldTable(events: readonly ServerEvent[]): BilliardsTable[] {
  const { fold } = billiardsTables;
  const tables: BilliardsTable[] = [];
  for (const event of events) {
    if (event.kind !== 'update' || event.entity !== 'billiardsTable') continue;
    for (const item of event.items) {
      const known = tables.at(-1);
      tables.push(known === undefined ? fold.begin(item) : fold.merge(known, item));
    }
  }
  return tables;
}

describe('the client', () => {
  it.each([
    { positions: 'scaled', scale: 1 },
    { positions: 'scaled', scale: 3 },
    { positions: 'pair', scale: 1 },
    { positions: 'mixed', scale: 2 },
  ] satisfies Partial<Quirks>[])(
    '[BI2, BI47] understands every frame, whatever positions are like: $positions $scale',
    (quirks) => {
      const { connect, time } = createTestBed({
        quirks,
        video: { width: 64, height: 36 },
      });
      const client = connect();
      subscribe(client);
      for (let second = 0; second < 26; second += 1) {
        client.sayText(billiards.encode({ kind: 'credit', count: 2 }));
        if (second % 20 === 0) client.sayText(billiards.encode({ kind: 'ping' }));
        time.advance(1_000);
      }
      const events = read(client);
      const kinds = new Set(events.map(({ kind }) => kind));
      for (const kind of ['invalid', 'unknown', 'rejected', 'error']) {
        expect(kinds).not.toContain(kind);
      }
      for (const kind of ['ready', 'confirmed', 'pong', 'update', 'occurrence', 'frame']) {
        expect(kinds).toContain(kind);
      }
      const table = foldTable(events).at(-1);
      const streams = Object.entries(table?.streams ?? {});
      expect(streams.length).toBeGreaterThan(3);
      for (const ball of Object.values(table?.balls ?? {})) {
        expect(ball.position.x).toBeGreaterThan(300);
        expect(ball.position.x).toBeLessThan(3_540);
      }
    },
  );

  it('[BI10, BI47] sees balls that rest as the same ones', () => {
    const { connect, time } = createTestBed();
    const client = connect();
    subscribe(client);
    // Somebody aims, nothing rolls.
    time.advance(2_000);
    const tables = foldTable(read(client)).filter(({ ballCount }) => ballCount === 16);
    expect(tables.length).toBeGreaterThan(50);
    expect(new Set(tables.map(({ balls }) => balls['8'])).size).toBe(1);
    expect(new Set(tables.map(({ geometry }) => geometry)).size).toBe(1);
  });
});
