import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, spyOn, waitFor, within } from 'storybook/test';
import { DebugPanel } from '../src/devtools/index.ts';
import { parseRecording } from '../src/protocols/recording/parseRecording.ts';
import { phone, rightToLeft } from './decorators/phone.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState } from './support/connections.ts';
import { DebugPage } from './support/DebugPage.tsx';
import { SAMPLE_RECORDING } from './support/sampleRecording.ts';
import { DEBUG_SITUATIONS } from './support/debugSituations.ts';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const onReplay = fn();

const meta = {
  title: 'DebugPanel',
  component: DebugPanel,
  args: { defaultOpen: true },
  render: (args) => <DebugPage {...args} />,
  decorators: [withScenario],
  parameters: {
    docs: {
      description: {
        component: `
Looks inside the connection while the page runs: which states the machine went through and why, every frame both ways, what is wanted against what is
confirmed, how much comes and how much of it is shown, how good the link is, and recordings to send with a bug report.

**When to use.** In development, and in production behind a flag. Docked at the bottom (\`placement="bottom"\`) it lies over the page and traps
nothing; inline it is a part of the page.

**What it costs.** Closed, it looks at nothing. Open, it keeps the last 5,000 events, shows four times a second at most, and renders only the frames
in sight.

**What it does not show.** Credentials: tokens are hidden in frames, in addresses and in what is exported. Everything else of a frame is shown as
text, hidden characters as escapes.

**Accessibility.** A region with a button that says whether it is open. Frames are a list box: one stop of Tab, arrows, Home and End. What was exported
and what came during a pause is told politely.`,
      },
    },
  },
} satisfies Meta<typeof DebugPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

const PATIENTLY = { timeout: 8_000 };

/** The machine's way to a live link, with how long each state lasted. */
export const Timeline: Story = {
  play: async ({ canvas }) => {
    const row = await canvas.findByRole('row', { name: /^live/ }, PATIENTLY);
    await expect(row).toHaveTextContent(/so far/);
    await expect(canvas.getByRole('img', { name: /now live/ })).toBeVisible();
  },
};

/** What comes and goes; the newest at the end, which the list follows. */
export const Frames: Story = {
  args: { defaultTab: 'frames' },
  play: async ({ canvas, userEvent, step }) => {
    await canvas.findAllByRole('option', { name: /^In/ }, PATIENTLY);
    await step('a filter leaves what matches', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Out' }));
      await waitFor(() => expect(canvas.queryByRole('option', { name: /^In/ })).toBeNull());
      await expect(canvas.getAllByRole('option', { name: /Out.*subscribe/ })).toHaveLength(3);
      await userEvent.click(canvas.getByRole('button', { name: 'All' }));
      await userEvent.type(canvas.getByRole('searchbox'), 'available_subscriptions');
      await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(1));
    });
    await step('a type is chosen while frames come', async () => {
      await userEvent.clear(canvas.getByRole('searchbox'));
      await userEvent.click(canvas.getByRole('combobox', { name: 'Type' }));
      const popup = within(document.body);
      await userEvent.click(await popup.findByRole('option', { name: 'subscription_confirmed' }));
      await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(3));
      await userEvent.click(canvas.getByRole('combobox', { name: 'Type' }));
      await userEvent.click(await popup.findByRole('option', { name: 'welcome' }));
    });
    await step('what a frame says is shown beside the list', async () => {
      await userEvent.click(canvas.getByRole('option', { name: /welcome/ }));
      await expect(canvas.getByRole('region', { name: /welcome/ })).toHaveTextContent(
        '"type": "welcome"',
      );
    });
  },
};

/** The list stands still; what comes meanwhile is counted. */
export const Paused: Story = {
  args: { defaultTab: 'frames' },
  parameters: { scenario: { rate: 60 } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findAllByRole('option', { name: /^In/ }, PATIENTLY);
    await userEvent.click(canvas.getByRole('button', { name: 'Pause' }));
    const count = canvas.getByText(/^\d+ frames/).textContent;
    await expect(await canvas.findByText(/^[1-9]\d* more since$/, {}, PATIENTLY)).toBeVisible();
    await expect(canvas.getByText(/^\d+ frames/).textContent).toBe(count);
    await userEvent.click(canvas.getByRole('button', { name: 'Resume' }));
    await expect(canvas.queryByText(/more since/)).toBeNull();
  },
};

/** Arrow keys, Home and End go through all frames, those out of sight included. */
export const Keyboard: Story = {
  args: { defaultTab: 'frames' },
  parameters: { scenario: { rate: 60 } },
  play: async ({ canvas, userEvent }) => {
    const list = await canvas.findByRole('listbox', {}, PATIENTLY);
    await waitFor(
      () => expect(list.scrollHeight).toBeGreaterThan(list.clientHeight * 2),
      PATIENTLY,
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Pause' }));
    list.focus();
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}');
    const selected = () => canvas.getByRole('option', { selected: true });
    await waitFor(() => expect(selected()).toHaveAttribute('aria-posinset', '3'));
    await userEvent.keyboard('{End}');
    await waitFor(() =>
      expect(selected()).toHaveAttribute(
        'aria-posinset',
        selected().getAttribute('aria-setsize') ?? '',
      ),
    );
    await expect(selected()).toBeVisible();
  },
};

