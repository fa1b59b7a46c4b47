import { flushSync } from 'react-dom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { OddsTable } from '../../src/components/index.ts';
import '../../src/styles/styles.css';
import { readGameHeights, toGameHeightPx } from '../../src/components/OddsTable/gameHeights.ts';
import { setOddsFormat } from '../../src/hooks/oddsFormatStore.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { EntityItems } from '../../src/protocols/entities.ts';
import { connectedState } from '../../stories/support/connections.ts';
import type {
  StoryManager,
  StoryManagerOptions,
} from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { SAMPLE_ITEMS, sampleOdds } from '../../stories/support/sampleItems.ts';

const ROW = { gameId: 'nba-1', sportsbook: 'DraftKings' };

/** The shortest and the longest numbers that come up. */
const SHORT: EntityItems['odds'] = {
  ...sampleOdds(ROW),
  moneyline: { home: 100, away: -100 },
  spread: { home: 1, away: -1, homeOdds: 100, awayOdds: -100 },
  total: { over: 8, under: 8, overOdds: 100, underOdds: -100 },
};
const LONG: EntityItems['odds'] = {
  ...sampleOdds(ROW),
  moneyline: { home: 12_500, away: -25_000 },
  spread: { home: 22.5, away: -22.5, homeOdds: -1_150, awayOdds: 1_100 },
  total: { over: 1_221.5, under: 1_221.5, overOdds: -1_150, underOdds: 1_100 },
};

beforeEach(() => page.viewport(1_280, 900));
afterEach(() => {
  document.documentElement.removeAttribute('style');
  setOddsFormat('american');
});

/** The height of all games, in sight or not, and the head. */
const readScrollHeight = () =>
  page.getByRole('region', { name: 'Live odds, scrollable' }).element().scrollHeight;

async function showTable(
  items: StoryManagerOptions['items'] = SAMPLE_ITEMS,
): Promise<StoryManager> {
  const manager = createStoryManager({ state: connectedState(), items });
  await render(
    <WebSocketProvider manager={manager}>
      <OddsTable />
    </WebSocketProvider>,
  );
  return manager;
}

function receive(manager: StoryManager, item: EntityItems['odds']): void {
  flushSync(() => {
    manager.tables.odds.receive(item, Date.now());
    manager.tables.odds.flush();
  });
}

/** Where every cell and every price box is. */
function readLayout(): readonly string[] {
  const boxes = document.querySelectorAll('.cs-odds th, .cs-odds td, .cs-price');
  return Array.from(boxes, (box) => {
    const { x, y, width, height } = box.getBoundingClientRect();
    return [x, y, width, height].join(' ');
  });
}

it('[UI2] keeps every cell where it is, whatever length the numbers take', async () => {
  const manager = await showTable();
  receive(manager, SHORT);
  const before = readLayout();
  expect(before.length).toBeGreaterThan(60);
  receive(manager, LONG);
  await expect.element(page.getByText('−25000')).toBeVisible();
  expect(readLayout()).toEqual(before);
});

it('[UI2, UI3] keeps every cell where it is when rows become stale', async () => {
  const manager = await showTable();
  const before = readLayout();
  flushSync(() => {
    manager.tables.odds.markStale();
    manager.tables.odds.flush();
  });
  const stale = document.querySelector('tr[data-stale="true"] td');
  if (!stale) throw new Error('no row became stale');
  expect(getComputedStyle(stale).backgroundImage).toContain('repeating-linear-gradient');
  expect(readLayout()).toEqual(before);
});

it('[UI9] starts a new animation for each movement of the same price', async () => {
  const manager = await showTable();
  const box = document.querySelector('.cs-price');
  if (!box) throw new Error('the table has no price');
  const names: string[] = [];
  for (const seed of [1, 2, 3]) {
    receive(manager, sampleOdds(ROW, seed));
    names.push(getComputedStyle(box).animationName);
  }
  expect(names).toEqual(['cs-flash-tick', 'cs-flash-tock', 'cs-flash-tick']);
});

it('[UI17] neither lays out nor animates games out of sight, and keeps them in the document', async () => {
  // Long enough not to end while we look, however slow the machine.
  document.documentElement.style.setProperty('--cs-motion-flash', '60s');
  const games = Array.from({ length: 100 }, (_, index) => ({ ...ROW, gameId: `game-${index}` }));
  const manager = await showTable({ odds: games.map((game) => sampleOdds(game)) });
  flushSync(() => {
    for (const game of games) manager.tables.odds.receive(sampleOdds(game, 1), Date.now());
    manager.tables.odds.flush();
  });
  await new Promise(requestAnimationFrame);
  const prices = Array.from(document.querySelectorAll('.cs-price[data-beat]'));
  expect(prices).toHaveLength(600);
  const isDrawn = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
  const drawn = prices.filter(isDrawn);
  expect(drawn[0]).toBe(prices[0]);
  expect(drawn.length).toBeLessThan(300);
  const animated = drawn.flatMap((price) => price.getAnimations({ subtree: true }));
  // One animation a price: a second one each is what makes a busy table slow.
  expect(animated).toHaveLength(drawn.length);
  expect(document.getAnimations()).toHaveLength(drawn.length);
});

