import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { BilliardsTable } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withIndicator } from './decorators/withIndicator.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withTable } from './FrameCanvasTable.tsx';
import { connectedState, failedState, reconnectingState } from './support/connections.ts';
import type { StoryManagerOptions } from './support/createStoryManager.ts';
import { sampleTable } from './support/sampleTable.ts';
import type { NamedSituation } from './support/SituationGrid.tsx';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'BilliardsTable',
  component: BilliardsTable,
  parameters: {
    docs: {
      description: {
        component: `
A billiards table as the camera sees it: balls in their paints, the cue, where the shot is going to run, and what was pocketed.

**When to use** – beside or instead of the video (\`FrameCanvas\`): it needs a hundredth of the bandwidth and can be read by a screen
reader. For facts alone, use \`useTableState\`.

**Room** – two to one and as wide as its place. Given a height, it fills it, and stands upright where that is more than the width.
Numbers disappear where they would be too small to read; the list of balls keeps them.

**Truth** – balls move between the last two states and never beyond the newest; after 5 s without one the table stands still, is dimmed
and tells its age. A prediction disappears when the shot is played.

**Accessibility** – the picture is an image whose name counts the balls. Tab reaches the list of balls, which screen readers read in words;
arrow keys go from ball to ball, a ring shows which, and the line below tells place, speed and confidence. \`prefers-reduced-motion\` shows
states as they come, without motion between them; forced colours get outlines and numbers.`,
      },
    },
  },
} satisfies Meta<typeof BilliardsTable>;
export default meta;
type Story = StoryObj<typeof meta>;

const PATIENTLY = { timeout: 10_000 };
const SHOT_MS = 2_500;
const AIM_MS = 22_200;
const REFUSAL = {
  code: 'rejected',
  message: 'No camera on this table',
  isRetryable: true,
} as const;
const retry = fn();

function toStale(): StoryManagerOptions {
  return {
    state: connectedState(),
    items: sampleTable(),
    isStale: true,
    ageMs: 12_000,
    subscription: { phase: 'stale' },
  };
}

const still = withManager(() => ({ state: connectedState(), items: sampleTable() }));

/** The table of the mock server, about to be broken. */
export const Live: Story = {
  decorators: [withIndicator, withTable({ headStartMs: SHOT_MS })],
  play: async ({ canvas }) => {
    const picture = await canvas.findByRole<HTMLCanvasElement>('img', {}, PATIENTLY);
    await expect(picture).toHaveAccessibleName(/^Billiards table: 1[56] balls on the table/);
    const first = picture.toDataURL();
    await waitFor(() => expect(picture.toDataURL()).not.toBe(first), PATIENTLY);
    await expect(
      await canvas.findByText(/^Ball \d+, (solid|stripe)$/, {}, PATIENTLY),
    ).toBeInTheDocument();
  },
};

/** Somebody aims: with each look the stick comes nearer to its line, and the prediction with it. */
export const Trajectories: Story = {
  decorators: [withTable({ headStartMs: AIM_MS })],
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/^Predicted shot, \d+ % sure$/, {}, PATIENTLY),
    ).toBeVisible();
  },
};

/** A moment of a game, held still. */
export const Aiming: Story = { decorators: [still] };

export const Dark: Story = { ...Aiming, globals: { theme: 'dark' } };

/** As wide as a phone: the numbers would be too small to read. */
export const Narrow: Story = { ...Aiming, decorators: [narrow, still] };

/** Given more height than width, it stands upright. */
export const Tall: Story = {
  ...Aiming,
  decorators: [
    (Story) => (
      <div
        style={{ inlineSize: '24rem', maxInlineSize: '100%', blockSize: '46rem', display: 'grid' }}
      >
        <Story />
      </div>
    ),
    still,
  ],
};

/** Upright wherever it is. */
export const Portrait: Story = { ...Aiming, args: { orientation: 'portrait' } };

