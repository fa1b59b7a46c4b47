import type { ReactNode } from 'react';
import { Profiler } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { LiveText } from '../../src/components/LiveText/LiveText.tsx';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { OddsRow } from '../../src/hooks/viewTypes.ts';
import { useOddsKeys } from '../../src/hooks/useOddsKeys.ts';
import { useOddsRow } from '../../src/hooks/useOddsRow.ts';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import { BUDGETS } from './budgets.ts';

/** Counted over this many animation frames: a second on an idle machine, several on a busy one. */
const FRAME_COUNT = 60;
const TIMEOUT_MS = 60_000;

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** True batches: of 1,000 messages a second, some 16 come in one frame of the socket. */
async function untilBatchesAreCounted({ store }: WebSocketManager): Promise<void> {
  const check = () => {
    const { framesReceived, itemsReceived } = store.getState().stats;
    expect(itemsReceived).toBeGreaterThan(4 * framesReceived);
  };
  await vi.waitFor(check, { timeout: TIMEOUT_MS });
}

const textOf = (row: OddsRow | undefined) => String(row?.moneyline?.home ?? '–');

const ZERO = { commits: 0, listRenders: 0, items: 0, changes: 0 };

let root: Root | null = null;
let current: WebSocketManager | null = null;

/** Shows a component per row, in plain React, and waits until all 500 are there. */
async function showRows(Row: (props: { rowKey: string }) => ReactNode) {
  const own = createWebSocketManager({ baseUrl: inject('busySportsbookUrl') });
  current = own;
  const counted = { ...ZERO };
  function List(): ReactNode {
    counted.listRenders += 1;
    return useOddsKeys().keys.map((key) => <Row key={key} rowKey={key} />);
  }
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <WebSocketProvider manager={own}>
      <Profiler id="rows" onRender={() => (counted.commits += 1)}>
        <List />
      </Profiler>
    </WebSocketProvider>,
  );
  await vi.waitFor(() => expect(own.tables.odds.size).toBeGreaterThanOrEqual(500), {
    timeout: TIMEOUT_MS,
  });
  await frames(10);
  own.on('update', () => (counted.items += 1));
  own.tables.odds.subscribe((keys) => (counted.changes += keys.length));
  return { counted, manager: own };
}

afterEach(() => {
  root?.unmount();
  current?.dispose();
  document.body.replaceChildren();
});

describe('500 rows at 1,000 messages a second in batches', { timeout: TIMEOUT_MS }, () => {
  it('[BU1, BU2] commit at most once per frame, and render a row once per change', async () => {
    let renders = 0;
    const { counted, manager } = await showRows(function Row({ rowKey }) {
      const { row } = useOddsRow(rowKey);
      renders += 1;
      return <li>{textOf(row)}</li>;
    });
    await untilBatchesAreCounted(manager);
    Object.assign(counted, ZERO);
    renders = 0;
    await frames(FRAME_COUNT);
    const { commits, changes, items, listRenders } = counted;
    expect(changes).toBeGreaterThan(500);
    // More came than was committed: without conflation the budget would prove nothing.
    expect(items).toBeGreaterThan(FRAME_COUNT * BUDGETS.commitsPerFrame);
    // A commit may fall on the border of the first frame.
    expect(commits).toBeLessThanOrEqual(FRAME_COUNT * BUDGETS.commitsPerFrame + 1);
    expect(renders).toBeLessThanOrEqual(changes * BUDGETS.rowRendersPerChange);
    expect(listRenders).toBe(0);
  });

  it('[BU3] commit nothing on a page of live texts, and every text is the newest', async () => {
    const { counted, manager } = await showRows(({ rowKey }) => (
      <LiveText rowKey={rowKey} cell="moneylineHome" select={textOf} />
    ));
    await untilBatchesAreCounted(manager);
    Object.assign(counted, ZERO);
    await frames(FRAME_COUNT);
    expect(counted.changes).toBeGreaterThan(500);
    expect(counted.commits).toBe(BUDGETS.liveTextCommits);
    expect(counted.listRenders).toBe(0);
    const shown = Array.from(document.querySelectorAll('span'), ({ textContent }) => textContent);
    const table = manager.tables.odds;
    expect(shown).toEqual(table.keys().map((key) => textOf(table.get(key))));
  });
});
