import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import type { LostConnectionBannerProps } from '../src/components/index.ts';
import { LostConnectionBanner } from '../src/components/index.ts';
import { WebSocketProvider } from '../src/hooks/WebSocketProvider.tsx';
import { phone, rightToLeft } from './decorators/phone.tsx';
import { withFaults } from './decorators/withFaults.tsx';
import { withManager } from './decorators/withManager.tsx';
import {
  closedState,
  connectedState,
  connection,
  failedState,
  needsAuthState,
  offlineState,
  reconnectingState,
  slowedDownState,
  unreachableState,
} from './support/connections.ts';
import { CONNECTION_SITUATIONS } from './support/connectionSituations.ts';
import { createStoryManager } from './support/createStoryManager.ts';
import { SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'LostConnectionBanner',
  component: LostConnectionBanner,
  parameters: {
    docs: {
      description: {
        component: `
Says what happens while the page is not live, why, what the values below are worth meanwhile, and offers the way out. There is
nothing to see while all is well.

**When to use.** Once a page. It comes and goes unasked, so let it have its room where nothing is below it: \`Dashboard\` puts all of them,
wherever they are rendered, at the lower edge of the window, below its toasts. On a page with several connections once each, with a \`name\`, and with the
\`others\`, so that "Retry all" is offered while another one is down too. For words of your own, \`useLostConnection({ graceMs })\` gives the same
story as data.

**Content.** A loss is told once it lasted \`graceMs\` (a second); giving up and a refused token are told at once; "Back online" stays
for \`restoredForMs\` (four seconds). What never was is not called lost.

**Accessibility.** Both live regions exist before they speak: losses are polite, what needs somebody is assertive. The countdown
ticks outside them.`,
      },
    },
  },
} satisfies Meta<typeof LostConnectionBanner>;
export default meta;
type Story = StoryObj<typeof meta>;

const reconnect = fn();
const connect = fn(async () => connection({ status: 'connected' }));
const signIn = fn();
const PATIENT = { timeout: 12_000 };

/** Waits until the link stands: what never was can't be lost. */
async function untilConnected(canvasElement: HTMLElement) {
  const isConnected = () =>
    expect(canvasElement.querySelector('.cs-banner[data-status="connected"]')).not.toBeNull();
  await waitFor(isConnected, PATIENT);
}

/** Lost, told after a second, and back: press the buttons. */
export const Live: Story = {
  decorators: [withFaults],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await untilConnected(canvasElement);
    const status = canvas.getByRole('status');
    await userEvent.click(await canvas.findByRole('button', { name: 'Restart the server' }));
    await waitFor(() => expect(status).toHaveTextContent('Connection lost.'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'All is well' }));
    await waitFor(() => expect(status).toHaveTextContent('Back online.'), PATIENT);
    await waitFor(() => expect(status).toBeEmptyDOMElement(), PATIENT);
  },
};

const PAGE = createStoryManager({ state: failedState(), actions: { reconnect } });

/** A page with several connections: this one is named, and another one is down too. */
export const OneOfSeveral: Story = {
  args: { name: 'NFL', others: [PAGE] },
  decorators: [withManager(() => ({ state: failedState(), actions: { reconnect } }))],
  play: async ({ canvas, userEvent }) => {
    reconnect.mockClear();
    const retry = canvas.getByRole('button', { name: 'Retry now: NFL' });
    await userEvent.click(retry);
    await expect(reconnect).toHaveBeenCalledOnce();
    // All includes this one, unless it is being tried already.
    await waitFor(() => expect(retry).not.toHaveAttribute('data-busy'));
    await userEvent.click(canvas.getByRole('button', { name: 'Retry all' }));
    await expect(reconnect).toHaveBeenCalledTimes(3);
  },
};

const RETRIED = createStoryManager({
  state: reconnectingState(60_000),
  actions: {
    reconnect() {
      const { connection: before } = RETRIED.store.getState();
      RETRIED.setState({ connection: { ...before, nextRetryAt: null } });
      setTimeout(() => RETRIED.setState(reconnectingState(60_000)), 50);
    },
  },
});

