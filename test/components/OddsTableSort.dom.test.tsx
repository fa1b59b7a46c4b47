import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProfilerOnRenderCallback } from 'react';
import { Profiler } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OddsSort } from '../../src/components/index.ts';
import { OddsTable } from '../../src/components/index.ts';
import { setOddsFormat } from '../../src/hooks/oddsFormatStore.ts';
import type { EntityItems } from '../../src/protocols/entities.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { connectedState } from '../../stories/support/connections.ts';
import { sampleOdds } from '../../stories/support/sampleItems.ts';
import { renderInSituation } from './renderInSituation.tsx';

/** A game at one book; only its price for the home side matters. */
const game = (gameId: string, home: number): EntityItems['odds'] =>
  sampleOdds({ gameId, awayTeam: gameId, homeTeam: 'Home', moneyline: { home, away: -150 } });
const ODDS = [game('Bulls', 120), game('Avalanche', 150), game('Celtics', 110)];
const SITUATION = { state: connectedState(), items: { odds: ODDS } };

const gameNames = () =>
  screen
    .getAllByRole('rowheader')
    .flatMap((cell) => cell.querySelector('.cs-game__team')?.textContent ?? []);

function receive(manager: StoryManager, ...items: readonly EntityItems['odds'][]): void {
  act(() => {
    for (const item of items) manager.tables.odds.receive(item, 1);
    manager.tables.odds.flush();
  });
}

const head = (name: string) => screen.getByRole('button', { name });
const againButton = () => screen.getByRole('button', { name: /Sort again|Sorted/ });

afterEach(() => {
  vi.useRealTimers();
  act(() => setOddsFormat('american'));
});

