import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { OddsTable } from '../src/components/index.ts';
import { setOddsFormat } from '../src/hooks/oddsFormatStore.ts';
import { narrow } from './decorators/narrow.tsx';
import { phone, rightToLeft } from './decorators/phone.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState, failedState, reconnectingState } from './support/connections.ts';
import type { StoryManagerOptions } from './support/createStoryManager.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'OddsTable',
  component: OddsTable,
  parameters: {
    docs: {
      description: {
        component: `
Live odds, one row per game and book, the books of a game together.

**When to use.** Wherever somebody compares prices that move: from one game to 10,000 rows at thousands of prices a second. For a single
hot number use \`LiveText\`.

**Content.** Away before home; what is not known is a dash. A price that moved flashes the way the number went that is read (an implied probability falls as its price rises), at most three times a second. The
best price of each game and column, at the line most books offer, is bold with a star, which the line above explains; where it beats no other there is none, and stale
prices don't count. The name of a game stays below the head while its rows are in sight. Games are sorted when somebody asks and when rows come or go: while prices move nothing changes places, and "Sort again"
says when it would. Whoever sorts sees the first of the games. Below 52 rem of width each game is named above its books, below 40 rem the two sides of a market stand on two lines.

**Accessibility.** A grid: one stop of Tab, then arrow keys, Home and End, Page Up and Down, with Ctrl to the first and last cell. The heads of
the columns are above the first row; Enter sorts there, and tells of the game of any other row (\`onSelectGame\`). The focus keeps its row and
column while rows come, go, are sorted and scroll. Stale rows and best prices say so in words.

**Looks.** \`--cs-odds-max-height\` (40rem; below 52 rem of width at most 70 % of the screen, so that the page can be swiped beside it) and \`--cs-odds-row-height\` on the class name; density by \`data-density\`.`,
      },
    },
  },
  beforeEach: () => setOddsFormat('american'),
} satisfies Meta<typeof OddsTable>;
export default meta;
type Story = StoryObj<typeof meta>;

const retry = fn();
const onSelectGame = fn();
const PATIENTLY = { timeout: 10_000 };

const LIVE = (): StoryManagerOptions => ({ state: connectedState(), items: SAMPLE_ITEMS });
const STALE = (): StoryManagerOptions => ({
  state: reconnectingState(),
  items: SAMPLE_ITEMS,
  isStale: true,
});
const WAITING = (): StoryManagerOptions => ({
  state: connectedState(),
  subscription: { phase: 'requested' },
});
const EMPTY = (): StoryManagerOptions => ({ state: connectedState() });
const NO_CONNECTION = (): StoryManagerOptions => ({
  state: failedState(),
  subscription: { phase: 'waiting' },
});
const REJECTED = (): StoryManagerOptions => ({
  state: connectedState(),
  subscription: {
    phase: 'rejected',
    error: {
      code: 'rejected',
      message: 'Invalid subscription type: odds_updates',
      isRetryable: true,
    },
  },
  actions: { retry },
});

/** Prices move on their own. */
export const Live: Story = {
  decorators: [withScenario],
  play: async ({ canvas }) => {
    const books = await canvas.findAllByText('DraftKings');
    await expect(books.length).toBeGreaterThan(0);
  },
};

/** Three games at three books that stand still, for designers. */
export const Still: Story = { decorators: [withManager(LIVE)] };