it('[UI18, UI19] stays where it was scrolled to when more rows come than all are shown of', async () => {
  const toOdds = (index: number) => sampleOdds({ ...ROW, gameId: `game-${index}` });
  const manager = await showTable({
    odds: Array.from({ length: 100 }, (_, index) => toOdds(index)),
  });
  const rowIndexes = () =>
    Array.from(document.querySelectorAll('.cs-odds__row'), (row) => Number(row.ariaRowIndex));
  expect(rowIndexes()).toHaveLength(100);
  const scroller = page.getByRole('region', { name: 'Live odds, scrollable' }).element();
  scroller.scrollTop = 3_000;
  flushSync(() => {
    for (let index = 100; index < 110; index += 1) manager.tables.odds.receive(toOdds(index), 1);
    manager.tables.odds.flush();
  });
  // 41 games of 73 px are above; the table knows at once which to keep.
  expect(rowIndexes().length).toBeLessThan(30);
  expect(rowIndexes()).toContain(41 + 3);
  await new Promise(requestAnimationFrame);
  expect(scroller.scrollTop).toBe(3_000);
});

it('[UI18] leaves no gap under another row height that comes with a class name or new rows', async () => {
  const style = document.head.appendChild(document.createElement('style'));
  const setHeight = (height: string) => {
    style.textContent = `.cs-odds.dense { --cs-odds-row-height: ${height}; --cs-odds-game-height: ${height} }`;
  };
  setHeight('30px');
  const toOdds = (index: number) => sampleOdds({ ...ROW, gameId: `game-${index}` });
  const odds = Array.from({ length: 200 }, (_, index) => toOdds(index));
  const manager = createStoryManager({ state: connectedState(), items: { odds } });
  const toTable = (className?: string) => (
    <WebSocketProvider manager={manager}>
      <OddsTable className={className} />
    </WebSocketProvider>
  );
  const { rerender } = await render(toTable());
  // Each game has a line of a pixel under it.
  const headPx = readScrollHeight() - 200 * 73;
  await rerender(toTable('dense'));
  expect(readScrollHeight()).toBe(headPx + 200 * 31);
  setHeight('50px');
  receive(manager, toOdds(200));
  expect(readScrollHeight()).toBe(headPx + 201 * 51);
  style.remove();
});

/** Whether each game is as high as the script that leaves games out takes it to be. */
function expectKnownHeights(): void {
  const scroller = page.getByRole('region', { name: 'Live odds, scrollable' }).element();
  const heights = readGameHeights(scroller);
  for (const game of document.querySelectorAll('.cs-odds__game')) {
    const rowCount = game.querySelectorAll('.cs-odds__row').length;
    expect(game.getBoundingClientRect().height).toBe(toGameHeightPx(rowCount, heights));
    const rows = game.querySelectorAll('.cs-odds__book, .cs-odds__cell, .cs-odds__game-cell');
    const bottom = game.getBoundingClientRect().bottom;
    for (const cell of rows)
      expect(cell.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom);
  }
}