describe('sorting', () => {
  it('[UI69] by the head of a column sorts games by their best price, and says so', async () => {
    renderInSituation(<OddsTable />, SITUATION);
    expect(gameNames()).toEqual(['Bulls', 'Avalanche', 'Celtics']);
    await userEvent.click(head('Moneyline Home'));
    expect(gameNames()).toEqual(['Avalanche', 'Bulls', 'Celtics']);
    const column = () => screen.getByRole('columnheader', { name: 'Moneyline Home' });
    expect(column()).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(head('Moneyline Home'));
    expect(gameNames()).toEqual(['Celtics', 'Bulls', 'Avalanche']);
    expect(column()).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(head('Moneyline Home'));
    expect(gameNames()).toEqual(['Bulls', 'Avalanche', 'Celtics']);
    expect(column()).not.toHaveAttribute('aria-sort');
  });

  it('[UI69, UI127] by a choice of the list, either way round', async () => {
    renderInSituation(<OddsTable />, SITUATION);
    await userEvent.click(screen.getByRole('combobox', { name: 'Sort by' }));
    expect(await screen.findByRole('option', { name: 'Best moneyline, home' })).toBeVisible();
    await userEvent.click(screen.getByRole('option', { name: 'Game' }));
    expect(gameNames()).toEqual(['Avalanche', 'Bulls', 'Celtics']);
    expect(screen.getByRole('columnheader', { name: 'Game' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Ascending, switch to descending' }));
    expect(gameNames()).toEqual(['Celtics', 'Bulls', 'Avalanche']);
  });

  it('[UI69] begins with the order it is given', () => {
    const sort = { column: 'moneylineHome', direction: 'ascending' } as const;
    renderInSituation(<OddsTable defaultSort={sort} showTools={false} />, SITUATION);
    expect(gameNames()).toEqual(['Celtics', 'Bulls', 'Avalanche']);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('[UI69] tells of the order somebody chose', async () => {
    const onSortChange = vi.fn<(sort: OddsSort) => void>();
    renderInSituation(<OddsTable onSortChange={onSortChange} />, SITUATION);
    await userEvent.click(screen.getByRole('button', { name: 'Game' }));
    expect(onSortChange).toHaveBeenCalledExactlyOnceWith({
      column: 'game',
      direction: 'ascending',
    });
  });

  it('[UI69] moves no game while prices move, and puts a new one where it belongs', async () => {
    const onRender = vi.fn<ProfilerOnRenderCallback>();
    const sort = { column: 'moneylineHome', direction: 'descending' } as const;
    const { manager } = renderInSituation(
      <Profiler id="table" onRender={onRender}>
        <OddsTable defaultSort={sort} />
      </Profiler>,
      SITUATION,
    );
    onRender.mockClear();
    receive(manager, game('Celtics', 300));
    expect(gameNames()).toEqual(['Avalanche', 'Bulls', 'Celtics']);
    expect(onRender).not.toHaveBeenCalled();
    // Nor when the table renders for another reason.
    act(() => setOddsFormat('decimal'));
    expect(onRender).toHaveBeenCalled();
    expect(gameNames()).toEqual(['Avalanche', 'Bulls', 'Celtics']);
    receive(manager, game('Dodgers', 200));
    expect(gameNames()).toEqual(['Celtics', 'Dodgers', 'Avalanche', 'Bulls']);
  });

  it('[UI70] is offered again once prices have moved games out of order, and not before', async () => {
    vi.useFakeTimers();
    const sort = { column: 'moneylineHome', direction: 'descending' } as const;
    const { manager } = renderInSituation(<OddsTable defaultSort={sort} />, SITUATION);
    const wait = () => act(() => void vi.advanceTimersByTime(1_000));
    expect(againButton()).toHaveAccessibleName('Sorted');
    receive(manager, game('Celtics', 111));
    wait();
    expect(againButton()).toHaveAccessibleName('Sorted');
    receive(manager, game('Celtics', 300));
    wait();
    expect(againButton()).toHaveAccessibleName('Sort again');
    expect(gameNames()).toEqual(['Avalanche', 'Bulls', 'Celtics']);
    act(() => {
      againButton().focus();
      againButton().click();
    });
    expect(gameNames()).toEqual(['Celtics', 'Avalanche', 'Bulls']);
    expect(againButton()).toHaveAccessibleName('Sorted');
    expect(againButton()).toHaveFocus();
  });

  it('[UI70] is not offered in order of arrival', () => {
    renderInSituation(<OddsTable />, SITUATION);
    expect(screen.queryByRole('button', { name: 'Sorted' })).toBeNull();
  });
});

describe('the best price', () => {
  const book = (sportsbook: string, home: number) =>
    sampleOdds({ gameId: 'g', sportsbook, moneyline: { home, away: -150 } });
  const best = () =>
    screen
      .queryAllByRole('gridcell', { name: /best price/ })
      .map((cell) => within(cell).getByText(/\d/).textContent);

  it('[UI71] says so in words, follows the prices and renders nothing', () => {
    const onRender = vi.fn<ProfilerOnRenderCallback>();
    const { manager } = renderInSituation(
      <Profiler id="table" onRender={onRender}>
        <OddsTable />
      </Profiler>,
      { ...SITUATION, items: { odds: [book('A', 120), book('B', 125)] } },
    );
    expect(best()).toEqual(['+125']);
    onRender.mockClear();
    receive(manager, book('A', 130));
    expect(best()).toEqual(['+130']);
    receive(manager, book('B', 130));
    expect(best()).toEqual([]);
    expect(onRender).not.toHaveBeenCalled();
  });

  it('[UI71] is explained above the prices, also without tools, and by a tooltip', () => {
    const { manager } = renderInSituation(<OddsTable showTools={false} />, {
      ...SITUATION,
      items: { odds: [book('A', 120), book('B', 125)] },
    });
    expect(screen.getByText('Best price, usual or easier line')).toBeVisible();
    const hinted = () =>
      screen.getAllByTitle(/^Pays most at the line/).map(({ textContent }) => textContent?.trim());
    expect(hinted()).toEqual(['Best price, usual or easier line', '+125, best price']);
    receive(manager, book('A', 130));
    expect(hinted()).toEqual(['Best price, usual or easier line', '+130, best price']);
  });

  it('[UI71] is compared anew when a book comes or goes', () => {
    const { manager } = renderInSituation(<OddsTable />, {
      ...SITUATION,
      items: { odds: [book('A', 120)] },
    });
    expect(best()).toEqual([]);
    receive(manager, book('B', 110));
    expect(best()).toEqual(['+120']);
    act(() => {
      manager.tables.odds.remove('g|B');
      manager.tables.odds.flush();
    });
    expect(best()).toEqual([]);
  });
});