/** The head of a column sorts, and sorts the other way round; a third press gives the order of arrival back. */
export const Sorted: Story = {
  decorators: [withManager(LIVE)],
  play: async ({ canvas, userEvent }) => {
    const head = await canvas.findByRole('button', { name: 'Game' });
    await userEvent.click(head);
    await expect(canvas.getByRole('columnheader', { name: 'Game' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    const teams = canvas.getAllByText(/Celtics|Thunder|Dodgers/).map((team) => team.textContent);
    await expect(teams).toEqual(['Boston Celtics', 'Los Angeles Dodgers', 'Oklahoma City Thunder']);
  },
};

/** Sorted by a price that keeps moving: the games stay where they are, and sorting again is offered. */
export const OutOfOrder: Story = {
  decorators: [withScenario],
  args: { defaultSort: { column: 'moneylineHome', direction: 'descending' } },
  parameters: { scenario: { rate: 60 } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sort again' }, PATIENTLY));
    await expect(canvas.getByRole('button', { name: /Sort again|Sorted/ })).toHaveFocus();
  },
};

/** One switch for the page; the boxes are as wide as the longest text of any format. */
export const Formats: Story = {
  decorators: [withManager(LIVE)],
  play: async ({ canvas, userEvent }) => {
    await expect((await canvas.findAllByText('−140'))[0]).toBeVisible();
    for (const [name, text] of [
      ['Decimal', '1.71'],
      ['Fraction', '5/7'],
      ['Implied %', '58.3 %'],
    ] as const) {
      await userEvent.click(canvas.getByRole('button', { name }));
      await expect(canvas.getAllByText(text)[0]).toBeVisible();
    }
  },
};

/** A format of its own, whatever the reader chose elsewhere; there is no switch then. */
export const DecimalOnly: Story = {
  decorators: [withManager(LIVE)],
  args: { format: 'decimal' },
};

/** The grid by keyboard. */
export const Keyboard: Story = {
  decorators: [withManager(LIVE)],
  args: { onSelectGame },
  play: async ({ canvas, userEvent }) => {
    const grid = await canvas.findByRole('grid');
    onSelectGame.mockClear();
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '6');
    await userEvent.keyboard('{End}');
    await expect(document.activeElement).toHaveAttribute('data-column', 'totalUnder');
    await userEvent.keyboard('{Enter}');
    await expect(onSelectGame.mock.calls).toEqual([['nba-2']]);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}{Enter}');
    await expect(canvas.getByRole('columnheader', { name: 'Game' })).toHaveAttribute('aria-sort');
  },
};

/** Without the line above the grid: the heads sort all the same. */
export const WithoutTools: Story = {
  decorators: [withManager(LIVE)],
  args: { showTools: false },
};

/** 500 rows, 1,000 prices a second: only the games in or near sight are in the document. */
export const FiveHundredRows: Story = {
  decorators: [withScenario],
  parameters: { scenario: { rows: 500, rate: 1_000 } },
  play: async ({ canvas }) => {
    const grid = await canvas.findByRole('grid');
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '502'), PATIENTLY);
  },
};

/** 5,000 rows, 1,000 prices a second: walked to the end by keyboard, the focus in sight all the time. */
export const FiveThousandRows: Story = {
  decorators: [withScenario],
  parameters: { scenario: { rows: 5_000, rate: 1_000 } },
  play: async ({ canvas, userEvent }) => {
    const grid = await canvas.findByRole('grid', undefined, PATIENTLY);
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '5002'), PATIENTLY);
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await waitFor(() =>
      expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '5002'),
    );
    await expect(grid.querySelectorAll('.cs-odds__row').length).toBeLessThan(110);
  },
};

/** Scrolls to its end when it is opened. */
export const TenThousandRows: Story = {
  decorators: [withScenario],
  parameters: { scenario: { rows: 10_000, rate: 1_000 } },
  play: async ({ canvas }) => {
    const scroller = await canvas.findByRole('region', { name: 'Live odds, scrollable' });
    const grid = within(scroller).getByRole('grid');
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '10002'), PATIENTLY);
    await expect(scroller.querySelectorAll('.cs-odds__row').length).toBeLessThan(80);
    scroller.scrollTop = scroller.scrollHeight;
    await waitFor(() => expect(lastRowIn(scroller)).toHaveTextContent(/[+-]\d{3}/), PATIENTLY);
    await waitFor(() => expect(bottomOf(lastRowIn(scroller))).toBeLessThan(bottomOf(scroller) + 1));
    await expect(scroller.querySelectorAll('.cs-odds__row').length).toBeLessThan(80);
  },
};

/** By selector: roles of a table in which a thousand prices a second move take long to find. */
function lastRowIn(scroller: Element): Element | null {
  return scroller.querySelector('.cs-odds__row[aria-rowindex="10002"]');
}

