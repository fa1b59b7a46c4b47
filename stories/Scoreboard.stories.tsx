import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { Scoreboard } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withIndicator } from './decorators/withIndicator.tsx';
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
  withHostilePlay,
} from './support/sportSituations.ts';

const DESCRIPTION = `
An NFL game at a glance: score by quarter, a clock that runs on between two messages, who has the ball where, both sides' chances, the
last play and the last scores.

**When to use.** \`size="full"\` where the game is the subject of a page; \`size="compact"\` in a strip or a sidebar of several
games. For what happened on the field, put a \`DriveChart\` beside it.

**Content.** Teams stand with the away team first, as everywhere in football. Down and distance are words ("3rd & 7 at KC 34"), so are
the red zone and the two-minute warning. What nobody told is a dash and keeps its place, so nothing moves when it comes. All texts can be
replaced by \`strings\`.

**Accessibility.** One polite live region tells a new score and nothing else; the clock ticks outside of it. The score that changed
pops once, not at all if less motion is wanted. The team with the ball has a sign and hidden words. Out of date is said in words, with
an age; colours go, contrast stays.
`;

const meta = {
  title: 'Scoreboard',
  component: Scoreboard,
  args: { gameId: STORY_GAME_ID, size: 'full' },
  parameters: { docs: { description: { component: DESCRIPTION } } },
} satisfies Meta<typeof Scoreboard>;
export default meta;
type Story = StoryObj<typeof meta>;

const PATIENTLY = { timeout: 10_000 };

/** A game of the mock server's world; something happens every one or two seconds. */
export const Live: Story = {
  decorators: [withIndicator, withSport({ protocol: 'nfl' })],
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', { name: 'Score by quarter' }, PATIENTLY);
    await expect(within(table).getAllByRole('rowheader')).toHaveLength(2);
    await expect(await canvas.findByText('Win probability')).toBeVisible();
    const play = canvas.getByText('Last play').nextElementSibling;
    const before = play?.textContent;
    await waitFor(() => expect(play).not.toHaveTextContent(before ?? ''), PATIENTLY);
  },
};

/** The link breaks after four seconds and nobody lets us in again: what is shown stays, and says that it is old. */
export const LinkLost: Story = {
  decorators: [
    withSport({
      protocol: 'nfl',
      prepare: (host) => {
        const timer = setTimeout(() => host.setFaults(['drop', 'refuse:503']), 4_000);
        return () => clearTimeout(timer);
      },
    }),
  ],
  play: async ({ canvas }) => {
    await canvas.findByRole('table', {}, PATIENTLY);
    await expect(await canvas.findByText(/Out of date/, {}, PATIENTLY)).toBeVisible();
    await expect(canvas.getByRole('table')).toBeVisible();
  },
};

/** Third down in the second quarter. */
export const ThirdDown: Story = {
  decorators: [withManager(() => nflAt('thirdDown'))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('3rd & 5 at KC 25')).toBeVisible();
    await expect(canvas.getByText('Q2')).toBeVisible();
    await expect(canvas.getByRole('row', { name: /^KC +has the ball/ })).toBeVisible();
  },
};

export const RedZone: Story = {
  decorators: [withManager(() => nflAt('redZone'))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText('1st & Goal at BUF 2')).toBeVisible();
    await expect(canvas.getByText('Red zone')).toBeVisible();
  },
};

export const TwoMinuteWarning: Story = {
  decorators: [withManager(() => nflAt('twoMinuteWarning'))],
};

export const Halftime: Story = { decorators: [withManager(() => nflAt('halftime'))] };

export const Final: Story = { decorators: [withManager(() => nflAt('final'))] };

export const Scheduled: Story = { decorators: [withManager(() => nflAt('scheduled'))] };

export const Delayed: Story = { decorators: [withManager(() => nflAt('delayed'))] };

/** Score, clock and down, for a strip of games. */
export const Compact: Story = { ...ThirdDown, args: { size: 'compact' } };

export const Stale: Story = {
  decorators: [withManager(() => staleWith({ nflGame: NFL_MOMENTS.thirdDown() }))],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Out of date, last update \d+ s ago/)).toBeVisible();
  },
};

export const Waiting: Story = { decorators: [withManager(waiting)] };

export const Rejected: Story = {
  decorators: [withManager(() => rejected('There is no such game'))],
};

export const NotSubscribed: Story = { decorators: [withManager(withoutConnection)] };

/** Text of a server is shown as text, however it looks, and breaks rather than spill. */
export const HostileText: Story = {
  decorators: [
    narrow,
    withManager(() => ({
      ...nflAt('thirdDown'),
      items: { nflGame: withHostilePlay(NFL_MOMENTS.thirdDown()) },
    })),
  ],
};

export const Dark: Story = { ...RedZone, globals: { theme: 'dark' } };

export const Narrow: Story = {
  ...ThirdDown,
  decorators: [narrow, withManager(() => nflAt('thirdDown'))],
};

const SITUATIONS = [
  { name: 'Waiting', describe: waiting },
  { name: 'Scheduled', describe: () => nflAt('scheduled') },
  { name: 'Live', describe: () => nflAt('thirdDown') },
  { name: 'Red zone', describe: () => nflAt('redZone') },
  { name: 'Two-minute warning', describe: () => nflAt('twoMinuteWarning') },
  { name: 'Halftime', describe: () => nflAt('halftime') },
  { name: 'Delayed', describe: () => nflAt('delayed') },
  { name: 'Final', describe: () => nflAt('final') },
  { name: 'Out of date', describe: () => staleWith({ nflGame: NFL_MOMENTS.redZone() }) },
  { name: 'Rejected', describe: () => rejected('There is no such game') },
  { name: 'No connection', describe: withoutConnection },
];

/** All states side by side. */
export const States: Story = {
  render: (args) => (
    <SituationGrid situations={SITUATIONS} cellSize="20rem">
      <Scoreboard {...args} />
    </SituationGrid>
  ),
};

/** All states side by side, in the small size. */
export const CompactStates: Story = { ...States, args: { size: 'compact' } };
