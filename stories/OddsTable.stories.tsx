import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { OddsTable } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState, failedState, reconnectingState } from './support/connections.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';

const meta = { title: 'OddsTable', component: OddsTable } satisfies Meta<typeof OddsTable>;
export default meta;
type Story = StoryObj<typeof meta>;

const retry = fn();
const PATIENTLY = { timeout: 10_000 };

/** Prices move on their own. */
export const Live: Story = {
  decorators: [withScenario],
  play: async ({ canvas }) => {
    const books = await canvas.findAllByText('DraftKings');
    await expect(books.length).toBeGreaterThan(0);
  },
};

/** 500 rows, 1,000 prices a second: only the games in or near sight are in the document. */
export const FiveHundredRows: Story = {
  decorators: [withScenario],
  parameters: { scenario: { rows: 500, rate: 1_000 } },
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table');
    await waitFor(() => expect(table).toHaveAttribute('aria-rowcount', '502'), PATIENTLY);
  },
};

/** Scrolls to its end when it is opened. The markup is that of `FiveHundredRows`, whose accessibility is checked. */
export const TenThousandRows: Story = {
  decorators: [withScenario],
  parameters: { scenario: { rows: 10_000, rate: 1_000 }, a11y: { test: 'off' } },
  play: async ({ canvas }) => {
    const scroller = await canvas.findByRole('region', { name: 'Live odds, scrollable' });
    const table = within(scroller).getByRole('table');
    await waitFor(() => expect(table).toHaveAttribute('aria-rowcount', '10002'), PATIENTLY);
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

/** The link is lost: every row looks stale and says so. */
export const Stale: Story = {
  decorators: [
    withManager(() => ({ state: reconnectingState(), items: SAMPLE_ITEMS, isStale: true })),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Out of date')).toBeVisible();
    await expect(canvas.getAllByRole('rowheader', { name: /, out of date$/ })).toHaveLength(9);
  },
};

export const Waiting: Story = {
  decorators: [
    withManager(() => ({ state: connectedState(), subscription: { phase: 'requested' } })),
  ],
};

/** Confirmed, and nothing to show (yet). */
export const Empty: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
};

export const NotSubscribed: Story = {
  decorators: [withManager(() => ({ state: failedState(), subscription: { phase: 'waiting' } }))],
};

export const Rejected: Story = {
  decorators: [
    withManager(() => ({
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
    })),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(retry).toHaveBeenCalledOnce();
  },
};

/** As wide as a phone: the table scrolls within its card, the game stays in sight. */
export const Narrow: Story = { ...Live, decorators: [narrow, withScenario] };

export const Dark: Story = { ...Live, globals: { theme: 'dark' } };

export const StaleDark: Story = { ...Stale, globals: { theme: 'dark' } };
