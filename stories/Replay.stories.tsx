import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, waitFor } from 'storybook/test';
import { phone } from './decorators/phone.tsx';
import { ReplayStage } from './support/ReplayStage.tsx';

const meta = {
  title: 'Replay',
  component: ReplayStage,
  parameters: {
    docs: {
      description: {
        component: `
Twenty seconds of a sportsbook, recorded once (\`createRecordingTransport\`) and played through the real decoder, connection machine and tables
(\`useReplay\`). The link is cut after twelve seconds: the table says so, as it did then.

Time is the replay's own. Paused, nothing grows old and nothing times out; twenty times as fast, heartbeats keep pace; a position leads to the very
state that playing there leads to. The same file replays in a test with a manual clock, and in the mock server with \`--replay\`.`,
      },
    },
  },
} satisfies Meta<typeof ReplayStage>;
export default meta;
type Story = StoryObj<typeof meta>;

const PATIENTLY = { timeout: 10_000 };

export const Replay: Story = {
  play: async ({ canvas, canvasElement, userEvent, step }) => {
    const expectStatus = (status: string) =>
      waitFor(
        () =>
          expect(canvasElement.querySelector('.cs-indicator')).toHaveAttribute(
            'data-status',
            status,
          ),
        PATIENTLY,
      );
    const position = await canvas.findByRole<HTMLInputElement>(
      'slider',
      { name: 'Position' },
      PATIENTLY,
    );
    await expectStatus('connected');
    await step('paused, it stands', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Pause' }));
      const { value } = position;
      // Several frames may have come within one mark of the slider: as many steps as it takes to the next.
      await waitFor(async () => {
        await userEvent.click(canvas.getByRole('button', { name: 'Step' }));
        await expect(position.value).not.toBe(value);
      }, PATIENTLY);
    });
    await step('right after the cut the link is lost, as it was', async () => {
      await fireEvent.change(position, { target: { value: '12100' } });
      await expectStatus('reconnecting');
    });
    await step('back at eight seconds it is live, with prices', async () => {
      await fireEvent.change(position, { target: { value: '8000' } });
      await expectStatus('connected');
      await expect(canvas.getAllByRole('row').length).toBeGreaterThan(10);
    });
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const Phone: Story = { decorators: [phone] };
