import type { ReactNode } from 'react';
import { Profiler } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import '../../src/styles/styles.css';
import { OddsTable } from '../../src/components/OddsTable/OddsTable.tsx';
import { formatSigned } from '../../src/components/shared/formatNumber.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { useOddsKeys } from '../../src/hooks/useOddsKeys.ts';
import { useOddsRow } from '../../src/hooks/useOddsRow.ts';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';

/** Counted over this many animation frames: a second on an idle machine, several on a busy one. */
const FRAME_COUNT = 60;
const TIMEOUT_MS = 60_000;

/** Unbatched, which is the harder way. */
const createManager = () =>
  createWebSocketManager({ baseUrl: inject('busySportsbookUrl'), batch: false });

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/**
 * How much a count grew in each of the next animation frames. This asks for a frame as soon as the last one has come, so
 * it stays on the same side of the flush, and no two flushes fall between two of its readings.
 */
async function growthPerFrame(read: () => number): Promise<readonly number[]> {
  const growth: number[] = [];
  for (let frame = 0; frame < FRAME_COUNT; frame += 1) {
    const before = read();
    await frames(1);
    growth.push(read() - before);
  }
  return growth;
}

/** Something happened in many frames, and in none of them twice. */
function expectOnceAFrame(growth: readonly number[]): void {
  expect(Math.max(...growth)).toBe(1);
  expect(growth.filter((count) => count === 1).length).toBeGreaterThan(FRAME_COUNT / 4);
}

/** Waits until all 500 rows are there. */
async function untilFull(manager: ReturnType<typeof createManager>): Promise<void> {
  await vi.waitFor(() => expect(manager.tables.odds.size).toBeGreaterThanOrEqual(500), {
    timeout: TIMEOUT_MS,
  });
}

let root: Root | null = null;

/** Plain React: a test renderer's `act` would schedule differently from a real page. */
function show(ui: ReactNode): void {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(ui);
}

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

describe('500 rows at 1,000 messages a second, over a real socket', { timeout: TIMEOUT_MS }, () => {
  it('[ST1] commit rows at most once per animation frame', async () => {
    const manager = createManager();
    let commits = 0;
    function Row({ rowKey }: { rowKey: string }): ReactNode {
      return <li>{useOddsRow(rowKey).row?.moneyline?.home}</li>;
    }
    function List(): ReactNode {
      return useOddsKeys().keys.map((key) => <Row key={key} rowKey={key} />);
    }
    show(
      <WebSocketProvider manager={manager}>
        <Profiler id="list" onRender={() => (commits += 1)}>
          <List />
        </Profiler>
      </WebSocketProvider>,
    );
    await untilFull(manager);
    await frames(10);
    expectOnceAFrame(await growthPerFrame(() => commits));
    manager.dispose();
  });

  it('[ST1] write the prices of the table at most once per animation frame', async () => {
    const manager = createManager();
    show(
      <WebSocketProvider manager={manager}>
        <OddsTable />
      </WebSocketProvider>,
    );
    await untilFull(manager);
    await frames(10);
    // An observer is called once for all that one task has written.
    let writes = 0;
    const observer = new MutationObserver(() => (writes += 1));
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    expectOnceAFrame(await growthPerFrame(() => writes));
    observer.disconnect();
    manager.dispose();
  });

  it('[UI8] commit nothing in the table while only prices move, and show every price', async () => {
    const manager = createManager();
    let commits = 0;
    show(
      <WebSocketProvider manager={manager}>
        <Profiler id="table" onRender={() => (commits += 1)}>
          <OddsTable />
        </Profiler>
      </WebSocketProvider>,
    );
    await untilFull(manager);
    await frames(10);
    const { version } = manager.tables.odds;
    commits = 0;
    await frames(FRAME_COUNT);
    expect(manager.tables.odds.version).toBeGreaterThan(version);
    expect(commits).toBe(0);
    const shown = document.querySelector('.cs-odds__row .cs-price__odds')?.textContent;
    const [firstKey = ''] = manager.tables.odds.keys();
    expect(shown).toBe(formatSigned(manager.tables.odds.get(firstKey)?.moneyline?.away ?? null));
    manager.dispose();
  });

  it('[HK5] render a row only when its own key changed', async () => {
    const manager = createManager();
    const renders = new Map<string, number>();
    function Row({ rowKey }: { rowKey: string }): ReactNode {
      const { row } = useOddsRow(rowKey);
      renders.set(rowKey, (renders.get(rowKey) ?? 0) + 1);
      return <li>{row?.moneyline?.home}</li>;
    }
    let listRenders = 0;
    function List(): ReactNode {
      listRenders += 1;
      return useOddsKeys().keys.map((key) => <Row key={key} rowKey={key} />);
    }
    show(
      <WebSocketProvider manager={manager}>
        <List />
      </WebSocketProvider>,
    );
    await untilFull(manager);
    await frames(10);

    renders.clear();
    listRenders = 0;
    const changes = new Map<string, number>();
    const stop = manager.tables.odds.subscribe((keys) => {
      for (const key of keys) changes.set(key, (changes.get(key) ?? 0) + 1);
    });
    await frames(FRAME_COUNT);
    stop();
    const total = (counts: Map<string, number>) =>
      Array.from(counts.values()).reduce((sum, count) => sum + count, 0);
    expect(total(changes)).toBeGreaterThan(500);
    expect(total(renders)).toBeGreaterThan(FRAME_COUNT / 4);
    expect(listRenders).toBe(0);
    const surplus = Array.from(renders).filter(([key, count]) => count > (changes.get(key) ?? 0));
    expect(surplus).toEqual([]);
    manager.dispose();
  });
});