/** A ring for each ball: whole where the camera is sure. */
export const Confidence: Story = { ...Aiming, args: { showConfidence: true } };

export const WithoutNumbers: Story = { ...Aiming, args: { showNumbers: false } };

export const WithoutTrajectories: Story = {
  ...Aiming,
  args: { showTrajectories: false },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText(/sure$/, { selector: '.cs-billiards__success' })).toBeNull();
  },
};

/** Arrow keys go from ball to ball, Escape leaves them. */
export const Keyboard: Story = {
  ...Aiming,
  play: async ({ canvas, userEvent }) => {
    const list = await canvas.findByRole('listbox', { name: 'Balls on the table' });
    await userEvent.tab();
    await expect(list).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('option', { selected: true })).toHaveTextContent('Cue ball');
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('option', { selected: true })).toHaveTextContent(/^Ball \d/);
    await expect(canvas.getByText(/^Ball \d+, \w+ · .* px\/s · \d+ % sure$/)).toBeVisible();
  },
};

/** No state for 12 s, though the link stands. */
export const Stale: Story = {
  decorators: [withManager(toStale)],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('out of date · 12 s ago')).toBeVisible();
  },
};

export const StaleDark: Story = { ...Stale, globals: { theme: 'dark' } };

/** The camera falls silent in mid-shot: the balls stop where they were seen last. */
export const FallsSilent: Story = {
  decorators: [withTable({ headStartMs: SHOT_MS, silentAfterMs: 1_500 })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^out of date/, {}, PATIENTLY)).toBeVisible();
  },
};

/** Confirmed, and no state yet. */
export const Waiting: Story = {
  decorators: [
    withManager(() => ({ state: connectedState(), subscription: { phase: 'confirmed' } })),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Waiting for the table…')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

/** The link was lost before the first state. */
export const Reconnecting: Story = {
  decorators: [
    withManager(() => ({ state: reconnectingState(), subscription: { phase: 'waiting' } })),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No updates until the connection is back.')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

export const Rejected: Story = {
  decorators: [
    withManager(() => ({
      state: connectedState(),
      subscription: { phase: 'rejected', error: REFUSAL },
      actions: { retry },
    })),
  ],
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(REFUSAL.message)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }));
    await expect(retry).toHaveBeenCalled();
  },
};

export const Disabled: Story = {
  args: { enabled: false },
  decorators: [withManager(() => ({ state: connectedState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Live updates are off.')).toBeVisible();
  },
};

/** Every text can be said otherwise. */
export const Translated: Story = {
  ...Aiming,
  args: {
    label: 'Billardtisch',
    strings: {
      picture: (label, onTable, pocketed) =>
        `${label}: ${onTable} auf dem Tisch, ${pocketed} versenkt`,
      onTable: (count) => `${count} Kugeln auf dem Tisch`,
      pocketed: 'Versenkt',
      hint: 'Kugel mit Pfeiltasten oder Klick wählen',
      success: (percent) => `Stoß zu ${percent} % sicher`,
    },
  },
};

const SITUATIONS: readonly NamedSituation[] = [
  { name: 'Live', describe: () => ({ state: connectedState(), items: sampleTable() }) },
  { name: 'A new rack', describe: () => ({ state: connectedState(), items: sampleTable(0) }) },
  { name: 'Stale', describe: toStale },
  {
    name: 'Waiting',
    describe: () => ({ state: connectedState(), subscription: { phase: 'confirmed' } }),
  },
  {
    name: 'Refused',
    describe: () => ({
      state: connectedState(),
      subscription: { phase: 'rejected', error: REFUSAL },
    }),
  },
  {
    name: 'No connection',
    describe: () => ({ state: failedState(), subscription: { phase: 'waiting' } }),
  },
];

/** All states side by side. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <SituationGrid situations={SITUATIONS} cellSize="24rem">
      <BilliardsTable />
    </SituationGrid>
  ),
};

export const StatesDark: Story = { ...States, globals: { theme: 'dark' } };
