import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProfilerOnRenderCallback } from 'react';
import { Profiler, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { describe, expect, it, vi } from 'vitest';
import { OddsTable } from '../../src/components/index.ts';
import { OddsTableRow } from '../../src/components/OddsTable/OddsTableRow.tsx';
import { toSubscriptionKey } from '../../src/protocols/filter.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import {
  connectedState,
  failedState,
  reconnectingState,
} from '../../stories/support/connections.ts';
import { SAMPLE_ITEMS, SAMPLE_ODDS, sampleOdds } from '../../stories/support/sampleItems.ts';
import { renderInSituation } from './renderInSituation.tsx';

const ROW = { gameId: 'nba-1', sportsbook: 'DraftKings' };
const LIVE = { state: connectedState(), items: { odds: [sampleOdds(ROW)] } };

function receive(manager: StoryManager, item = sampleOdds(ROW, 1)) {
  act(() => {
    manager.tables.odds.receive(item, 1);
    manager.tables.odds.flush();
  });
}

/** How many listeners each key has, of those that have any. */
function watchListeners(table: StoryManager['tables']['odds']) {
  const counts = new Map<string, number>();
  const count = (key: string, change: number) => counts.set(key, (counts.get(key) ?? 0) + change);
  const subscribeKey = table.subscribeKey.bind(table);
  vi.spyOn(table, 'subscribeKey').mockImplementation((key, listener) => {
    const stop = subscribeKey(key, listener);
    count(key, 1);
    return () => {
      stop();
      count(key, -1);
    };
  });
  return () => Array.from(counts).filter(([, listeners]) => listeners !== 0);
}

const cellTexts = () =>
  screen.getAllByRole('gridcell').map(({ textContent }) => textContent?.trim());

/** The box of the home side's moneyline in the first row. */
const price = () => screen.getAllByRole('gridcell')[1]?.querySelector('.cs-price');

