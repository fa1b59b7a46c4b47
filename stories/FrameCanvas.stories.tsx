import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { FrameCanvas } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withTable } from './FrameCanvasTable.tsx';
import { connectedState, failedState, reconnectingState } from './support/connections.ts';
import type { NamedSituation } from './support/SituationGrid.tsx';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const meta = {
  title: 'FrameCanvas',
  component: FrameCanvas,
  args: { label: 'Billiards table, seen from above' },
  parameters: {
    docs: {
      description: {
        component: `
The video stream of a protocol that has one, on a canvas as wide as its place.

**When to use** – to show what the camera sees. Where a picture of the facts will do, \`BilliardsTable\` needs less and says more.

**Flow** – a picture is asked for when the last one was painted: a slow page gets fewer pictures and never a queue of old ones.
Pictures pass through no React state.

**States** – waits for the first picture, live, stale (no picture for 5 s: the last one stays, dimmed, with its age), refused with a way
out, not subscribed. The place is 16 : 9 in all of them, so nothing moves when the first picture comes.

**Accessibility** – the picture is an image named by \`label\`; why there is none is said in words.`,
      },
    },
  },
} satisfies Meta<typeof FrameCanvas>;
export default meta;
type Story = StoryObj<typeof meta>;

const REFUSAL = { code: 'rejected', message: 'No camera here', isRetryable: true } as const;
const retry = fn();
const SITUATIONS: readonly NamedSituation[] = [
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

const PATIENTLY = { timeout: 10_000 };

/** The table of the mock server, filmed at 30 pictures a second. */
export const Playing: Story = {
  decorators: [withTable()],
  play: async ({ canvas }) => {
    const picture = await canvas.findByRole<HTMLCanvasElement>('img', {}, PATIENTLY);
    await waitFor(() => expect(picture.closest('figure')).toHaveAttribute('data-state', 'live'));
    await expect(picture.width).toBe(1_280);
    await expect(countColours(picture)).toBeGreaterThan(3);
  },
};

/** The camera falls silent while the link stands: the last picture stays, and says that it is old. */
export const Stale: Story = {
  ...Playing,
  decorators: [withTable({ silentAfterMs: 1_500 })],
  play: async ({ canvas }) => {
    const picture = await canvas.findByRole<HTMLCanvasElement>('img', {}, PATIENTLY);
    await expect(await canvas.findByText(/^out of date · \d+ s ago$/, {}, PATIENTLY)).toBeVisible();
    await expect(picture).toBeVisible();
  },
};

/** Confirmed, and no picture yet. */
export const Waiting: Story = {
  decorators: [
    withManager(() => ({ state: connectedState(), subscription: { phase: 'confirmed' } })),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Waiting for the first picture…')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

/** The link was lost before the first picture. */
export const Reconnecting: Story = {
  decorators: [
    withManager(() => ({ state: reconnectingState(), subscription: { phase: 'waiting' } })),
  ],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No updates until the connection is back.')).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

export const Disabled: Story = {
  args: { enabled: false },
  decorators: [withManager(() => ({ state: connectedState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Live updates are off.')).toBeVisible();
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

/** Every text can be said otherwise. */
export const Translated: Story = {
  ...Waiting,
  args: { label: 'Tisch von oben', strings: { waiting: 'Warten auf das erste Bild…' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Warten auf das erste Bild…')).toBeVisible();
  },
};

/** The states without a picture side by side; those with one need a camera: `Playing` and `Stale`. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <SituationGrid situations={SITUATIONS}>
      <FrameCanvas />
    </SituationGrid>
  ),
};

/** As wide as a phone. */
export const Narrow: Story = { ...Playing, decorators: [narrow, withTable()] };

export const Dark: Story = { ...Playing, globals: { theme: 'dark' } };

export const WaitingDark: Story = { ...Waiting, globals: { theme: 'dark' } };

/** How many colours a picture has, on a grid: nothing painted is one. */
function countColours(picture: HTMLCanvasElement): number {
  const context = picture.getContext('2d');
  const colours = new Set<string>();
  for (let x = 0; x < picture.width; x += 40) {
    for (let y = 0; y < picture.height; y += 40) {
      colours.add(String(context?.getImageData(x, y, 1, 1).data.join()));
    }
  }
  return colours.size;
}