/** Somebody tried by hand, and nobody answered: that is said where the next attempt is told, and moves nothing. */
export const NoAnswer: Story = {
  render: (args) => (
    <WebSocketProvider manager={RETRIED}>
      <LostConnectionBanner {...args} />
    </WebSocketProvider>
  ),
  play: async ({ canvas, userEvent }) => {
    const retry = canvas.getByRole('button', { name: 'Retry now' });
    const { left } = retry.getBoundingClientRect();
    await userEvent.click(retry);
    await expect(await canvas.findByText('No answer.', {}, PATIENT)).toBeVisible();
    await expect(retry.getBoundingClientRect().left).toBe(left);
  },
};

export const LiveOffline: Story = {
  decorators: [withFaults],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await untilConnected(canvasElement);
    const status = canvas.getByRole('status');
    await userEvent.click(await canvas.findByRole('button', { name: 'Unplug the network' }));
    await waitFor(() => expect(status).toHaveTextContent('You are offline.'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'All is well' }));
    await waitFor(() => expect(status).toHaveTextContent('Back online.'), PATIENT);
  },
};

export const LiveTokenRefused: Story = {
  decorators: [withFaults],
  args: { onSignIn: signIn },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await untilConnected(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Refuse the token' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in' }, PATIENT));
    await expect(canvas.getByRole('alert')).toHaveTextContent('Please sign in.');
  },
};

export const Lost: Story = {
  decorators: [withManager(() => ({ state: reconnectingState(), actions: { reconnect } }))],
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText(/^in \d s$/)).toBeVisible();
    reconnect.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Retry now' }));
    await expect(reconnect).toHaveBeenCalledOnce();
  },
};

/** The first connection does not come about: nothing was lost, and nothing is out of date. */
export const NotConnectedYet: Story = {
  decorators: [withManager(() => ({ state: unreachableState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No connection yet.')).toBeVisible();
    await expect(canvas.queryByText(/out of date/)).toBeNull();
  },
};

export const Offline: Story = { decorators: [withManager(() => ({ state: offlineState() }))] };

export const NeedsAuth: Story = {
  args: { onSignIn: signIn },
  decorators: [withManager(() => ({ state: needsAuthState() }))],
  play: async ({ canvas, userEvent }) => {
    signIn.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(signIn).toHaveBeenCalledOnce();
  },
};

export const Failed: Story = { decorators: [withManager(() => ({ state: failedState() }))] };

export const Closed: Story = {
  decorators: [withManager(() => ({ state: closedState(), actions: { connect } }))],
  play: async ({ canvas, userEvent }) => {
    connect.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(connect).toHaveBeenCalledOnce();
  },
};

/** The page could not keep up: nothing is lost, but less comes. */
export const FewerUpdates: Story = {
  decorators: [withManager(() => ({ state: slowedDownState() }))],
};

/** Lost when first seen, back right after, and kept on show. */
function RestoredBanner(props: LostConnectionBannerProps): ReactNode {
  const [manager] = useState(() => createStoryManager({ state: reconnectingState() }));
  useEffect(() => manager.setState(connectedState()), [manager]);
  return (
    <WebSocketProvider manager={manager}>
      <LostConnectionBanner {...props} />
    </WebSocketProvider>
  );
}

export const BackOnline: Story = {
  args: { restoredForMs: 2_000_000_000 },
  render: (args) => <RestoredBanner {...args} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Back online.')).toBeVisible();
  },
};

/** Nothing to say. */
export const AllIsWell: Story = { decorators: [withManager(() => ({ state: connectedState() }))] };

export const Dark: Story = { ...Lost, globals: { theme: 'dark' } };

export const Narrow: Story = {
  decorators: [withManager(() => ({ state: reconnectingState() })), phone],
};

export const RightToLeft: Story = {
  decorators: [withManager(() => ({ state: reconnectingState() })), rightToLeft],
};

/** All states side by side; while connected there is nothing. */
export const States: Story = {
  render: () => (
    <SituationGrid situations={CONNECTION_SITUATIONS} cellSize="30rem">
      <LostConnectionBanner onSignIn={signIn} />
    </SituationGrid>
  ),
};

export const StatesDark: Story = { ...States, globals: { theme: 'dark' } };
