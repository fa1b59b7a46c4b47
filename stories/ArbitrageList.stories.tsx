import type { Meta, StoryObj } from '@storybook/react-vite';
import { ArbitrageList } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState, reconnectingState } from './support/connections.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';

const meta = {
  title: 'ArbitrageList',
  component: ArbitrageList,
  decorators: [narrow],
} satisfies Meta<typeof ArbitrageList>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Opportunities come and go on their own. */
export const Live: Story = { decorators: [withScenario] };

export const AboveTwoPercent: Story = {
  decorators: [withScenario],
  args: { filter: { minProfit: 2 } },
};

export const Stale: Story = {
  decorators: [
    withManager(() => ({ state: reconnectingState(), items: SAMPLE_ITEMS, isStale: true })),
  ],
};

export const Waiting: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
};

export const Dark: Story = {
  decorators: [withManager(() => ({ state: connectedState(), items: SAMPLE_ITEMS }))],
  globals: { theme: 'dark' },
};
