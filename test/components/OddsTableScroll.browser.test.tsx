import { flushSync } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import type { OddsTableProps } from '../../src/components/index.ts';
import { ArbitrageList, OddsTable } from '../../src/components/index.ts';
import { readGameHeights, toGameHeightPx } from '../../src/components/OddsTable/gameHeights.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import '../../src/styles/styles.css';
import { connectedState } from '../../stories/support/connections.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { SAMPLE_ITEMS, sampleOdds } from '../../stories/support/sampleItems.ts';

const BOOKS = ['DraftKings', 'FanDuel', 'BetMGM', 'Caesars', 'PointsBet'];

const toGame = (index: number) =>
  BOOKS.map((sportsbook, seed) =>
    sampleOdds({ gameId: `game-${String(index).padStart(3, '0')}`, sportsbook }, index + seed),
  );

async function showTable(gameCount: number, props: OddsTableProps = {}): Promise<StoryManager> {
  const odds = Array.from({ length: gameCount }, (_, index) => toGame(index)).flat();
  const manager = createStoryManager({ state: connectedState(), items: { ...SAMPLE_ITEMS, odds } });
  await render(
    <WebSocketProvider manager={manager}>
      <OddsTable {...props} />
    </WebSocketProvider>,
  );
  return manager;
}

function find(selector: string, within: ParentNode = document): HTMLElement {
  const element = within.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`nothing is ${selector}`);
  return element;
}

const boxOf = (selector: string, within?: ParentNode) =>
  find(selector, within).getBoundingClientRect();
const scroller = () => find('.cs-odds__scroller');
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function scrollTo(top: number): Promise<void> {
  scroller().scrollTop = top;
  // One frame for the scroll event, one for what it renders.
  await frame();
  await frame();
}

/** The game whose rows are right below the head. */
function gameBelowHead(): HTMLElement {
  const edge = boxOf('.cs-odds__head').bottom;
  const games = Array.from(document.querySelectorAll<HTMLElement>('.cs-odds__game'));
  const game = games.find((candidate) => candidate.getBoundingClientRect().bottom > edge + 1);
  if (!game) throw new Error('no game is in sight');
  return game;
}

beforeEach(() => page.viewport(1_280, 900));
afterEach(() => {
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
});

describe('the name of a game', () => {
  it.each([
    [272, 'ltr', 8],
    [320, 'ltr', 8],
    [390, 'rtl', 8],
    [700, 'ltr', 8],
    [1_440, 'ltr', 8],
    [1_440, 'rtl', 60],
    [390, 'ltr', 60],
  ])(
    '[UI129] stays below the head while rows of its game are in sight, at %i px, %s, of %i games',
    async (width, direction, gameCount) => {
      await page.viewport(width, 844);
      document.documentElement.dir = direction;
      await showTable(gameCount);
      const shifts: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
      await frame();
      observer.observe({ type: 'layout-shift' });
      let stuck = 0;
      for (let top = 0; top < 1_200; top += 37) {
        await scrollTo(top);
        const game = gameBelowHead();
        const gameBox = game.getBoundingClientRect();
        const edge = boxOf('.cs-odds__head').bottom;
        const name = boxOf('.cs-game', game);
        // Pushed out by the next game, but never behind its own.
        expect(name.bottom).toBeLessThanOrEqual(gameBox.bottom);
        if (gameBox.bottom - edge < name.height + 16) continue;
        expect(name.top).toBeGreaterThanOrEqual(edge - 0.5);
        expect(name.top).toBeLessThanOrEqual(Math.max(edge, gameBox.top) + 9);
        const team = boxOf('.cs-game__team', game);
        const seen = document.elementFromPoint(team.left + 4, team.top + team.height / 2);
        expect(seen?.closest('.cs-game')).toBe(find('.cs-game', game));
        if (gameBox.top < edge - 10) stuck += 1;
      }
      expect(stuck).toBeGreaterThan(8);
      await frame();
      shifts.push(...observer.takeRecords());
      observer.disconnect();
      expect(shifts).toEqual([]);
      const heights = readGameHeights(scroller());
      for (const game of document.querySelectorAll('.cs-odds__game')) {
        expect(game.getBoundingClientRect().height).toBe(toGameHeightPx(BOOKS.length, heights));
      }
    },
  );

  it.each([320, 700, 1_280])(
    '[UI129] covers no cell that has the focus, at %i px',
    async (width) => {
      await page.viewport(width, 844);
      await showTable(8);
      find('.cs-odds__table [tabindex="0"]').focus();
      await userEvent.keyboard('{ArrowRight}{ArrowRight}{Control>}{End}{/Control}');
      for (let press = 0; press < 24; press += 1) {
        await userEvent.keyboard(press % 6 === 5 ? '{PageUp}' : '{ArrowUp}');
        const cell = document.activeElement;
        const game = cell?.closest('.cs-odds__game');
        if (!cell || !game) break;
        const { top, bottom, left, width: cellWidth } = cell.getBoundingClientRect();
        const seen = document.elementFromPoint(left + cellWidth / 2, (top + bottom) / 2);
        expect(cell.contains(seen)).toBe(true);
        const isBeside = width > 1_000;
        const above = isBeside ? boxOf('.cs-odds__head') : boxOf('.cs-game', game);
        expect(top).toBeGreaterThanOrEqual(above.bottom - 0.5);
      }
    },
  );
});

