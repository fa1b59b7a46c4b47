import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { PredictionList } from '../src/components/index.ts';
import { setOddsFormat } from '../src/hooks/oddsFormatStore.ts';
import { narrow } from './decorators/narrow.tsx';
import { phone } from './decorators/phone.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState, failedState, reconnectingState } from './support/connections.ts';
import type { StoryManagerOptions } from './support/createStoryManager.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'PredictionList',
  component: PredictionList,
  parameters: {
    docs: {
      description: {
        component: `
What models forecast: the pick, how likely it is, how sure the model is, and what a bet on it is worth.

**When to use.** Beside odds. A single forecast anywhere else is a \`PredictionCard\`.

**Content.** The chance is the model's; confidence is how far to trust it, as a meter and in words. The edge is what a bet at the best fresh price on
the page earns on average if the model is right; it is there for picks that one of the two teams wins, once odds of the game are
subscribed to, and follows them.

**Accessibility.** A meter with its words as value text; better and worse have a sign, not only a colour.`,
      },
    },
  },
  beforeEach: () => setOddsFormat('american'),
} satisfies Meta<typeof PredictionList>;
export default meta;
type Story = StoryObj<typeof meta>;

const LIVE = (): StoryManagerOptions => ({ state: connectedState(), items: SAMPLE_ITEMS });
const WITHOUT_ODDS = (): StoryManagerOptions => ({
  state: connectedState(),
  items: { prediction: SAMPLE_ITEMS.prediction ?? [] },
});
const UNSURE = (): StoryManagerOptions => ({
  state: connectedState(),
  items: {
    ...SAMPLE_ITEMS,
    prediction: (SAMPLE_ITEMS.prediction ?? []).map((item) => ({
      ...item,
      confidence: null,
      probability: item.player === null ? 0.4 : null,
    })),
  },
});
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

/** Forecasts change on their own. */
export const Live: Story = { decorators: [narrow, withScenario] };

/** With odds of the game on the page, a pick has a price, and so a worth. */
export const WithEdge: Story = {
  decorators: [narrow, withManager(LIVE)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Edge \+/)).toBeVisible();
    await expect(canvas.getAllByRole('meter')).toHaveLength(2);
  },
};

export const Stale: Story = { decorators: [narrow, withManager(STALE)] };

export const Waiting: Story = { decorators: [narrow, withManager(WAITING)] };

/** Confirmed, and nothing to show (yet). */
export const Empty: Story = { decorators: [narrow, withManager(EMPTY)] };

/** All states side by side. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: (args) => (
    <SituationGrid
      cellSize="20rem"
      situations={[
        { name: 'live', describe: LIVE },
        { name: 'no odds on the page', describe: WITHOUT_ODDS },
        { name: 'less known, and a bad bet', describe: UNSURE },
        { name: 'stale', describe: STALE },
        { name: 'waiting', describe: WAITING },
        { name: 'empty', describe: EMPTY },
        { name: 'no connection', describe: NO_CONNECTION },
      ]}
    >
      <PredictionList {...args} />
    </SituationGrid>
  ),
};

/** The narrowest phone. */
export const Phone: Story = { decorators: [phone, withManager(LIVE)] };

export const Dark: Story = {
  decorators: [narrow, withManager(LIVE)],
  globals: { theme: 'dark' },
};
