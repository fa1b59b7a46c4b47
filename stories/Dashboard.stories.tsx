import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Dashboard } from '../src/components/index.ts';
import { Contained, containedInDocs } from './decorators/contained.tsx';
import { narrow } from './decorators/narrow.tsx';
import { withAllSports } from './decorators/withAllSports.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import {
  connectedState,
  failedState,
  needsAuthState,
  offlineState,
  reconnectingState,
  unreachableState,
} from './support/connections.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';
import type { NamedSituation } from './support/SituationGrid.tsx';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'Dashboard',
  component: Dashboard,
  decorators: [containedInDocs],
  parameters: {
    docs: {
      description: {
        component:
          'The whole product on a page, made of the other components: odds with arbitrage and predictions, sections of your own, the connection, a banner when it is lost, toasts and an inbox. Use it to begin with, and take it apart when a page wants something of its own. Sections are tabs: what does not show is not in the document, and follows nothing; what somebody subscribed to by hand is followed until they end it. A section with a connection of its own names its banner and passes the others (`LostConnectionBanner`), which stands at the lower edge of the window with the dashboard’s own, below the toasts; above it the dashboard’s own speaks, by name, only of what does not mend itself. Toasts and banner are live regions that exist from the start; F6 or Alt+T leads to the newest toast and back.',
      },
    },
  },
} satisfies Meta<typeof Dashboard>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Everything moves; a sport button changes what is subscribed to, and each section has a life of its own. */
export const Live: Story = {
  decorators: [withAllSports],
  play: async ({ canvas, step, userEvent }) => {
    await step('Pick a sport', async () => {
      const nba = await canvas.findByRole('button', { name: 'NBA' });
      await canvas.findAllByText('DraftKings');
      await userEvent.click(nba);
      await expect(nba).toHaveAttribute('aria-pressed', 'true');
      const all = canvas.getByRole('button', { name: 'All' });
      await expect(all).toHaveAttribute('aria-pressed', 'false');
      await userEvent.click(all);
    });
  },
};

/** From section to section: a game, a match, a table, and the connection. */
export const Sections: Story = {
  decorators: [withAllSports],
  play: async ({ canvas, step, userEvent }) => {
    const open = async (name: string) => userEvent.click(await canvas.findByRole('tab', { name }));
    await step('NFL', async () => {
      await open('NFL');
      await canvas.findAllByRole('button', { name: /^Show game/ }, { timeout: 10_000 });
    });
    await step('Cricket', async () => {
      await open('Cricket');
      await canvas.findAllByRole('table', { name: /batting/i }, { timeout: 10_000 });
    });
    await step('Billiards', async () => {
      await open('Billiards');
      await canvas.findByRole('img', { name: /table/i }, { timeout: 10_000 });
    });
    await step('Connection', async () => {
      await open('Connection');
      await expect(await canvas.findByRole('region', { name: 'Connection' })).toBeVisible();
    });
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

const SITUATIONS: readonly NamedSituation[] = [
  { name: 'Live', describe: () => ({ state: connectedState(), items: SAMPLE_ITEMS }) },
  {
    name: 'Reconnecting',
    describe: () => ({ state: reconnectingState(), items: SAMPLE_ITEMS, isStale: true }),
  },
  {
    name: 'Offline',
    describe: () => ({ state: offlineState(), items: SAMPLE_ITEMS, isStale: true }),
  },
  {
    name: 'Please sign in',
    describe: () => ({ state: needsAuthState(), subscription: { phase: 'waiting' } }),
  },
  {
    name: 'Could not connect',
    describe: () => ({ state: failedState(), subscription: { phase: 'waiting' } }),
  },
];

/** The whole page in each of its states. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: (args) => (
    <SituationGrid situations={SITUATIONS} cellSize="44rem">
      <Contained>
        <Dashboard {...args} oddsLimit={3} />
      </Contained>
    </SituationGrid>
  ),
};