describe('rows', () => {
  it('writes prices as people read them, away before home', () => {
    renderInSituation(<OddsTable />, LIVE);
    expect(cellTexts()).toEqual([
      '−140',
      '+120',
      '−2.5 −112',
      '+2.5 −108',
      '221.5 −110',
      '221.5 −110',
    ]);
  });

  it('shows what is not known as a dash', () => {
    renderInSituation(<OddsTable />, {
      ...LIVE,
      items: { odds: [sampleOdds({ ...ROW, moneyline: null, spread: null })] },
    });
    expect(cellTexts().slice(0, 3)).toEqual(['–', '–', '– –']);
  });

  it('puts the books of a game together under one heading, in whatever order they came', () => {
    const [first, second, third, ...rest] = SAMPLE_ODDS;
    if (!first || !second || !third) throw new Error('there are nine samples');
    renderInSituation(<OddsTable />, {
      ...LIVE,
      items: { ...SAMPLE_ITEMS, odds: [first, ...rest, second, third] },
    });
    const table = screen.getByRole('grid');
    expect(table.querySelectorAll('tbody')).toHaveLength(3);
    const heading = screen.getByText('Boston Celtics').closest('th');
    expect(heading).toHaveAttribute('rowspan', '3');
    expect(heading).toHaveTextContent('Boston Celtics68 at New York Knicks71NBAQ3');
  });

  it('calls odds without a book a consensus, and a game without teams by its id', () => {
    renderInSituation(<OddsTable />, {
      ...LIVE,
      items: {
        odds: [sampleOdds({ gameId: 'x-9', sportsbook: null, homeTeam: null, awayTeam: null })],
      },
    });
    expect(screen.getByRole('rowheader', { name: 'Consensus' })).toBeVisible();
    expect(screen.getByText('x-9')).toBeVisible();
  });

  it('names its grid and what scrolls', () => {
    renderInSituation(<OddsTable caption="NBA odds" />, LIVE);
    expect(screen.getByRole('grid', { name: 'NBA odds' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'NBA odds, scrollable' })).toBeVisible();
  });

  it('[UI127] counts games, not prices', () => {
    const books = ['DraftKings', 'FanDuel', 'BetMGM'];
    const odds = books.map((sportsbook) => sampleOdds({ ...ROW, sportsbook }));
    renderInSituation(<OddsTable />, { ...LIVE, items: { odds } });
    expect(screen.getByText('1 game')).toBeVisible();
  });

  it('[UI18] shows the first of many rows where there is no layout to say what is in sight', () => {
    const odds = Array.from({ length: 150 }, (_, index) =>
      sampleOdds({ ...ROW, gameId: `game-${index}` }),
    );
    renderInSituation(<OddsTable />, { ...LIVE, items: { odds } });
    const table = screen.getByRole('grid');
    expect(table).toHaveAttribute('aria-rowcount', '152');
    const rows = table.querySelectorAll('.cs-odds__row');
    expect(rows[0]).toHaveAttribute('aria-rowindex', '3');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(30);
  });

  it('[UI20] shows a game of many books in parts that each name it, and only those in or near sight', () => {
    const odds = Array.from({ length: 300 }, (_, index) =>
      sampleOdds({ ...ROW, sportsbook: `Book ${index}` }),
    );
    renderInSituation(<OddsTable />, { ...LIVE, items: { odds } });
    const table = screen.getByRole('grid');
    expect(table).toHaveAttribute('aria-rowcount', '302');
    const parts = Array.from(table.querySelectorAll('.cs-odds__game'));
    const rows = Array.from(table.querySelectorAll('.cs-odds__row'));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(150);
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(
      rows.map((_, index) => String(index + 3)),
    );
    const spans = parts.map((part) => part.querySelector('th')?.getAttribute('rowspan'));
    expect(spans).toEqual(parts.map((part) => String(part.childElementCount)));
  });

  it('[UI8] renders nothing when prices move, and shows them all the same', () => {
    const onRender = vi.fn<ProfilerOnRenderCallback>();
    const { manager } = renderInSituation(
      <Profiler id="table" onRender={onRender}>
        <OddsTable />
      </Profiler>,
      { ...LIVE, items: { odds: SAMPLE_ODDS } },
    );
    onRender.mockClear();
    receive(manager, sampleOdds(ROW, 7));
    expect(cellTexts().slice(0, 3)).toEqual(['−147', '+127, best price', '−2.5 −105, best price']);
    expect(onRender).not.toHaveBeenCalled();
  });

  it('[HK12] hears of a row once for its head and once for all its prices, and not at all when it is gone', () => {
    const manager = createStoryManager({ ...LIVE, items: { odds: SAMPLE_ODDS } });
    const countListeners = watchListeners(manager.tables.odds);
    const { unmount } = render(
      <StrictMode>
        <WebSocketProvider manager={manager}>
          <OddsTable />
        </WebSocketProvider>
      </StrictMode>,
    );
    expect(countListeners()).toEqual(
      SAMPLE_ODDS.map(({ gameId, sportsbook }) => [`${gameId}|${sportsbook}`, 2]),
    );
    unmount();
    expect(countListeners()).toEqual([]);
  });

  it('[UI8] renders a row when its own freshness changed, or what it names, and no other row', () => {
    const rendered = new Set<string>();
    const { manager } = renderInSituation(
      <table>
        <tbody>
          {SAMPLE_ODDS.map(({ gameId, sportsbook }, index) => (
            <Profiler
              key={`${gameId}|${sportsbook}`}
              id={`${gameId}|${sportsbook}`}
              onRender={(id) => rendered.add(id)}
            >
              <OddsTableRow
                rowKey={`${gameId}|${sportsbook}`}
                rowIndex={index + 3}
                gameRowSpan={1}
              />
            </Profiler>
          ))}
        </tbody>
      </table>,
      { ...LIVE, items: { odds: SAMPLE_ODDS }, isStale: true },
    );
    for (const item of [sampleOdds(ROW), sampleOdds({ ...ROW, homeTeam: 'Knicks' })]) {
      rendered.clear();
      receive(manager, item);
      expect(Array.from(rendered)).toEqual(['nba-1|DraftKings']);
    }
    rendered.clear();
    receive(manager, sampleOdds({ ...ROW, homeTeam: 'Knicks' }, 5));
    expect(Array.from(rendered)).toEqual([]);
  });

  it('[UI11] shows text of the server as text', () => {
    renderInSituation(<OddsTable />, {
      ...LIVE,
      items: { odds: [sampleOdds({ ...ROW, homeTeam: '<img src=x onerror=alert(1)>' })] },
    });
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('movement', () => {
  it('[UI9] shows which way a price went, and again when it goes the same way', () => {
    const { manager } = renderInSituation(<OddsTable />, LIVE);
    const box = price();
    expect(box).not.toHaveAttribute('data-movement');
    receive(manager, sampleOdds(ROW, 1));
    expect(box).toHaveAttribute('data-movement', 'up');
    const beats = [box?.getAttribute('data-beat')];
    receive(manager, sampleOdds(ROW, 2));
    beats.push(box?.getAttribute('data-beat'));
    receive(manager, sampleOdds(ROW, 3));
    beats.push(box?.getAttribute('data-beat'));
    expect(beats).toEqual(['tick', 'tock', 'tick']);
    receive(manager, sampleOdds(ROW, 0));
    expect(box).toHaveAttribute('data-movement', 'down');
    // The same element all along: nothing was mounted anew.
    expect(price()).toBe(box);
  });

  it('[UI9] does not restart the mark of a price when another one of its row moves', () => {
    const { manager } = renderInSituation(<OddsTable />, LIVE);
    receive(manager, sampleOdds({ ...ROW, moneyline: { home: 125, away: -140 } }));
    expect(price()).toHaveAttribute('data-beat', 'tick');
    receive(manager, sampleOdds({ ...ROW, moneyline: { home: 125, away: -150 } }));
    expect(price()).toHaveAttribute('data-beat', 'tick');
    expect(price()).toHaveAttribute('data-movement', 'up');
  });

  it('[UI9] marks a price that moved by its line alone, and by its odds if both moved', () => {
    const { manager } = renderInSituation(<OddsTable />, LIVE);
    const spread = { home: 2.5, away: -2.5, homeOdds: -108, awayOdds: -112 };
    const box = screen.getAllByRole('gridcell')[3]?.querySelector('.cs-price');
    receive(manager, sampleOdds({ ...ROW, spread: { ...spread, home: 3 } }));
    expect(box).toHaveAttribute('data-movement', 'up');
    receive(manager, sampleOdds({ ...ROW, spread: { ...spread, home: 3.5, homeOdds: -115 } }));
    expect(box).toHaveAttribute('data-movement', 'down');
  });

  it('[UI9] goes the way of the number that is read: an implied probability falls as its price rises', () => {
    const { manager } = renderInSituation(<OddsTable format="probability" />, LIVE);
    expect(cellTexts()[1]).toBe('45.5 %');
    receive(manager, sampleOdds(ROW, 5));
    expect(cellTexts()[1]).toBe('44.4 %');
    expect(price()).toHaveAttribute('data-movement', 'down');
    receive(manager, sampleOdds(ROW, 0));
    expect(price()).toHaveAttribute('data-movement', 'up');
  });

  it('[UI9] of a line is the same in every format', () => {
    const { manager } = renderInSituation(<OddsTable format="probability" />, LIVE);
    const box = screen.getAllByRole('gridcell')[3]?.querySelector('.cs-price');
    const spread = { home: 3, away: -3, homeOdds: -108, awayOdds: -112 };
    receive(manager, sampleOdds({ ...ROW, spread }));
    expect(box).toHaveAttribute('data-movement', 'up');
    receive(manager, sampleOdds({ ...ROW, spread: { ...spread, homeOdds: -104 } }));
    expect(box).toHaveAttribute('data-movement', 'down');
  });

  it('[UI9] of the other way of writing goes when another one is chosen', async () => {
    const { manager } = renderInSituation(<OddsTable />, LIVE);
    receive(manager);
    await userEvent.click(screen.getByRole('button', { name: 'Decimal' }));
    expect(price()).toHaveAttribute('data-movement', 'up');
    await userEvent.click(screen.getByRole('button', { name: 'Implied %' }));
    expect(price()).not.toHaveAttribute('data-movement');
    await userEvent.click(screen.getByRole('button', { name: 'American' }));
  });

  it('[UI9] does not show as news what moved before the price was there', () => {
    const manager = createStoryManager(LIVE);
    receive(manager, sampleOdds(ROW, 1));
    render(
      <WebSocketProvider manager={manager}>
        <OddsTable />
      </WebSocketProvider>,
    );
    expect(price()).not.toHaveAttribute('data-movement');
    receive(manager, sampleOdds(ROW, 0));
    expect(price()).toHaveAttribute('data-movement', 'down');
  });

  it('[UI9] does not show as news what moved in the very flush that the price came with', () => {
    const manager = createStoryManager(LIVE);
    const stop = manager.tables.odds.subscribe(() => {
      stop();
      const page = (
        <WebSocketProvider manager={manager}>
          <OddsTable />
        </WebSocketProvider>
      );
      flushSync(() => render(page));
    });
    receive(manager, sampleOdds(ROW, 1));
    expect(cellTexts()[1]).toBe('+121');
    expect(price()).not.toHaveAttribute('data-movement');
  });

  it('[UI3, UI9] takes the mark away when the row becomes stale', () => {
    const { manager } = renderInSituation(<OddsTable />, LIVE);
    receive(manager);
    act(() => {
      manager.tables.odds.markStale();
      manager.tables.odds.flush();
    });
    expect(price()).not.toHaveAttribute('data-movement');
  });
});

describe('staleness', () => {
  it('[UI3] marks stale rows for the eye and for a screen reader', () => {
    const { container } = renderInSituation(<OddsTable />, {
      state: reconnectingState(),
      items: SAMPLE_ITEMS,
      isStale: true,
    });
    expect(screen.getByText('Out of date')).toBeVisible();
    expect(screen.getAllByRole('rowheader', { name: /, out of date$/ })).toHaveLength(9);
    expect(container.querySelectorAll('tr[data-stale="true"]')).toHaveLength(9);
    expect(screen.getByRole('grid')).toHaveAttribute('data-stale', 'true');
    expect(screen.getByRole('grid')).toHaveAccessibleName('Live odds, out of date');
  });

  it('[UI3] takes the mark from a row that is received again, and from no other', () => {
    const { manager } = renderInSituation(<OddsTable />, {
      state: connectedState(),
      items: { odds: SAMPLE_ODDS },
      isStale: true,
    });
    receive(manager);
    expect(screen.getAllByRole('rowheader', { name: /, out of date$/ })).toHaveLength(8);
  });
});

describe('empty', () => {
  it('[UI7] waits while rows may come', () => {
    renderInSituation(<OddsTable />, { state: connectedState() });
    expect(screen.getByText('Waiting for odds…')).toBeVisible();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('[UI7] says that there is no connection when none is to come', () => {
    renderInSituation(<OddsTable />, {
      state: failedState(),
      subscription: { phase: 'waiting' },
    });
    expect(screen.getByText('No updates until the connection is back.')).toBeVisible();
    expect(screen.getByText('No connection')).toBeVisible();
  });

  it('[UI7] says that it is not subscribed when it was not asked to', () => {
    renderInSituation(<OddsTable enabled={false} />, LIVE);
    expect(screen.getByText('Live updates are off.')).toBeVisible();
    expect(screen.getByText('Off')).toBeVisible();
  });

  it('[UI7] shows a refusal, and asks again on request', async () => {
    const retry = vi.fn<StoryManager['retry']>();
    renderInSituation(<OddsTable filter={{ sport: 'NBA' }} />, {
      state: connectedState(),
      subscription: {
        phase: 'rejected',
        error: { code: 'rejected', message: 'No odds for you', isRetryable: true },
      },
      actions: { retry },
    });
    const card = screen.getByRole('region', { name: 'Live odds' });
    expect(within(card).getByText('No odds for you')).toBeVisible();
    await userEvent.click(within(card).getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledWith(
      toSubscriptionKey({ channel: 'odds_updates', filter: { sport: 'NBA' } }),
    );
  });
});

describe('words and looks', () => {
  it('[UI82] says everything in other words, which may be written inline and render no row', () => {
    const toTable = (caption: string) => (
      <OddsTable
        caption={caption}
        strings={{ game: 'Spiel', book: 'Buch', consensus: 'Alle', outOfDate: ', veraltet' }}
        classNames={{ game: 'my-game', price: 'my-price' }}
      />
    );
    renderInSituation(toTable('Quoten'), {
      state: reconnectingState(),
      items: { odds: [sampleOdds({ ...ROW, sportsbook: null })] },
      isStale: true,
    });
    expect(screen.getByRole('columnheader', { name: 'Spiel' })).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'Alle, veraltet' })).toBeVisible();
    expect(screen.getByRole('grid', { name: 'Quoten, veraltet' })).toBeVisible();
    expect(document.querySelectorAll('.my-game')).toHaveLength(1);
    expect(document.querySelectorAll('.my-price')).toHaveLength(6);
  });

  it('[UI82] says how it stands in other words', () => {
    const { unmount } = renderInSituation(
      <OddsTable
        enabled={false}
        strings={{ status: () => 'Aus', notSubscribed: 'Nicht abonniert' }}
      />,
      LIVE,
    );
    expect(screen.getByText('Aus')).toBeVisible();
    expect(screen.getByText('Nicht abonniert')).toBeVisible();
    unmount();
    renderInSituation(<OddsTable strings={{ waiting: 'Gleich…' }} />, { state: connectedState() });
    expect(screen.getByText('Gleich…')).toBeVisible();
  });

  it('[UI3] tells the age of what is out of date', () => {
    vi.useFakeTimers();
    renderInSituation(<OddsTable />, {
      state: reconnectingState(),
      items: { odds: [sampleOdds(ROW)] },
      isStale: true,
    });
    act(() => void vi.advanceTimersByTime(12_000));
    expect(screen.getByText('12 s ago')).toBeVisible();
    vi.useRealTimers();
  });
});
