import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { WebSocketConnectionStatus } from '../src/components/index.ts';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import {
  connectedState,
  connection,
  failedState,
  needsAuthState,
  reconnectingState,
} from './support/connections.ts';

const meta = {
  title: 'WebSocketConnectionStatus',
  component: WebSocketConnectionStatus,
  args: { showDetails: true },
} satisfies Meta<typeof WebSocketConnectionStatus>;
export default meta;
type Story = StoryObj<typeof meta>;

const reconnect = fn();

/** Disconnect really disconnects, and Connect connects again. */
export const Live: Story = {
  decorators: [withScenario],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Disconnect' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect' }));
    await expect(await canvas.findByText('Live')).toBeVisible();
  },
};

export const Authenticated: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
};

export const Reconnecting: Story = {
  decorators: [withManager(() => ({ state: reconnectingState(), actions: { reconnect } }))],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry now' }));
    await expect(reconnect).toHaveBeenCalledOnce();
  },
};

export const Failed: Story = { decorators: [withManager(() => ({ state: failedState() }))] };

export const NeedsAuth: Story = { decorators: [withManager(() => ({ state: needsAuthState() }))] };

export const Closed: Story = {
  args: { showDetails: false },
  decorators: [
    withManager(() => ({
      state: { connection: connection({ status: 'closed', reason: 'closed-by-user' }) },
    })),
  ],
};

export const Dark: Story = { ...Authenticated, globals: { theme: 'dark' } };
