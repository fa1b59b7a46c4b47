import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { LiveUpdateIndicator } from '../src/components/index.ts';
import { phone, rightToLeft } from './decorators/phone.tsx';
import { withFaults } from './decorators/withFaults.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import {
  connectedState,
  connectingState,
  connection,
  failedState,
  needsAuthState,
  offlineState,
  readNow,
  reconnectingState,
  repeatsState,
  silentState,
  slowedDownState,
  slowLinkState,
  staleState,
  unreadableState,
} from './support/connections.ts';
import { CONNECTION_SITUATIONS, FEED_SITUATIONS } from './support/connectionSituations.ts';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'LiveUpdateIndicator',
  component: LiveUpdateIndicator,
  parameters: {
    docs: {
      description: {
        component: `
One line for a header or a status bar that says whether what is on the page is live, and offers the way out when it is not.

**When to use.** Once a page, where people look for it. Beside a \`LostConnectionBanner\`, which offers the same actions,
set \`hasActions={false}\`. For a place of its own, \`showDetails\` makes it a card.

**What it says.** Status, last round trip with the link's level, age of the newest data (of \`lastUpdate\`, if given), the wait for the
next attempt. "No news" says that the link stands and nothing that is wanted is fresh any more: all subscriptions that say how much
silence they bear (\`staleAfterMs\`, or the manager's \`silentAfterMs\` for a channel) are over it, or, where none does, all rows are stale.
A warning sign counts messages that could not be read, a calm one those that came twice; both fade half a minute after the last. A loss shorter than a second is not told; recovery is, at once. Above a second of average round trip it says
"High latency" in place of "Live".

**Accessibility.** The status is a polite live region; numbers that tick stand outside it. Every status has a shape of its own, so
nothing depends on colour. The link's level is told as a word beside its bars.`,
      },
    },
  },
} satisfies Meta<typeof LiveUpdateIndicator>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Losses need their time: a probe's answer to fail, a wait to pass. */
const PATIENT = { timeout: 12_000 };

const reconnect = fn();
const connect = fn(async () => connection({ status: 'connected' }));
const signIn = fn();
const toUpdate = () => ({
  type: 'CONSENSUS_UPDATE',
  at: readNow() - 3_000,
  priority: 'high' as const,
  affectedCount: 3,
});

/** A real connection to the mock server in the page. */
export const Live: Story = {
  decorators: [withScenario],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Live')).toBeVisible();
  },
};

/** Press the buttons to break it, and watch the indicator say so. */
export const LiveWithFaults: Story = {
  decorators: [withFaults],
  args: { showDetails: true },
  play: async ({ canvas, userEvent }) => {
    const status = await canvas.findByRole('status', undefined, PATIENT);
    const says = (text: RegExp) => waitFor(() => expect(status).toHaveTextContent(text), PATIENT);
    await says(/^Live$/);
    await userEvent.click(canvas.getByRole('button', { name: 'Restart the server' }));
    await says(/^Reconnecting \d\/5$/);
    await userEvent.click(canvas.getByRole('button', { name: 'All is well' }));
    await says(/^Live$/);
  },
};

/** The server forgets the client and leaves the socket open and mute: only the probe finds out. It lets nobody in until all is well. */
export const LiveZombie: Story = {
  decorators: [withFaults],
  play: async ({ canvas, userEvent }) => {
    const status = await canvas.findByRole('status', undefined, PATIENT);
    await waitFor(() => expect(status).toHaveTextContent('Live'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'Forget the client' }));
    await waitFor(() => expect(status).toHaveTextContent('Reconnecting'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'All is well' }));
    await waitFor(() => expect(status).toHaveTextContent('Live'), PATIENT);
  },
};

/** A link that dies while the device has no network is waited for, and comes back with the network. */
export const LiveOffline: Story = {
  decorators: [withFaults],
  play: async ({ canvas, userEvent }) => {
    const status = await canvas.findByRole('status', undefined, PATIENT);
    await waitFor(() => expect(status).toHaveTextContent('Live'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'Unplug the network' }));
    await waitFor(() => expect(status).toHaveTextContent('Offline'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'All is well' }));
    await waitFor(() => expect(status).toHaveTextContent('Live'), PATIENT);
  },
};

/** A refused token needs somebody who signs in. */
export const LiveTokenRefused: Story = {
  decorators: [withFaults],
  args: { onSignIn: signIn },
  play: async ({ canvas, userEvent }) => {
    const status = await canvas.findByRole('status', undefined, PATIENT);
    await waitFor(() => expect(status).toHaveTextContent('Live'), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'Refuse the token' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in' }, PATIENT));
    await expect(status).toHaveTextContent('Please sign in');
    await expect(signIn).toHaveBeenCalled();
  },
};

export const LiveWithRoundTrip: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
};

/** The age ticks; with `lastUpdate` it is that update's. */
export const LiveWithUpdate: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
  render: (args) => <LiveUpdateIndicator {...args} lastUpdate={toUpdate()} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('5 s ago', undefined, PATIENT)).toBeVisible();
  },
};

