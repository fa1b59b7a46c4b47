import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent } from 'storybook/test';
import { LatencyChart } from '../src/components/index.ts';
import { EMPTY_LINK_QUALITY } from '../src/connection/linkQuality.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState } from './support/connections.ts';
import { latencyState } from './support/sampleLatency.ts';
import type { NamedSituation } from './support/SituationGrid.tsx';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'LatencyChart',
  component: LatencyChart,
  parameters: {
    docs: {
      description: {
        component: `
How long round trips to the server took in the last minutes, and when there was no link.

**When to use** – in a status page, a debug panel or beside a feed whose age matters. In one line, \`LiveUpdateIndicator\` tells the same.

**Reading it** – a probe is measured a second after connecting, then as often as the protocol probes (every 15 s at the sportsbook). Bands
are excellent below 20 ms, good below 50, fair below 100, poor below 200, critical from there. The scale grows with the square root, so that
one slow answer does not press all others flat. Times without a link are gaps: no line is drawn through them. Average, p95 and jitter are of
the time shown; the history outlives the link, up to 240 entries.

**Accessibility** – the arrow keys go from one round trip to the next and say it; a table holds them all for screen readers. Levels are words,
the tint only goes with them.`,
      },
    },
  },
} satisfies Meta<typeof LatencyChart>;
export default meta;
type Story = StoryObj<typeof meta>;

const toUnmeasured = () => ({ ...connectedState(), link: EMPTY_LINK_QUALITY });

const PATIENTLY = { timeout: 10_000 };
const LOST = [
  { seconds: 200, rttMs: 18 },
  { seconds: 60, rttMs: null },
];
const OFTEN = { probeEveryMs: 500 };

/** A real connection to the mock server in the page, probed twice a second. */
export const Live: Story = {
  args: { windowMs: 60_000 },
  decorators: [withScenario],
  parameters: { scenario: { config: OFTEN } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('slider', {}, PATIENTLY)).toBeInTheDocument();
    await expect(canvas.getByText('Average')).toBeVisible();
  },
};

/** Five minutes with a slow stretch and two losses. */
export const Varied: Story = { decorators: [withManager(() => ({ state: latencyState() }))] };

export const Dark: Story = { ...Varied, globals: { theme: 'dark' } };

export const Narrow: Story = {
  ...Varied,
  decorators: [narrow, withManager(() => ({ state: latencyState() }))],
};

/** The arrow keys read the chart, and so does the pointer. */
export const Keyboard: Story = {
  ...Varied,
  play: async ({ canvas, userEvent }) => {
    const cursor = canvas.getByRole<HTMLInputElement>('slider', { name: 'Round trip at a time' });
    await userEvent.tab();
    await expect(cursor).toHaveFocus();
    const newest = cursor.getAttribute('aria-valuetext');
    await expect(newest).toMatch(/\d ms/);
    // What two presses of an arrow key do in a browser.
    await fireEvent.change(cursor, { target: { value: String(Number(cursor.value) - 2) } });
    await expect(cursor.getAttribute('aria-valuetext')).not.toBe(newest);
    await expect(canvas.getByText(cursor.getAttribute('aria-valuetext') ?? '')).toBeVisible();
  },
};

/** The link is gone: the gap grows, and there is no current round trip. */
export const Down: Story = {
  decorators: [withManager(() => ({ state: latencyState(LOST) }))],
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('No connection')[0]).toBeVisible();
  },
};

/** One slow link after another. */
export const Critical: Story = {
  decorators: [
    withManager(() => ({
      state: latencyState([
        { seconds: 100, rttMs: 90 },
        { seconds: 120, rttMs: 320 },
        { seconds: 80, rttMs: 900 },
      ]),
    })),
  ],
};

export const Empty: Story = {
  decorators: [withManager(() => ({ state: toUnmeasured() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('Not measured yet')[0]).toBeVisible();
  },
};

const SITUATIONS: readonly NamedSituation[] = [
  { name: 'Excellent', describe: () => ({ state: latencyState([{ seconds: 280, rttMs: 9 }]) }) },
  { name: 'Good', describe: () => ({ state: latencyState([{ seconds: 280, rttMs: 33 }]) }) },
  { name: 'Two losses', describe: () => ({ state: latencyState() }) },
  {
    name: 'Just connected',
    describe: () => ({ state: latencyState([{ seconds: 5, rttMs: 12 }]) }),
  },
  { name: 'Link down', describe: () => ({ state: latencyState(LOST) }) },
  { name: 'Not measured', describe: () => ({ state: toUnmeasured() }) },
];

/** All states side by side. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <SituationGrid situations={SITUATIONS} cellSize="22rem">
      <LatencyChart />
    </SituationGrid>
  ),
};

export const StatesDark: Story = { ...States, globals: { theme: 'dark' } };
