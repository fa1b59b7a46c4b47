import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
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
    await waitFor(() => expect(table).toHaveAttribute('aria-rowcount', '502'), { timeout: 10_000 });
  },
};

/** Scroll as far as you like. The markup is that of `FiveHundredRows`, which is checked. */
export const TenThousandRows: Story = {
  decorators: [withScenario],
  parameters: { scenario: { rows: 10_000, rate: 1_000 }, a11y: { test: 'off' } },
};

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
