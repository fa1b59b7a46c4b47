import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { LiveUpdateIndicator } from '../src/components/index.ts';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import {
  connectedState,
  connection,
  failedState,
  needsAuthState,
  offlineState,
  reconnectingState,
} from './support/connections.ts';

const meta = {
  title: 'LiveUpdateIndicator',
  component: LiveUpdateIndicator,
} satisfies Meta<typeof LiveUpdateIndicator>;
export default meta;
type Story = StoryObj<typeof meta>;

const reconnect = fn();

/** A real connection to the mock server in the page. */
export const Live: Story = {
  decorators: [withScenario],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Live')).toBeVisible();
  },
};

export const LiveWithRoundTrip: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
};

export const Connecting: Story = {
  decorators: [
    withManager(() => ({ state: { connection: connection({ status: 'connecting' }) } })),
  ],
};

/** The countdown ticks outside the live region, so that it is not read out each second. */
export const Reconnecting: Story = {
  decorators: [withManager(() => ({ state: reconnectingState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Reconnecting 2/5');
    await expect(await canvas.findByText(/^in \d s$/)).toBeVisible();
  },
};

export const Unstable: Story = {
  decorators: [withManager(() => ({ state: { connection: connection({ status: 'stale' }) } }))],
};

export const Offline: Story = {
  decorators: [withManager(() => ({ state: offlineState() }))],
};

export const NeedsAuth: Story = {
  decorators: [withManager(() => ({ state: needsAuthState() }))],
};

export const Failed: Story = {
  decorators: [withManager(() => ({ state: failedState(), actions: { reconnect } }))],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(reconnect).toHaveBeenCalledOnce();
  },
};

export const NotConnected: Story = { decorators: [withManager(() => ({}))] };

export const Details: Story = {
  args: { showDetails: true },
  decorators: [withManager(() => ({ state: connectedState() }))],
};

export const DetailsReconnecting: Story = {
  args: { showDetails: true },
  decorators: [withManager(() => ({ state: reconnectingState() }))],
};

export const DetailsDark: Story = { ...Details, globals: { theme: 'dark' } };
