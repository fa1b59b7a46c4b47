import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within } from 'storybook/test';
import { WebSocketSubscriptionManager } from '../src/components/index.ts';
import { billiards, cricket, nfl } from '../src/protocols/index.ts';
import { phone, rightToLeft } from './decorators/phone.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState, readNow } from './support/connections.ts';
import type { StoryManagerOptions } from './support/createStoryManager.ts';
import { toSubscription } from './support/createStoryManager.ts';

const meta = {
  title: 'WebSocketSubscriptionManager',
  component: WebSocketSubscriptionManager,
  parameters: {
    docs: {
      description: {
        component: `
Subscribes to channels by hand, and lists how every subscription of the page stands.

**When to use.** In a debug view, or where people put their own feeds together. What is subscribed to here is followed for as
long as the manager is mounted; where it comes and goes, as in tabs, keep its \`wishes\` above and follow them with \`useHeldSubscriptions\`, as
the dashboard does.

**Content.** The form is made from data: \`protocol.channels\` names the channels and what each may be narrowed by, and what the server
offers (\`session.channels\`) is what can be chosen. \`defineProtocol\` makes that data from zod objects. What others follow is listed
with the number of places that use it, and can't be pulled from under them.

**Accessibility.** A form of labelled fields; what is wrong is said at its field, which gets the focus. New subscriptions are read
out politely, refusals at once. After Unsubscribe the focus goes to the list's heading.`,
      },
    },
  },
} satisfies Meta<typeof WebSocketSubscriptionManager>;
export default meta;
type Story = StoryObj<typeof meta>;

const retry = fn();
const PATIENT = { timeout: 8_000 };

/** One subscription in each phase, some made elsewhere. */
function everyPhase(): StoryManagerOptions {
  const now = readNow();
  const error = {
    code: 'rejected',
    message: 'Sign in to see a portfolio.',
    isRetryable: true,
  } as const;
  const overdue = {
    code: 'ack-timeout',
    message: 'The server did not confirm in time.',
    isRetryable: true,
  } as const;
  return {
    state: {
      ...connectedState(),
      subscriptions: [
        toSubscription(
          {
            channel: 'odds_updates',
            filter: { sport: 'NBA', sportsbook: ['DraftKings', 'FanDuel'] },
          },
          { phase: 'receiving', lastReceivedAt: now - 1_000, wantedCount: 3 },
        ),
        toSubscription(
          { channel: 'arbitrage', filter: { minProfit: 2.5 } },
          { phase: 'stale', lastReceivedAt: now - 95_000 },
        ),
        toSubscription({ channel: 'predictions', filter: {} }, { phase: 'confirmed' }),
        toSubscription({ channel: 'mlb', filter: { team: 'Dodgers' } }, { phase: 'requested' }),
        toSubscription({ channel: 'nhl', filter: {} }, { phase: 'waiting' }),
        toSubscription(
          { channel: 'analytics', filter: {} },
          { phase: 'unconfirmed', error: overdue },
        ),
        toSubscription({ channel: 'portfolio', filter: {} }, { phase: 'rejected', error }),
      ],
    },
    actions: { retry },
  };
}

/** Chooses, narrows, subscribes and gives it up again, by keyboard, on a live connection. */
export const Live: Story = {
  decorators: [withScenario],
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('Active subscriptions (0)', undefined, PATIENT);
    const body = within(document.body);
    await userEvent.click(canvas.getByRole('combobox', { name: 'Channel' }));
    await userEvent.click(await body.findByRole('option', { name: 'Arbitrage' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Minimum profit (%)' }), '0,5{Enter}');
    await canvas.findByText('Active subscriptions (1)', undefined, PATIENT);
    await expect(canvas.getByText('Minimum profit 0.5 %')).toBeVisible();
    await waitFor(() => expect(canvas.getByText(/Confirmed|Receiving/)).toBeVisible(), PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'Unsubscribe: Arbitrage' }));
    await canvas.findByText('Active subscriptions (0)', undefined, PATIENT);
    await expect(canvas.getByRole('heading', { name: /Active/ })).toHaveFocus();
  },
};

/** Odds that move: the state is "Receiving", and the age ticks. */
export const LiveReceiving: Story = {
  decorators: [withScenario],
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('Active subscriptions (0)', undefined, PATIENT);
    await userEvent.click(canvas.getByRole('button', { name: 'Subscribe' }));
    await expect(await canvas.findByText('Receiving', undefined, PATIENT)).toBeVisible();
  },
};

export const Empty: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
};

/** Everything a subscription can be. Nothing of it was made here, so nothing of it can be given up here. */
export const States: Story = {
  decorators: [withManager(everyPhase)],
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('Used in 3 other parts of this page')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Unsubscribe/ })).toBeNull();
    retry.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Retry: Portfolio' }));
    await expect(retry).toHaveBeenCalledOnce();
  },
};

/** What is filled in wrongly is said where it is, and nothing is subscribed to. */
export const Invalid: Story = {
  decorators: [withManager(() => ({ state: connectedState() }))],
  play: async ({ canvas, userEvent }) => {
    const body = within(document.body);
    await userEvent.click(canvas.getByRole('combobox', { name: 'Channel' }));
    await userEvent.click(await body.findByRole('option', { name: 'Arbitrage' }));
    const profit = canvas.getByRole('textbox', { name: 'Minimum profit (%)' });
    await userEvent.type(profit, '250{Enter}');
    await expect(profit).toHaveAccessibleDescription('At most 100 %, please.');
    await expect(profit).toHaveFocus();
    await expect(canvas.getByText('Active subscriptions (0)')).toBeVisible();
  },
};

/** Asked for, not yet answered. */
export const Subscribing: Story = {
  decorators: [
    withManager(() => ({ state: connectedState(), subscription: { phase: 'requested' } })),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Subscribe' }));
    await expect(await canvas.findByRole('button', { name: 'Subscribing…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};

/** Made here and used elsewhere as well: giving it up here takes nothing from the others. */
export const Shared: Story = {
  decorators: [
    withManager(() => ({
      state: {
        ...connectedState(),
        subscriptions: [
          toSubscription(
            { channel: 'odds_updates', filter: {} },
            { lastReceivedAt: readNow() - 2_000, wantedCount: 2 },
          ),
        ],
      },
    })),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Subscribe' }));
    await expect(await canvas.findByText('Also used in 2 other parts of this page')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Unsubscribe: Odds' }));
    await expect(await canvas.findByText('Used in 2 other parts of this page')).toBeVisible();
  },
};

/** One socket a match, so a match has to be named. */
export const Cricket: Story = {
  decorators: [withManager(() => ({ protocol: cricket, state: connectedState() }))],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Subscribe' }));
    await expect(canvas.getByRole('textbox', { name: 'Match' })).toHaveAccessibleDescription(
      'Please fill this in.',
    );
  },
};

/** No acknowledgements: what was asked for counts as assumed. */
export const Nfl: Story = {
  decorators: [
    withManager(() => ({
      protocol: nfl,
      state: connectedState(),
      subscription: { phase: 'confirmed' },
    })),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Subscribe' }));
    await expect(await canvas.findByText('Sent')).toBeVisible();
  },
};

/** Streams without filters. */
export const Billiards: Story = {
  decorators: [withManager(() => ({ protocol: billiards, state: connectedState() }))],
};

export const Dark: Story = { ...States, globals: { theme: 'dark' } };

export const Narrow: Story = { decorators: [withManager(everyPhase), phone] };

export const RightToLeft: Story = { decorators: [withManager(everyPhase), rightToLeft] };
