import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/styles/styles.css';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import type { PageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { groupByGame } from '../../src/components/OddsTable/groupByGame.ts';
import { OddsTable } from '../../src/components/OddsTable/OddsTable.tsx';
import { formatSigned } from '../../src/components/shared/formatNumber.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';

const ROW_COUNT = 10_000;
const TIMEOUT_MS = 60_000;

/** Patient: the machine may be busy with something else. */
const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: TIMEOUT_MS / 2 });

let host: PageHost;
let manager: WebSocketManager;
let root: Root;

/** The table of a mock server inside the page, all rows received. Plain React, as in a real page. */
beforeEach(async () => {
  await page.viewport(1_280, 900);
  host = createPageHost({ seed: 7, world: { rows: ROW_COUNT }, rate: 2_000 });
  manager = createWebSocketManager({
    baseUrl: 'ws://mock.test',
    transport: (options) => createNativeTransport({ ...options, WebSocket: host.WebSocket }),
  });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <WebSocketProvider manager={manager}>
      <OddsTable />
    </WebSocketProvider>,
  );
  await until(() => document.querySelector(`[aria-rowcount="${ROW_COUNT + 2}"]`) !== null);
}, TIMEOUT_MS);

afterEach(() => {
  root.unmount();
  manager.dispose();
  host.stop();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

function find(selector: string): HTMLElement {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`nothing is ${selector}`);
  return element;
}
const getTable = () => find('.cs-odds__table');
const getScroller = () => find('.cs-odds__scroller');
const getRows = () => Array.from(document.querySelectorAll('.cs-odds__row'));
const toIndexes = (rows: readonly Element[]) =>
  rows.map(({ ariaRowIndex }) => Number(ariaRowIndex));

/** Scrolls, and waits until the rows that belong there are. */
async function scrollTo(top: number): Promise<void> {
  const before = toIndexes(getRows())[0];
  getScroller().scrollTop = top;
  await until(() => toIndexes(getRows())[0] !== before);
}

/** Keys of the rows in the order of the table. */
function listKeys(): readonly string[] {
  const { odds } = manager.tables;
  return groupByGame(odds.keys(), (key) => odds.get(key)?.gameId ?? '').flatMap(
    ({ rowKeys }) => rowKeys,
  );
}

/** The row that is shown at a place among the data, from 0. */
function getRow(place: number): HTMLElement {
  return find(`.cs-odds__row[aria-rowindex="${place + 3}"]`);
}

/** What the cell of the away side's moneyline has to read. */
function expectFresh(place: number): void {
  const row = manager.tables.odds.get(listKeys()[place] ?? '');
  const price = getRow(place).querySelector('.cs-price__odds');
  expect(price?.textContent).toBe(formatSigned(row?.moneyline?.away ?? null));
  expect(getRow(place).querySelector('.cs-odds__book-name')?.textContent).toBe(row?.sportsbook);
}

/** Where each column begins and ends. */
function readColumns(): readonly string[] {
  const cells = getRows()[0]?.parentElement?.querySelectorAll('tr:first-child > *') ?? [];
  return Array.from(cells, (cell) => {
    const { left, right } = cell.getBoundingClientRect();
    return `${left} ${right}`;
  });
}

/** Whether every game is as high as the script takes it to be: then the spaces stand for the rest exactly. */
function expectNoGap(): void {
  const rowGroups = Array.from(getTable().querySelectorAll('tbody'), (group) =>
    group.getBoundingClientRect(),
  );
  const scroller = getScroller().getBoundingClientRect();
  const inSight = rowGroups.filter(
    ({ bottom, top }) => bottom > scroller.top && top < scroller.bottom,
  );
  const spaces = document.querySelectorAll('.cs-odds__space');
  expect(inSight.length).toBeGreaterThan(2);
  for (const space of spaces) {
    const { bottom, top } = space.getBoundingClientRect();
    expect(bottom <= scroller.top || top >= scroller.bottom).toBe(true);
  }
}

describe('10,000 rows', { timeout: TIMEOUT_MS }, () => {
  it('[UI18] are said to be there, and only those in or near sight are', async () => {
    expect(manager.tables.odds.size).toBe(ROW_COUNT);
    expect(getRows().length).toBeGreaterThan(15);
    expect(getRows().length).toBeLessThan(80);
    expect(toIndexes(getRows()).slice(0, 3)).toEqual([3, 4, 5]);
    await scrollTo(150_000);
    expect(getRows().length).toBeLessThan(80);
    const indexes = toIndexes(getRows());
    expect(indexes).toEqual(indexes.map((_, offset) => (indexes[0] ?? 0) + offset));
    expectNoGap();
  });

  it('[UI19] scroll to the last game by keyboard, in columns that stay', async () => {
    const columns = readColumns();
    getScroller().focus();
    await userEvent.keyboard('{End}');
    await until(() => toIndexes(getRows()).at(-1) === ROW_COUNT + 2);
    const isAtEnd = () => {
      const { scrollTop, clientHeight, scrollHeight } = getScroller();
      return scrollHeight - scrollTop - clientHeight < 1;
    };
    await until(isAtEnd);
    expectFresh(ROW_COUNT - 1);
    expectNoGap();
    expect(readColumns()).toEqual(columns);
  });

  it('[UI19] show fresh prices when they are scrolled back into sight', async () => {
    const topKeys = new Set(listKeys().slice(0, 10));
    await scrollTo(200_000);
    await new Promise<void>((resolve) => {
      const stop = manager.tables.odds.subscribe((changedKeys) => {
        if (!changedKeys.some((key) => topKeys.has(key))) return;
        stop();
        resolve();
      });
    });
    await scrollTo(0);
    for (let place = 0; place < topKeys.size; place += 1) expectFresh(place);
  });

  it('[UI18] leave no gap under another font size or row height', async () => {
    document.documentElement.style.fontSize = '20px';
    find('.cs-odds').style.setProperty('--cs-odds-row-height', '3rem');
    // The scroller grows with the font size, and the heights are read anew when it does.
    await until(() => getScroller().scrollHeight > ROW_COUNT * 60);
    await scrollTo(300_000);
    expectNoGap();
    getScroller().scrollTop = getScroller().scrollHeight;
    await until(() => toIndexes(getRows()).at(-1) === ROW_COUNT + 2);
    expectNoGap();
  });
});