export const Subscriptions: Story = {
  args: { defaultTab: 'subscriptions' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('3 wanted, 3 confirmed', {}, PATIENTLY)).toBeVisible();
    await expect(canvas.getByRole('row', { name: /sport: NBA/ })).toBeVisible();
  },
};

/** Every fifth frame is broken on its way: what did not decode is counted, with samples. */
export const Flow: Story = {
  args: { defaultTab: 'flow' },
  parameters: { scenario: { rate: 120, faults: ['malformed:every=5'] } },
  play: async ({ canvas }) => {
    await waitFor(
      () => expect(canvas.getByText('Invalid').nextSibling).not.toHaveTextContent(/^0$/),
      PATIENTLY,
    );
    await expect(canvas.getByRole('img', { name: /last minute/ })).toBeVisible();
  },
};

export const Link: Story = { args: { defaultTab: 'link' } };

/** What was seen becomes a file: NDJSON, without credentials, that any Courtside replays. */
export const Exporting: Story = {
  args: { defaultTab: 'recording' },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/^[1-9]\d* frames over/, {}, PATIENTLY);
    const files: Blob[] = [];
    const createUrl = spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file);
      return 'about:blank#file';
    });
    const click = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    try {
      await userEvent.click(canvas.getByRole('button', { name: 'Export recording' }));
    } finally {
      createUrl.mockRestore();
      click.mockRestore();
    }
    await expect(await canvas.findByText(/^Exported \d+ frames over/)).toBeVisible();
    const { problemCount, recording } = parseRecording((await files[0]?.text()) ?? '');
    await expect(problemCount).toBe(0);
    await expect(recording.events.map(({ type }) => type)).toContain('recv');
    await expect(recording.events[0]).toMatchObject({ type: 'connect' });
  },
};

/** A file that somebody sent: it takes the place of what is live until it is closed. */
export const LoadingARecording: Story = {
  args: { defaultTab: 'recording', onReplay },
  play: async ({ canvas, userEvent, step }) => {
    const file = new File([SAMPLE_RECORDING], 'customer.ndjson');
    await userEvent.upload(await canvas.findByLabelText('Load recording…'), file);
    await expect(await canvas.findByText('customer.ndjson: 5 frames over 2.5 s')).toBeVisible();
    await step('it can be handed on, to be replayed', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Replay' }));
      await expect(onReplay).toHaveBeenCalledWith(
        expect.objectContaining({ durationMs: 2_500, missingCount: 0 }),
      );
    });
    await step('its frames are in the list', async () => {
      await userEvent.click(canvas.getByRole('tab', { name: 'Frames' }));
      await expect(canvas.getByText(/Viewing customer\.ndjson/)).toBeVisible();
      await expect(canvas.getAllByRole('option')).toHaveLength(5);
    });
  },
};

/** Lines that can't be read are named, and the others shown. */
export const LoadingABrokenFile: Story = {
  args: { defaultTab: 'recording' },
  play: async ({ canvas, userEvent }) => {
    const broken = SAMPLE_RECORDING.replace('{"t_ms":40', '{"t_ms":forty');
    const file = new File([broken], 'broken.ndjson');
    await userEvent.upload(await canvas.findByLabelText('Load recording…'), file);
    await expect(await canvas.findByText('Line 4: not JSON')).toBeVisible();
    await userEvent.upload(
      canvas.getByLabelText('Load recording…'),
      new File(['\n'], 'empty.txt', { type: 'application/x-ndjson' }),
    );
    await expect(await canvas.findByText('empty.txt holds no recording.')).toBeVisible();
  },
};

/** A bar that looks at nothing until it is opened. */
export const Closed: Story = {
  args: { defaultOpen: false },
  play: async ({ canvas, userEvent }) => {
    const bar = await canvas.findByRole('button', {
      name: /Connection inspector/,
      expanded: false,
    });
    await userEvent.click(bar);
    await expect(await canvas.findByRole('tab', { name: 'Timeline' })).toBeVisible();
    await userEvent.click(bar);
    await expect(canvas.queryByRole('tab')).toBeNull();
  },
};

/** Over the page, at the bottom of the window; the page stays usable. */
export const Docked: Story = { args: { placement: 'bottom', defaultTab: 'frames' } };

export const Phone: Story = { args: { defaultTab: 'frames' }, decorators: [phone] };

export const PhoneTimeline: Story = { decorators: [phone] };

export const Dark: Story = { args: { defaultTab: 'frames' }, globals: { theme: 'dark' } };

export const TimelineDark: Story = { globals: { theme: 'dark' } };

export const FlowDark: Story = { ...Flow, globals: { theme: 'dark' } };

export const RightToLeft: Story = { args: { defaultTab: 'frames' }, decorators: [rightToLeft] };

/** Never connected: every tab says what is missing. */
export const NothingYet: Story = {
  render: (args) => <DebugPanel {...args} />,
  decorators: [withManager(() => ({}))],
};

/** Every tab, and the panel closed, side by side. */
export const States: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: '1.25rem' }}>
      {DEBUG_SITUATIONS.map(({ name, props, describe }) => (
        <SituationGrid key={name} situations={[{ name, describe }]} cellSize="100%">
          <DebugPanel {...props} />
        </SituationGrid>
      ))}
    </div>
  ),
  decorators: [withManager(() => ({ state: connectedState() }))],
  parameters: MANY_OF_ONE,
};
