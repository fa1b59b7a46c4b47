import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ArbitrageList } from '../src/components/index.ts';
import { setOddsFormat } from '../src/hooks/oddsFormatStore.ts';
import { narrow } from './decorators/narrow.tsx';
import { phone } from './decorators/phone.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState, failedState, reconnectingState } from './support/connections.ts';
import type { StoryManagerOptions } from './support/createStoryManager.ts';
import { SAMPLE_ARBITRAGE, SAMPLE_ITEMS } from './support/sampleItems.ts';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'ArbitrageList',
  component: ArbitrageList,
  parameters: {
    docs: {
      description: {
        component: `
Prices at different books that together win whoever does, and what to stake on each side.

**When to use.** Beside an odds table, for people who act within minutes.

**Content.** The reader sets a total; stakes and profit are worked out from the prices, in hundredths, so that the least that comes back is as
much as it can be. What the feed says of profit counts only where a price is missing. An opportunity counts down to its end and is gone within
a second of it, whether or not the server says so. Fresh before stale, the most profitable first.

**Accessibility.** The field has a label and says what is wrong with an amount. The countdown stands outside live regions. Profit and loss are
told in words, not by colour; each column of the sides is named, and to a screen reader each stake.`,
      },
    },
  },
  beforeEach: () => setOddsFormat('american'),
} satisfies Meta<typeof ArbitrageList>;
export default meta;
type Story = StoryObj<typeof meta>;

const LIVE = (): StoryManagerOptions => ({ state: connectedState(), items: SAMPLE_ITEMS });
const STALE = (): StoryManagerOptions => ({
  state: reconnectingState(),
  items: SAMPLE_ITEMS,
  isStale: true,
});
const expiring = (expiresInMs: number) => (): StoryManagerOptions => ({
  state: connectedState(),
  items: { arbitrage: SAMPLE_ARBITRAGE.map((item) => ({ ...item, expiresInMs })) },
});
const GONE_WRONG = (): StoryManagerOptions => ({
  state: connectedState(),
  items: {
    arbitrage: SAMPLE_ARBITRAGE.map((item) => ({
      ...item,
      legs: item.legs.map((leg) => ({ ...leg, odds: -118 })),
    })),
  },
});
const UNKNOWN_PRICE = (): StoryManagerOptions => ({
  state: connectedState(),
  items: {
    arbitrage: SAMPLE_ARBITRAGE.map((item) => ({
      ...item,
      legs: item.legs.map((leg) => ({ ...leg, odds: null })),
    })),
  },
});
const EMPTY = (): StoryManagerOptions => ({ state: connectedState() });
const NO_CONNECTION = (): StoryManagerOptions => ({
  state: failedState(),
  subscription: { phase: 'waiting' },
});

/** Opportunities come and go on their own. */
export const Live: Story = { decorators: [narrow, withScenario] };

export const AboveTwoPercent: Story = {
  decorators: [narrow, withScenario],
  args: { filter: { minProfit: 2 } },
};

/** Another total, other stakes, the same percentage. */
export const OwnTotal: Story = {
  decorators: [narrow, withManager(LIVE)],
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole('spinbutton', { name: 'Total stake' });
    await expect(canvas.getByText('559.86')).toBeVisible();
    await userEvent.clear(field);
    await expect(field).toBeInvalid();
    await userEvent.type(field, '250');
    await expect(canvas.getByText('139.97')).toBeVisible();
    await expect(canvas.getByText('3.43 % profit')).toBeVisible();
  },
};

/** Nothing can be divided without an amount, and the field says so. */
export const InvalidTotal: Story = {
  decorators: [narrow, withManager(LIVE)],
  play: async ({ canvas, userEvent }) => {
    await userEvent.clear(await canvas.findByRole('spinbutton'));
    await expect(canvas.getByRole('alert')).toHaveTextContent('An amount of 1 or more');
  },
};

/** Its last seconds, and gone. */
export const Expiring: Story = {
  decorators: [narrow, withManager(expiring(3_000))],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^0:0\d left$/)).toBeVisible();
    await waitFor(() => expect(canvas.queryByText('Celtics vs Knicks')).toBeNull(), {
      timeout: 6_000,
    });
  },
};

export const MinutesLeft: Story = { decorators: [narrow, withManager(expiring(754_000))] };

export const Stale: Story = { decorators: [narrow, withManager(STALE)] };

export const Waiting: Story = { decorators: [narrow, withManager(EMPTY)] };

/** All states side by side. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: (args) => (
    <SituationGrid
      cellSize="22rem"
      situations={[
        { name: 'live', describe: LIVE },
        { name: 'minutes left', describe: expiring(754_000) },
        { name: 'stale', describe: STALE },
        { name: 'the prices have moved', describe: GONE_WRONG },
        { name: 'a price is missing', describe: UNKNOWN_PRICE },
        { name: 'empty', describe: EMPTY },
        { name: 'no connection', describe: NO_CONNECTION },
      ]}
    >
      <ArbitrageList {...args} />
    </SituationGrid>
  ),
};

/** The narrowest phone. */
export const Phone: Story = { decorators: [phone, withManager(expiring(754_000))] };

export const Dark: Story = {
  decorators: [narrow, withManager(expiring(25_000_000))],
  globals: { theme: 'dark' },
};
