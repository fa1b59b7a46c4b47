import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { DriveChart } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withSport } from './decorators/withSport.tsx';
import { SituationGrid } from './support/SituationGrid.tsx';
import { NFL_MOMENTS, STORY_GAME_ID } from './support/sportSamples.ts';
import {
  nflAt,
  withoutConnection,
  rejected,
  staleWith,
  waiting,
} from './support/sportSituations.ts';

const DESCRIPTION = `
A drive on the field, play by play: runs are solid strokes, passes dashed, kicks and penalties dotted; arrows show which way the ball went, two
lines where it is snapped and where a first down is. The newest drive shows by itself; any other can be chosen from the list.

**When to use.** Beside a \`Scoreboard\`, where the game is the subject of a page.

**Direction.** A field is geography: the away team always plays to the right and the home team to the left, in every quarter, and also
where people read from right to left. So one glance tells who is moving.

**Accessibility.** The field is a picture with a sentence for a name; the list of plays below says everything that is on it. Drives
are radio buttons: one tab stop, arrow keys go through them. A stroke tells the kind of play, never a colour.
`;

const meta = {
  title: 'DriveChart',
  component: DriveChart,
  args: { gameId: STORY_GAME_ID },
  parameters: { docs: { description: { component: DESCRIPTION } } },
} satisfies Meta<typeof DriveChart>;
export default meta;
type Story = StoryObj<typeof meta>;

const PATIENTLY = { timeout: 15_000 };

/** A game of the mock server's world; something happens every one or two seconds. */
export const Live: Story = {
  decorators: [withSport({ protocol: 'nfl' })],
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: /The field/ }, PATIENTLY)).toBeVisible();
    const plays = canvas.getByRole('heading', { name: 'Plays' }).parentElement;
    await waitFor(
      () =>
        expect(within(plays ?? document.body).getAllByRole('listitem').length).toBeGreaterThan(0),
      PATIENTLY,
    );
  },
};

/** A long drive at the two-minute warning, fourth down to come. */
export const LongDrive: Story = {
  decorators: [withManager(() => nflAt('twoMinuteWarning'))],
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole('img', { name: 'The field. Drive 26, BUF: Under way' }),
    ).toBeVisible();
    await expect(canvas.getByRole('radio', { checked: true })).toHaveAccessibleName(
      /BUF 1\d plays/,
    );
  },
};

/** An older drive is chosen by the keyboard, and left again. */
export const ChooseADrive: Story = {
  ...LongDrive,
  play: async ({ canvas }) => {
    canvas.getByRole('radio', { checked: true }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect(
      canvas.getByRole('img', { name: 'The field. Drive 24, BUF: Field goal' }),
    ).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Back to the newest' }));
    await expect(canvas.getByRole('img', { name: /Drive 26/ })).toBeVisible();
  },
};

/** Between two drives the ball is where it was, and the line below the field says so. */
export const Over: Story = {
  decorators: [withManager(() => nflAt('halftime'))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Drive over: end of half/)).toBeVisible();
  },
};

export const GoalToGo: Story = { decorators: [withManager(() => nflAt('redZone'))] };

export const BeforeTheKickoff: Story = {
  decorators: [withManager(() => nflAt('scheduled'))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No drive yet')).toBeVisible();
  },
};

export const Final: Story = { decorators: [withManager(() => nflAt('final'))] };

export const Stale: Story = {
  decorators: [withManager(() => staleWith({ nflGame: NFL_MOMENTS.twoMinuteWarning() }))],
};

export const Waiting: Story = { decorators: [withManager(waiting)] };

export const Dark: Story = { ...LongDrive, globals: { theme: 'dark' } };

export const Narrow: Story = {
  ...LongDrive,
  decorators: [narrow, withManager(() => nflAt('twoMinuteWarning'))],
};

/** Where people read from right to left, lists turn round and the field does not. */
export const RightToLeft: Story = {
  ...LongDrive,
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
    withManager(() => nflAt('twoMinuteWarning')),
  ],
};

const SITUATIONS = [
  { name: 'Waiting', describe: waiting },
  { name: 'Before the kickoff', describe: () => nflAt('scheduled') },
  { name: 'Under way', describe: () => nflAt('thirdDown') },
  { name: 'Goal to go', describe: () => nflAt('redZone') },
  { name: 'Halftime', describe: () => nflAt('halftime') },
  { name: 'Final', describe: () => nflAt('final') },
  { name: 'Out of date', describe: () => staleWith({ nflGame: NFL_MOMENTS.redZone() }) },
  { name: 'Rejected', describe: () => rejected('There is no such game') },
  { name: 'No connection', describe: withoutConnection },
];

/** All states side by side. */
export const States: Story = {
  render: (args) => (
    <SituationGrid situations={SITUATIONS} cellSize="24rem">
      <DriveChart {...args} />
    </SituationGrid>
  ),
};