/** Above a second on average. */
export const HighLatency: Story = {
  decorators: [withManager(() => ({ state: slowLinkState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('High latency');
    await expect(canvas.getByText('1240 ms')).toBeVisible();
  },
};

/** The page could not keep up, and asked for less. */
export const FewerUpdates: Story = {
  decorators: [withManager(() => ({ state: slowedDownState() }))],
};

/** The link stands, and nothing that is wanted is fresh any more. The age is that of the last news. */
export const NoNews: Story = {
  decorators: [withManager(() => ({ state: silentState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('No news');
    await expect(await canvas.findByText('40 s ago')).toBeVisible();
  },
};

/** Some of what came in the last half minute made no sense; the rest did. */
export const Unreadable: Story = {
  decorators: [withManager(() => ({ state: unreadableState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('3 messages could not be read.')).toBeInTheDocument();
    await expect(canvas.getByText('3')).toBeVisible();
    await expect(canvas.getByRole('status')).toHaveTextContent('Live');
  },
};

/** The server says things twice: nothing is wrong with what is shown. */
export const Repeats: Story = {
  decorators: [withManager(() => ({ state: repeatsState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('12 repeats dropped.')).toBeInTheDocument();
  },
};

export const Connecting: Story = {
  decorators: [withManager(() => ({ state: connectingState() }))],
};

/** The countdown ticks outside the live region, so that it is not read out each second. */
export const Reconnecting: Story = {
  decorators: [withManager(() => ({ state: reconnectingState(), actions: { reconnect } }))],
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Reconnecting 2/5');
    await expect(await canvas.findByText(/^in \d s$/)).toBeVisible();
    reconnect.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(reconnect).toHaveBeenCalledOnce();
  },
};

export const Unstable: Story = {
  decorators: [withManager(() => ({ state: staleState() }))],
};

export const Offline: Story = {
  decorators: [withManager(() => ({ state: offlineState() }))],
};

export const NeedsAuth: Story = {
  decorators: [withManager(() => ({ state: needsAuthState() }))],
  args: { onSignIn: signIn },
  play: async ({ canvas, userEvent }) => {
    signIn.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(signIn).toHaveBeenCalledOnce();
  },
};

/** Without `onSignIn`, trying again asks the token's source anew. */
export const NeedsAuthWithoutSignIn: Story = {
  decorators: [withManager(() => ({ state: needsAuthState() }))],
};

export const Failed: Story = {
  decorators: [withManager(() => ({ state: failedState(), actions: { reconnect } }))],
  play: async ({ canvas, userEvent }) => {
    reconnect.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(reconnect).toHaveBeenCalledOnce();
  },
};

export const NotConnected: Story = {
  decorators: [withManager(() => ({ actions: { connect } }))],
  play: async ({ canvas, userEvent }) => {
    connect.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(connect).toHaveBeenCalledOnce();
  },
};

/** For dense headers and status bars. */
export const Small: Story = {
  args: { size: 'small' },
  decorators: [withManager(() => ({ state: connectedState() }))],
};

/** Beside a banner that offers the actions. */
export const WithoutActions: Story = {
  args: { hasActions: false },
  decorators: [withManager(() => ({ state: failedState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

/** Every word can be another. */
export const Translated: Story = {
  args: {
    strings: {
      live: 'Live-Daten',
      lastUpdated: 'Zuletzt',
      age: (seconds) => `vor ${seconds} s`,
      level: () => 'ausgezeichnet',
    },
  },
  decorators: [withManager(() => ({ state: connectedState() }))],
  render: (args) => <LiveUpdateIndicator {...args} lastUpdate={toUpdate()} />,
};

export const Details: Story = {
  args: { showDetails: true },
  decorators: [withManager(() => ({ state: connectedState() }))],
  render: (args) => <LiveUpdateIndicator {...args} lastUpdate={toUpdate()} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Consensus update')).toBeVisible();
    await expect(canvas.getByText('High')).toBeVisible();
    await expect(canvas.getByText('Affected: 3 categories')).toBeVisible();
  },
};

export const DetailsWithoutUpdate: Story = {
  args: { showDetails: true, lastUpdate: null },
  decorators: [withManager(() => ({ state: connectedState() }))],
};

export const DetailsReconnecting: Story = {
  args: { showDetails: true },
  decorators: [withManager(() => ({ state: reconnectingState() }))],
};

export const DetailsNoNews: Story = {
  args: { showDetails: true },
  decorators: [withManager(() => ({ state: silentState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('The server answers, but brings no news.')).toBeVisible();
  },
};

export const DetailsUnreadable: Story = {
  args: { showDetails: true },
  decorators: [withManager(() => ({ state: unreadableState() }))],
  play: async ({ canvas }) => {
    await expect(
      canvas.getByText('The server answers. 3 messages could not be read.'),
    ).toBeVisible();
  },
};

export const DetailsDark: Story = { ...Details, globals: { theme: 'dark' } };

export const DetailsNarrow: Story = {
  ...Details,
  decorators: [withManager(() => ({ state: connectedState() })), phone],
};

export const DetailsRightToLeft: Story = {
  ...Details,
  decorators: [withManager(() => ({ state: connectedState() })), rightToLeft],
};

/** All states side by side. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <SituationGrid situations={[...CONNECTION_SITUATIONS, ...FEED_SITUATIONS]}>
      <LiveUpdateIndicator onSignIn={signIn} />
    </SituationGrid>
  ),
};

export const StatesDark: Story = { ...States, globals: { theme: 'dark' } };

/** All states of the card. */
export const DetailsStates: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <SituationGrid situations={[...CONNECTION_SITUATIONS, ...FEED_SITUATIONS]} cellSize="22rem">
      <LiveUpdateIndicator showDetails onSignIn={signIn} lastUpdate={toUpdate()} />
    </SituationGrid>
  ),
};