it.each([
  // Narrower than a phone, a book has a line of its own.
  [390, 1 / 3],
  [320, 1 / 3],
  [272, 1],
  [240, 1],
])(
  '[UI77] shows all of it without scrolling sideways at %i px, each game above its books',
  async (width, bookShare) => {
    await page.viewport(width, 844);
    await showTable();
    const scroller = page.getByRole('region', { name: 'Live odds, scrollable' }).element();
    expect(scroller.scrollWidth).toBe(scroller.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const game = document.querySelector('.cs-game')?.getBoundingClientRect();
    const book = document.querySelector('.cs-odds__book')?.getBoundingClientRect();
    expect(game?.width).toBeCloseTo(scroller.clientWidth, 0);
    expect(book?.top).toBeGreaterThanOrEqual(game?.bottom ?? Infinity);
    expect(book?.width).toBeLessThanOrEqual(width * bookShare);
    for (const price of document.querySelectorAll('.cs-price')) {
      expect(price.scrollWidth).toBeLessThanOrEqual(price.clientWidth);
    }
    expectKnownHeights();
  },
);

it.each([272, 320, 700, 1_280])('[UI77, UI2] keeps every cell in place at %i px', async (width) => {
  await page.viewport(width, 844);
  const manager = await showTable();
  receive(manager, SHORT);
  const before = readLayout();
  receive(manager, LONG);
  expect(readLayout()).toEqual(before);
  expectKnownHeights();
});

it.each([272, 320, 700, 1_280])(
  '[UI78] is as dense as the page at %i px, without a gap',
  async (width) => {
    await page.viewport(width, 844);
    await showTable();
    const comfortable = readScrollHeight();
    document.documentElement.dataset['density'] = 'compact';
    expect(readScrollHeight()).toBeLessThan(comfortable * 0.9);
    expectKnownHeights();
    delete document.documentElement.dataset['density'];
  },
);

it('[UI78] leaves no gap among many games when the density changes under it', async () => {
  const toOdds = (index: number) => sampleOdds({ ...ROW, gameId: `game-${index}` });
  await showTable({ odds: Array.from({ length: 200 }, (_, index) => toOdds(index)) });
  const rowPx = () => document.querySelector('.cs-odds__game')?.getBoundingClientRect().height ?? 0;
  const headPx = () =>
    document.querySelector('.cs-odds__head')?.getBoundingClientRect().height ?? 0;
  document.documentElement.dataset['density'] = 'compact';
  await expect.poll(() => readScrollHeight()).toBe(headPx() + 200 * rowPx());
  expect(rowPx()).toBe(61);
  delete document.documentElement.dataset['density'];
  await expect.poll(() => readScrollHeight()).toBe(headPx() + 200 * rowPx());
  expect(rowPx()).toBe(73);
});

it('[UI68] writes another format into the same elements, and moves none of them', async () => {
  await showTable();
  const before = readLayout();
  const elements = Array.from(document.querySelectorAll('.cs-odds__table *'));
  for (const [name, text] of [
    ['Decimal', '1.71'],
    ['Fraction', '5/7'],
    ['Implied %', '58.3 %'],
    ['American', '−140'],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await expect.element(page.getByText(text, { exact: true }).first()).toBeVisible();
    expect(readLayout()).toEqual(before);
    expect(Array.from(document.querySelectorAll('.cs-odds__table *'))).toEqual(elements);
  }
});

it('[UI72] flashes a price at most three times a second', async () => {
  const manager = await showTable();
  const box = document.querySelector('.cs-price');
  if (!(box instanceof HTMLElement)) throw new Error('the table has no price');
  const beats: (string | undefined)[] = [];
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    receive(manager, sampleOdds(ROW, seed));
    beats.push(box.dataset['beat']);
  }
  expect(beats).toEqual(['tick', 'tock', 'tick', 'tick', 'tick', 'tick']);
});

it('[UI71] marks the best price by a star and by weight, and moves nothing by it', async () => {
  const manager = await showTable();
  const before = readLayout();
  const bestBooks = () =>
    Array.from(document.querySelectorAll('.cs-price[data-best]'), (price) => {
      const column = price.closest('td')?.dataset['column'];
      return column === 'moneylineHome' ? price.closest('tr')?.dataset['rowKey'] : undefined;
    }).filter(Boolean);
  expect(bestBooks()[0]).toBe('nba-1|BetMGM');
  receive(manager, sampleOdds(ROW, 9));
  expect(bestBooks()[0]).toBe('nba-1|DraftKings');
  const best = document.querySelector('.cs-price[data-best] .cs-price__odds');
  const star = document.querySelector('.cs-price__best');
  if (!best || !star) throw new Error('nothing is marked');
  expect(getComputedStyle(best).fontWeight).toBe('700');
  expect(star.getBoundingClientRect().width).toBeGreaterThan(5);
  expect(readLayout()).toEqual(before);
});

it('[UI77] reads from right to left with signs before their numbers, which end where the columns do', async () => {
  document.documentElement.dir = 'rtl';
  await showTable();
  const odds = document.querySelector('.cs-odds__cell .cs-price__odds');
  const box = odds?.closest('.cs-price');
  if (!odds || !box) throw new Error('the table has no price');
  const range = document.createRange();
  range.selectNodeContents(odds);
  const sign = document.createRange();
  sign.setStart(odds.firstChild ?? odds, 0);
  sign.setEnd(odds.firstChild ?? odds, 1);
  const text = range.getBoundingClientRect();
  expect(sign.getBoundingClientRect().left).toBeCloseTo(text.left, 0);
  expect(text.left - box.getBoundingClientRect().left).toBeLessThan(9);
  document.documentElement.removeAttribute('dir');
});
