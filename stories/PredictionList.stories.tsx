import type { Meta, StoryObj } from '@storybook/react-vite';
import { PredictionList } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState, reconnectingState } from './support/connections.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';

const meta = {
  title: 'PredictionList',
  component: PredictionList,
  decorators: [narrow],
} satisfies Meta<typeof PredictionList>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Forecasts change on their own. */
export const Live: Story = { decorators: [withScenario] };

export const Stale: Story = {
  decorators: [
    withManager(() => ({ state: reconnectingState(), items: SAMPLE_ITEMS, isStale: true })),
  ],
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

export const Dark: Story = {
  decorators: [withManager(() => ({ state: connectedState(), items: SAMPLE_ITEMS }))],
  globals: { theme: 'dark' },
};
