import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { FrameCanvas } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withTable } from './FrameCanvasTable.tsx';
import { connectedState, reconnectingState } from './support/connections.ts';

const meta = {
  title: 'FrameCanvas',
  component: FrameCanvas,
  args: { label: 'Billiards table, seen from above' },
} satisfies Meta<typeof FrameCanvas>;
export default meta;
type Story = StoryObj<typeof meta>;

const PATIENTLY = { timeout: 10_000 };

/** The table of the mock server, filmed at 30 pictures a second. */
export const Playing: Story = {
  decorators: [withTable()],
  play: async ({ canvas }) => {
    const picture = await canvas.findByRole<HTMLCanvasElement>('img', {}, PATIENTLY);
    await waitFor(() => expect(picture.closest('figure')).toHaveAttribute('data-state', 'playing'));
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
    await expect(await canvas.findByText('out of date', {}, PATIENTLY)).toBeVisible();
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
  ...Waiting,
  decorators: [
    withManager(() => ({ state: reconnectingState(), subscription: { phase: 'waiting' } })),
  ],
};

export const Disabled: Story = {
  args: { enabled: false },
  decorators: [withManager(() => ({ state: connectedState() }))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Not subscribed')).toBeVisible();
  },
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
