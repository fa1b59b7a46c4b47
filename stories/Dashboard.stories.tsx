import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Dashboard } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import {
  failedState,
  needsAuthState,
  offlineState,
  reconnectingState,
  unreachableState,
} from './support/connections.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';

const meta = { title: 'Dashboard', component: Dashboard } satisfies Meta<typeof Dashboard>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Everything moves; a sport button changes what is subscribed to. */
export const Live: Story = {
  decorators: [withScenario],
  play: async ({ canvas, userEvent }) => {
    const nba = await canvas.findByRole('button', { name: 'NBA' });
    await canvas.findAllByText('DraftKings');
    await userEvent.click(nba);
    await expect(nba).toHaveAttribute('aria-pressed', 'true');
    await expect(canvas.getByRole('button', { name: 'All' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  },
};

/** The server forgets us and keeps the socket open; the probe notices. Times are short here, to be seen. */
export const Zombie: Story = {
  decorators: [withScenario],
  parameters: {
    scenario: {
      faults: ['zombie:after=2s'],
      config: { probeEveryMs: 1_000, probeTimeoutMs: 1_000 },
    },
  },
};

/** Every third frame is broken; the rest arrives. */
export const Malformed: Story = {
  decorators: [withScenario],
  parameters: { scenario: { faults: ['malformed:every=3'] } },
  play: async ({ canvas }) => {
    await canvas.findAllByText('DraftKings');
  },
};

export const Reconnecting: Story = {
  decorators: [
    withManager(() => ({ state: reconnectingState(), items: SAMPLE_ITEMS, isStale: true })),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Connection lost.')).toBeVisible();
    await expect(canvas.getAllByText('Out of date')).toHaveLength(3);
  },
};

/** The first connection does not come about: nothing was lost, and nothing is out of date. */
export const NotConnectedYet: Story = {
  decorators: [
    withManager(() => ({ state: unreachableState(), subscription: { phase: 'waiting' } })),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No connection yet.')).toBeVisible();
    await expect(canvas.queryByText(/out of date/)).toBeNull();
  },
};

export const Offline: Story = {
  decorators: [withManager(() => ({ state: offlineState(), items: SAMPLE_ITEMS, isStale: true }))],
};

export const Failed: Story = {
  decorators: [withManager(() => ({ state: failedState(), subscription: { phase: 'waiting' } }))],
};

export const NeedsAuth: Story = {
  decorators: [
    withManager(() => ({ state: needsAuthState(), subscription: { phase: 'waiting' } })),
  ],
};

export const Narrow: Story = { ...Live, decorators: [narrow, withScenario] };

export const Dark: Story = { ...Live, globals: { theme: 'dark' } };

export const ReconnectingDark: Story = { ...Reconnecting, globals: { theme: 'dark' } };