describe('sorting', () => {
  it.each([16, 60])(
    '[UI130] shows the top of %i games, and leaves the focus',
    async (gameCount) => {
      await showTable(gameCount);
      const names = () => find('.cs-odds__row').dataset['rowKey'];
      const reverse = page.getByRole('button', { name: /switch to/ });
      await scrollTo(900);
      await page.getByRole('button', { name: 'Moneyline Home' }).click();
      expect(scroller().scrollTop).toBe(0);
      await scrollTo(900);
      await reverse.click();
      expect(scroller().scrollTop).toBe(0);
      await expect.element(reverse).toHaveFocus();
      await scrollTo(900);
      await page.getByRole('combobox', { name: 'Sort by' }).click();
      await page.getByRole('option', { name: 'Game' }).click();
      expect(scroller().scrollTop).toBe(0);
      await frame();
      expect(names()).toBe('game-000|DraftKings');
      expect(boxOf('.cs-game').top).toBeGreaterThanOrEqual(boxOf('.cs-odds__head').bottom);
    },
  );

  it('[UI130] by "Sort again" shows the top, and rows that come or go leave what is in sight', async () => {
    const sort = { column: 'moneylineHome', direction: 'descending' } as const;
    const manager = await showTable(16, { defaultSort: sort });
    const receive = (gameId: string, home: number) =>
      flushSync(() => {
        const prices = { moneyline: { home, away: -150 } };
        manager.tables.odds.receive(sampleOdds({ gameId, ...prices }), Date.now());
        manager.tables.odds.flush();
      });
    await scrollTo(900);
    receive('another', -200);
    expect(scroller().scrollTop).toBe(900);
    flushSync(() => {
      manager.tables.odds.remove('another|DraftKings');
      manager.tables.odds.flush();
    });
    expect(scroller().scrollTop).toBe(900);
    receive('game-000', 300);
    const again = page.getByRole('button', { name: 'Sort again' });
    await again.click();
    expect(scroller().scrollTop).toBe(0);
    await expect.element(page.getByRole('button', { name: 'Sorted' })).toHaveFocus();
  });
});

describe('room', () => {
  it.each([
    [390, 844],
    [390, 667],
    [768, 1_024],
    [700, 500],
  ])('[UI131] leaves page to swipe on beside the table, at %i by %i', async (width, height) => {
    await page.viewport(width, height);
    await showTable(16);
    const { clientHeight, scrollHeight } = scroller();
    expect(scrollHeight).toBeGreaterThan(height);
    expect(clientHeight).toBeLessThanOrEqual(Math.round(0.7 * height));
    expect(clientHeight).toBeGreaterThan(0.6 * height);
    document.documentElement.style.setProperty('--cs-odds-max-height', '400px');
    expect(scroller().clientHeight).toBe(400);
  });

  it.each([
    ['Best moneyline, away', {}, false],
    [
      'Beste Quote auf den Sieg, Gast',
      { priceColumn: () => 'Beste Quote auf den Sieg, Gast' },
      true,
    ],
  ])('[UI132] keeps "%s" within its field', async (text, strings, isLonger) => {
    await showTable(2, {
      strings,
      defaultSort: { column: 'moneylineAway', direction: 'descending' },
    });
    const field = boxOf('.cs-select');
    const sign = boxOf('.cs-select .cs-icon');
    const value = find('.cs-select > :first-child');
    expect(value.textContent).toBe(text);
    expect(sign.width).toBeGreaterThan(10);
    expect(field.right - sign.right).toBeGreaterThan(6);
    expect(sign.left - value.getBoundingClientRect().right).toBeGreaterThan(6);
    expect(value.scrollWidth > value.clientWidth).toBe(isLonger);
  });

  it.each([320, 390, 1_280])('[UI132] names what to bet on in full at %i px', async (width) => {
    await page.viewport(width, 844);
    const legs = ['Minnesota Timberwolves ML', 'Nuggets ML'].map((bet) => ({
      bet,
      sportsbook: 'DraftKings',
      odds: 120,
      stake: null,
    }));
    const [arbitrage] = SAMPLE_ITEMS.arbitrage ?? [];
    if (!arbitrage) throw new Error('there is no sample');
    const items = { arbitrage: [{ ...arbitrage, legs }] };
    await render(
      <WebSocketProvider manager={createStoryManager({ state: connectedState(), items })}>
        <div style={{ inlineSize: '20.5rem', maxInlineSize: '100%' }}>
          <ArbitrageList />
        </div>
      </WebSocketProvider>,
    );
    const bet = page.getByText('Minnesota Timberwolves ML').element();
    expect(bet.scrollWidth).toBeLessThanOrEqual(bet.clientWidth);
    expect(getComputedStyle(bet).textOverflow).toBe('clip');
    const book = find('.cs-arbitrage__leg > .cs-note:not(.cs-small)');
    expect(book.scrollWidth).toBeLessThanOrEqual(book.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
