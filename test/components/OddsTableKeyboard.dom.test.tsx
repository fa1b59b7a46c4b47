import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProfilerOnRenderCallback } from 'react';
import { Profiler } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OddsTable } from '../../src/components/index.ts';
import { OddsTableRow } from '../../src/components/OddsTable/OddsTableRow.tsx';
import { connectedState } from '../../stories/support/connections.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { SAMPLE_ITEMS, SAMPLE_ODDS, sampleOdds } from '../../stories/support/sampleItems.ts';
import { renderInSituation } from './renderInSituation.tsx';

const SITUATION = { state: connectedState(), items: SAMPLE_ITEMS };

beforeEach(() => {
  // jsdom lays nothing out and so cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

/** Where the focus is: the row and the column. */
function place(): string {
  const cell = document.activeElement;
  if (!(cell instanceof HTMLElement) || !cell.dataset['column']) return 'nowhere';
  return `${cell.closest('tr')?.dataset['rowKey'] ?? 'head'} ${cell.dataset['column']}`;
}

async function press(...keys: readonly string[]): Promise<string> {
  for (const key of keys) await userEvent.keyboard(key);
  return place();
}

/** Reaches the grid as a reader does. */
async function tabIntoGrid(): Promise<void> {
  for (let presses = 0; presses < 12 && place() === 'nowhere'; presses += 1) await userEvent.tab();
}

function change(manager: StoryManager, act_: (odds: StoryManager['tables']['odds']) => void): void {
  act(() => {
    act_(manager.tables.odds);
    manager.tables.odds.flush();
  });
}

describe('by keyboard', () => {
  it('[UI73] Tab reaches one cell of the grid and then leaves it', async () => {
    renderInSituation(<OddsTable />, SITUATION);
    await tabIntoGrid();
    expect(place()).toBe('nba-1|DraftKings game');
    expect(document.querySelectorAll('.cs-odds__table [tabindex="0"]')).toHaveLength(1);
    await userEvent.tab();
    expect(place()).toBe('nowhere');
    await userEvent.tab({ shift: true });
    expect(place()).toBe('nba-1|DraftKings game');
  });

  it('[UI73] arrows, Home, End and pages go from cell to cell, and Tab comes back to the last', async () => {
    renderInSituation(<OddsTable />, SITUATION);
    await tabIntoGrid();
    expect(await press('{ArrowRight}', '{ArrowRight}')).toBe('nba-1|DraftKings moneylineAway');
    expect(await press('{ArrowDown}')).toBe('nba-1|FanDuel moneylineAway');
    expect(await press('{End}')).toBe('nba-1|FanDuel totalUnder');
    expect(await press('{PageDown}')).toBe('mlb-1|BetMGM totalUnder');
    expect(await press('{Control>}{Home}{/Control}')).toBe('nba-1|DraftKings game');
    expect(await press('{Control>}{End}{/Control}')).toBe('mlb-1|BetMGM totalUnder');
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(place()).toBe('mlb-1|BetMGM totalUnder');
  });

  it('[UI73] left and right are those of the screen where text runs from right to left', async () => {
    document.documentElement.style.direction = 'rtl';
    renderInSituation(<OddsTable />, SITUATION);
    await tabIntoGrid();
    expect(await press('{ArrowLeft}')).toBe('nba-1|DraftKings book');
    document.documentElement.removeAttribute('style');
  });

  it('[UI73, UI69] the heads of the columns are above the first row, and Enter sorts', async () => {
    renderInSituation(<OddsTable />, SITUATION);
    await tabIntoGrid();
    expect(await press('{ArrowRight}', '{ArrowUp}')).toBe('head book');
    await press('{Enter}');
    expect(screen.getByRole('columnheader', { name: 'Book' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    expect(place()).toBe('head book');
    expect(await press('{ArrowDown}')).toBe('nba-1|BetMGM book');
  });

  it('[UI73, UI8] moving about renders no row', async () => {
    const rendered = vi.fn<ProfilerOnRenderCallback>();
    const [first] = SAMPLE_ODDS;
    if (!first) throw new Error('there are samples');
    renderInSituation(
      <>
        <OddsTable />
        <table>
          <tbody>
            <Profiler id="row" onRender={rendered}>
              <OddsTableRow rowKey="nba-1|DraftKings" rowIndex={3} gameRowSpan={1} />
            </Profiler>
          </tbody>
        </table>
      </>,
      SITUATION,
    );
    rendered.mockClear();
    await tabIntoGrid();
    await press('{ArrowRight}', '{ArrowDown}', '{End}');
    expect(rendered).not.toHaveBeenCalled();
  });

  it('[UI75] Enter tells of the game of a row, and so does a click on its name', async () => {
    const onSelectGame = vi.fn<(gameId: string) => void>();
    renderInSituation(<OddsTable onSelectGame={onSelectGame} />, SITUATION);
    await tabIntoGrid();
    await press('{ArrowRight}', '{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{Enter}');
    expect(onSelectGame.mock.calls).toEqual([['nba-2']]);
    await userEvent.click(screen.getByText('Los Angeles Dodgers'));
    expect(onSelectGame).toHaveBeenLastCalledWith('mlb-1');
  });
});

describe('the focus', () => {
  it('[UI74] keeps its row and column while prices move, books come and games are sorted', async () => {
    const { manager } = renderInSituation(<OddsTable />, SITUATION);
    await tabIntoGrid();
    await press('{ArrowRight}', '{ArrowRight}', '{ArrowDown}', '{ArrowDown}', '{ArrowDown}');
    expect(place()).toBe('nba-2|DraftKings moneylineAway');
    change(manager, (odds) => {
      odds.receive(sampleOdds({ gameId: 'nba-2', sportsbook: 'DraftKings' }, 9), 1);
      odds.receive(sampleOdds({ gameId: 'nba-1', sportsbook: 'Caesars' }), 1);
      odds.receive(sampleOdds({ gameId: 'a-new-one' }), 1);
    });
    expect(place()).toBe('nba-2|DraftKings moneylineAway');
    act(() => screen.getByRole('button', { name: 'Game' }).click());
    expect(place()).toBe('nba-2|DraftKings moneylineAway');
  });

  it('[UI74] goes to the nearest row when its own goes', async () => {
    const { manager } = renderInSituation(<OddsTable />, SITUATION);
    await tabIntoGrid();
    await press('{ArrowRight}', '{ArrowRight}', '{ArrowDown}');
    change(manager, (odds) => odds.remove('nba-1|FanDuel'));
    expect(place()).toBe('nba-1|BetMGM moneylineAway');
    change(manager, (odds) => {
      for (const book of ['DraftKings', 'BetMGM']) odds.remove(`nba-1|${book}`);
    });
    expect(place()).toBe('nba-2|DraftKings moneylineAway');
  });

  it('[UI74] is not taken by a grid that did not have it', async () => {
    const { manager } = renderInSituation(
      <>
        <OddsTable />
        <button type="button">elsewhere</button>
      </>,
      SITUATION,
    );
    await tabIntoGrid();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'elsewhere' })).toHaveFocus();
    change(manager, (odds) => odds.remove('nba-1|DraftKings'));
    expect(screen.getByRole('button', { name: 'elsewhere' })).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(place()).toBe('nba-1|FanDuel game');
  });
});
