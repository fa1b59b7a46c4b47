import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { WebSocketConnectionStatus } from '../src/components/index.ts';
import { phone, rightToLeft } from './decorators/phone.tsx';
import { withFaults } from './decorators/withFaults.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import {
  closedState,
  connectedState,
  connectingState,
  failedState,
  needsAuthState,
  offlineState,
  reconnectingState,
  repeatsState,
  silentState,
  slowLinkState,
  unreadableState,
} from './support/connections.ts';
import { CONNECTION_SITUATIONS, FEED_SITUATIONS } from './support/connectionSituations.ts';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'WebSocketConnectionStatus',
  component: WebSocketConnectionStatus,
  args: { showDetails: true },
  parameters: {
    docs: {
      description: {
        component: `
The connection as a card: status, session, and the buttons that make sense now. With \`showDetails\` it adds the reason, the
link's level, round trips, attempts and the session's shortened id.

**When to use.** In settings, a side column or a debug view. For one line in a header, use \`LiveUpdateIndicator\`; to interrupt people
when something is lost, \`LostConnectionBanner\`.

**Content.** While an attempt is under way its button is there and does nothing, and Disconnect calls it off. Nothing moves when the
status changes: lines keep their height, and the facts their place.

**Accessibility.** The status is a polite live region. The main button keeps its place, and so the focus, from Connect to
Disconnect and back. No credential is ever shown.`,
      },
    },
  },
} satisfies Meta<typeof WebSocketConnectionStatus>;
export default meta;
type Story = StoryObj<typeof meta>;

const reconnect = fn();
const signIn = fn();
const PATIENT = { timeout: 12_000 };

/** Disconnect really disconnects, and Connect connects again; the focus stays on the button. */
export const Live: Story = {
  decorators: [withScenario],
  play: async ({ canvas, userEvent }) => {
    const button = await canvas.findByRole('button', { name: 'Disconnect' });
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Live'));
    const main = canvas.getAllByRole('button')[0] ?? button;
    await userEvent.click(main);
    await expect(await canvas.findByRole('button', { name: 'Connect' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Live'));
    await expect(canvas.getByRole('button', { name: 'Disconnect' })).toHaveFocus();
  },
};

/** Press the buttons to break it. */
export const LiveWithFaults: Story = {
  decorators: [withFaults],
  play: async ({ canvas, userEvent }) => {
    const status = await canvas.findByRole('status', undefined, PATIENT);
    await waitFor(() => expect(status).toHaveTextContent('Live'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'Refuse the token' }));
    await waitFor(() => expect(status).toHaveTextContent('Please sign in'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'All is well' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Retry now' }));
    await waitFor(() => expect(status).toHaveTextContent('Live'), PATIENT);
  },
};

export const Authenticated: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
};

/** The badge and the details are the session's: an anonymous one has no badge. */
export const Anonymous: Story = {
  decorators: [
    withManager(() => {
      const { session = null, ...state } = connectedState();
      return { state: { ...state, session: session && { ...session, isAuthenticated: false } } };
    }),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.queryByText('Authenticated')).toBeNull();
    await expect(canvas.getByText('7c1e42b9…')).toBeVisible();
  },
};

/** Status and buttons only. */
export const WithoutDetails: Story = {
  args: { showDetails: false },
  decorators: [withManager(() => ({ state: connectedState() }))],
};

export const HighLatency: Story = {
  decorators: [withManager(() => ({ state: slowLinkState() }))],
};

/** The link stands, and nothing that is wanted is fresh any more. */
export const NoNews: Story = {
  decorators: [withManager(() => ({ state: silentState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('No news');
    await expect(canvas.getByText('The server answers, but brings no news.')).toBeVisible();
  },
};

/** Without details, a sign and a number beside the status. */
export const Unreadable: Story = {
  args: { showDetails: false },
  decorators: [withManager(() => ({ state: unreadableState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('3 messages could not be read.')).toBeInTheDocument();
  },
};

export const Repeats: Story = {
  args: { showDetails: false },
  decorators: [withManager(() => ({ state: repeatsState() }))],
};

/** Connect is being done: it is there, does nothing, and Disconnect calls it off. */
export const Connecting: Story = {
  decorators: [withManager(() => ({ state: connectingState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Connect' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};

export const Reconnecting: Story = {
  decorators: [withManager(() => ({ state: reconnectingState(), actions: { reconnect } }))],
  play: async ({ canvas, userEvent }) => {
    reconnect.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Retry now' }));
    await expect(reconnect).toHaveBeenCalledOnce();
  },
};

export const Offline: Story = {
  decorators: [withManager(() => ({ state: offlineState() }))],
};

export const Failed: Story = { decorators: [withManager(() => ({ state: failedState() }))] };

export const NeedsAuth: Story = {
  args: { onSignIn: signIn },
  decorators: [withManager(() => ({ state: needsAuthState() }))],
  play: async ({ canvas, userEvent }) => {
    signIn.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(signIn).toHaveBeenCalledOnce();
  },
};

export const Closed: Story = {
  args: { showDetails: false },
  decorators: [withManager(() => ({ state: closedState() }))],
};

export const Dark: Story = { ...Authenticated, globals: { theme: 'dark' } };

export const Narrow: Story = {
  decorators: [withManager(() => ({ state: reconnectingState() })), phone],
};

export const RightToLeft: Story = {
  decorators: [withManager(() => ({ state: reconnectingState() })), rightToLeft],
};

/** All states side by side. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <SituationGrid situations={[...CONNECTION_SITUATIONS, ...FEED_SITUATIONS]} cellSize="22rem">
      <WebSocketConnectionStatus showDetails onSignIn={signIn} />
    </SituationGrid>
  ),
};

export const StatesDark: Story = { ...States, globals: { theme: 'dark' } };