function bottomOf(element: Element | null): number {
  return element?.getBoundingClientRect().bottom ?? Infinity;
}

export const OneSport: Story = { ...Live, args: { filter: { sport: 'NBA' } } };

/** The link is lost: every row looks stale and says so; nothing is the best price any more. */
export const Stale: Story = {
  decorators: [withManager(STALE)],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Out of date')).toBeVisible();
    await expect(canvas.getAllByRole('rowheader', { name: /, out of date$/ })).toHaveLength(9);
    await expect(canvas.queryByText(', best price')).toBeNull();
  },
};

export const Waiting: Story = { decorators: [withManager(WAITING)] };

/** Confirmed, and nothing to show (yet). */
export const Empty: Story = { decorators: [withManager(EMPTY)] };

export const NotSubscribed: Story = { decorators: [withManager(NO_CONNECTION)] };

export const Rejected: Story = {
  decorators: [withManager(REJECTED)],
  play: async ({ canvas, userEvent }) => {
    retry.mockClear();
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(retry).toHaveBeenCalledOnce();
  },
};

/** All states side by side. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: (args) => (
    <SituationGrid
      cellSize="34rem"
      situations={[
        { name: 'live', describe: LIVE },
        { name: 'stale', describe: STALE },
        { name: 'waiting', describe: WAITING },
        { name: 'empty', describe: EMPTY },
        { name: 'no connection', describe: NO_CONNECTION },
        { name: 'refused', describe: REJECTED },
      ]}
    >
      <OddsTable {...args} />
    </SituationGrid>
  ),
};

/** As dense as it gets. */
export const Compact: Story = {
  decorators: [
    (Story) => (
      <div data-density="compact">
        <Story />
      </div>
    ),
    withManager(LIVE),
  ],
};

/** As wide as a phone: each game above its books, the sides of a market on two lines, nothing to scroll sideways. */
export const Narrow: Story = { ...Live, decorators: [narrow, withScenario] };

/** The narrowest phone. */
export const Phone: Story = {
  decorators: [phone, withManager(LIVE)],
  play: async ({ canvas }) => {
    const scroller = await canvas.findByRole('region', { name: 'Live odds, scrollable' });
    await expect(scroller.scrollWidth).toBe(scroller.clientWidth);
  },
};

export const PhoneDark: Story = { ...Phone, globals: { theme: 'dark' } };

/** Narrower than any phone, in a column of a page: each book above its prices, and nothing is scrolled sideways. */
export const InAColumn: Story = {
  ...Phone,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '17rem' }}>
        <Story />
      </div>
    ),
    withManager(LIVE),
  ],
};

/** Between a phone and a desk: each game above its books, all columns side by side. */
export const HalfWide: Story = {
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '44rem' }}>
        <Story />
      </div>
    ),
    withManager(LIVE),
  ],
};

export const RightToLeft: Story = { decorators: [rightToLeft, withManager(LIVE)] };

/** Said otherwise. */
export const InGerman: Story = {
  decorators: [withManager(LIVE)],
  args: {
    caption: 'Quoten',
    strings: {
      game: 'Spiel',
      book: 'Anbieter',
      moneyline: 'Sieg',
      spread: 'Handicap',
      total: 'Punkte',
      away: 'Gast',
      home: 'Heim',
      over: 'Über',
      under: 'Unter',
      at: ' bei ',
      sortBy: 'Sortiert nach',
      arrival: 'Eingang',
      start: 'Beginn',
      oddsFormat: 'Schreibweise der Quoten',
      american: 'US',
      decimal: 'Dezimal',
      fractional: 'Bruch',
      probability: 'Implizit %',
      bestPriceLegend: 'Beste Quote zur üblichen Linie',
      bestPriceHint: 'Zahlt am meisten unter den Anbietern mit der üblichen Linie',
    },
  },
};

export const Dark: Story = { ...Live, globals: { theme: 'dark' } };

export const StillDark: Story = { ...Still, globals: { theme: 'dark' } };

export const StaleDark: Story = { ...Stale, globals: { theme: 'dark' } };
