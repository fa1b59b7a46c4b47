import { Profiler } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/styles/styles.css';
import { OddsTable } from '../../src/components/OddsTable/OddsTable.tsx';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';

const ROW_COUNT = 5_000;
const TIMEOUT_MS = 60_000;
/** Long enough for thousands of prices, whatever else the machine does. */
const OBSERVED_MS = 3_000;

let manager: WebSocketManager;
let root: Root;
let commits = 0;

/** The table over a real socket, in batches as the server sends them; plain React, as in a real page. */
beforeEach(async () => {
  await page.viewport(1_280, 900);
  manager = createWebSocketManager({ baseUrl: inject('longSportsbookUrl') });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <WebSocketProvider manager={manager}>
      <Profiler id="table" onRender={() => (commits += 1)}>
        <OddsTable />
      </Profiler>
    </WebSocketProvider>,
  );
  const isFull = () => document.querySelector(`[aria-rowcount="${ROW_COUNT + 2}"]`) !== null;
  await vi.waitUntil(isFull, { timeout: TIMEOUT_MS });
}, TIMEOUT_MS);

afterEach(() => {
  root.unmount();
  manager.dispose();
  document.body.replaceChildren();
});

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function find(selector: string): HTMLElement {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`nothing is ${selector}`);
  return element;
}

const countRows = () => document.querySelectorAll('.cs-odds__row').length;

/** Changes of the table's rows, and how long they took to come. */
async function observe<Value>(act: () => Promise<Value>) {
  let changes = 0;
  const stop = manager.tables.odds.subscribe((keys) => (changes += keys.length));
  const shifts: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  commits = 0;
  const startedAt = performance.now();
  await act();
  const seconds = (performance.now() - startedAt) / 1_000;
  shifts.push(...observer.takeRecords());
  observer.disconnect();
  stop();
  return { changes, shifts, seconds, commits };
}

async function letPass(durationMs: number): Promise<void> {
  const until = performance.now() + durationMs;
  while (performance.now() < until) await frame();
}

/** Where the focus is: the row's key and the column. */
function place(): string {
  const cell = document.activeElement;
  if (!(cell instanceof HTMLElement) || !cell.dataset['column']) return 'nowhere';
  return `${cell.closest('tr')?.dataset['rowKey'] ?? 'head'} ${cell.dataset['column']}`;
}

const isInSight = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  const scroller = find('.cs-odds__scroller').getBoundingClientRect();
  const head = find('.cs-odds__head').getBoundingClientRect();
  return top >= head.bottom - 1 && bottom <= scroller.bottom + 1;
};

describe('5,000 rows at 1,000 messages a second', { timeout: TIMEOUT_MS }, () => {
  it('[UI76] commit nothing while nobody touches them, and move nothing on the page', async () => {
    const seen = await observe(() => letPass(OBSERVED_MS));
    expect(seen.changes).toBeGreaterThan(1_000);
    expect(seen.commits).toBe(0);
    expect(seen.shifts).toEqual([]);
    expect(countRows()).toBeLessThan(80);
    // The observer sees what does move.
    const pushed = await observe(async () => {
      document.body.style.paddingBlockStart = '100px';
      await letPass(100);
    });
    document.body.removeAttribute('style');
    expect(pushed.shifts).not.toEqual([]);
  });

  it('[UI76] commit at most 60 times a second while they are walked and scrolled through', async () => {
    find('.cs-odds__table [tabindex="0"]').focus();
    const seen = await observe(async () => {
      const scroller = find('.cs-odds__scroller');
      for (let turn = 0; turn < 20; turn += 1) {
        await userEvent.keyboard(turn % 2 === 0 ? '{PageDown}' : '{ArrowDown}');
        scroller.scrollTop += 700;
        await letPass(60);
        expect(countRows()).toBeLessThan(110);
      }
    });
    expect(seen.changes).toBeGreaterThan(300);
    expect(seen.commits / seen.seconds).toBeLessThanOrEqual(60);
  });

  it('[UI74] keep the focus on its row and column, rendered, wherever the table is scrolled', async () => {
    find('.cs-odds__table [tabindex="0"]').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}');
    const before = place();
    const cell = document.activeElement;
    expect(before).toMatch(/ moneylineHome$/);
    const scroller = find('.cs-odds__scroller');
    for (const top of [4_000, 90_000, 20_000]) {
      scroller.scrollTop = top;
      await letPass(150);
      expect(place()).toBe(before);
      expect(document.activeElement).toBe(cell);
      expect(countRows()).toBeLessThan(80);
    }
    await userEvent.keyboard('{ArrowUp}');
    await letPass(100);
    expect(place()).toMatch(/ moneylineHome$/);
    expect(isInSight(document.activeElement ?? document.body)).toBe(true);
  });

  it('[UI73] are walked to the end and back, always in sight', async () => {
    find('.cs-odds__table [tabindex="0"]').focus();
    const first = place();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await letPass(100);
    expect(document.activeElement?.closest('tr')?.ariaRowIndex).toBe(String(ROW_COUNT + 2));
    expect(place()).toMatch(/ totalUnder$/);
    expect(isInSight(document.activeElement ?? document.body)).toBe(true);
    for (let press = 0; press < 12; press += 1) {
      await userEvent.keyboard('{PageUp}');
      expect(isInSight(document.activeElement ?? document.body)).toBe(true);
    }
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await letPass(100);
    expect(place()).toBe(first);
    expect(find('.cs-odds__scroller').scrollTop).toBe(0);
  });

  it('[UI74, UI69] keep the focus on its row when they are sorted', async () => {
    find('.cs-odds__table [tabindex="0"]').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    const before = place();
    const head = find('.cs-odds__sort[data-column="moneylineHome"]');
    head.click();
    await letPass(100);
    expect(head.closest('th')?.ariaSort).toBe('descending');
    expect(place()).toBe(before);
  });

  it('[UI74] keep the focus while rows come and go', async () => {
    find('.cs-odds__table [tabindex="0"]').focus();
    await userEvent.keyboard('{ArrowRight}{PageDown}');
    const before = place();
    // Fewer rows, with the focused one among them and then without: then the nearest has it.
    root.render(
      <WebSocketProvider manager={manager}>
        <Profiler id="table" onRender={() => (commits += 1)}>
          <OddsTable limit={2_000} />
        </Profiler>
      </WebSocketProvider>,
    );
    await vi.waitUntil(() => document.querySelector('[aria-rowcount="2002"]') !== null);
    expect(place()).toBe(before);
    root.render(
      <WebSocketProvider manager={manager}>
        <Profiler id="table" onRender={() => (commits += 1)}>
          <OddsTable limit={5} />
        </Profiler>
      </WebSocketProvider>,
    );
    await vi.waitUntil(() => document.querySelector('[aria-rowcount="7"]') !== null);
    expect(place()).toMatch(/ book$/);
  });
});
