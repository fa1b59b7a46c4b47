import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import { CricketScorecard } from '../src/components/index.ts';
import { narrow } from './decorators/narrow.tsx';
import { withIndicator } from './decorators/withIndicator.tsx';
import { withManager } from './decorators/withManager.tsx';
import { withSport } from './decorators/withSport.tsx';
import { STORY_MATCH_ID } from './support/playCricketMatch.ts';
import { SituationGrid } from './support/SituationGrid.tsx';
import { CRICKET_MOMENTS } from './support/sportSamples.ts';
import {
  cricketAt,
  withoutConnection,
  rejected,
  staleWith,
  waiting,
} from './support/sportSituations.ts';

const DESCRIPTION = `
A cricket match as a scorecard: the score, the rates, the chase and this over on top; a tab for each innings with batting, extras, fall
of wickets and bowling; the worm below. \`ThisOver\` and \`WormChart\` are there on their own as well.

**When to use.** Where a match is the subject of a page. \`hasWorm={false}\` leaves the chart out of a narrow place.

**Content.** Overs are in cricket notation: 18.2 is eighteen overs and two balls. The tab of the innings under way opens by itself,
again when the next one begins. Dismissals read as on paper ("c Fenwick b Obi"). All texts can be replaced by \`strings\`.

**Accessibility.** Every kind of ball has a shape and a name. Who is on strike is said by a sign and in words. Heads of columns are
letters for the eye and words for a screen reader. The worm's crosshair goes by pointer or by the arrow keys of a slider, which says
the scores; a table below says the same. The result is told politely when it comes.
`;

const meta = {
  title: 'CricketScorecard',
  component: CricketScorecard,
  args: { matchId: STORY_MATCH_ID },
  parameters: { docs: { description: { component: DESCRIPTION } } },
} satisfies Meta<typeof CricketScorecard>;
export default meta;
type Story = StoryObj<typeof meta>;

const PATIENTLY = { timeout: 15_000 };

/** A match of the mock server's world from its first ball, an over every six seconds. */
export const Live: Story = {
  decorators: [withIndicator, withSport({ protocol: 'cricket' })],
  play: async ({ canvas }) => {
    const over = await canvas.findByRole('list', { name: 'Over 1' }, PATIENTLY);
    await waitFor(
      () => expect(within(over).getAllByRole('listitem').length).toBeGreaterThan(1),
      PATIENTLY,
    );
    await expect(canvas.getByText('on strike')).toBeVisible();
    await expect(canvas.getByRole('table', { name: 'Bowling' })).toBeVisible();
  },
};

/** Seventeen overs gone; in the last one there was something of everything. */
export const FirstInnings: Story = {
  decorators: [withManager(() => cricketAt('firstInnings'))],
  play: async ({ canvas }) => {
    const balls = within(canvas.getByRole('list', { name: 'Over 17' })).getAllByRole('listitem');
    await expect(balls.map((ball) => ball.lastElementChild?.textContent)).toEqual([
      '1 run',
      'wide',
      'six',
      '2 runs',
      'no run',
      '1 run',
      'wicket',
    ]);
  },
};

export const Chase: Story = {
  decorators: [withManager(() => cricketAt('chase'))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Target 172: need \d+ off \d+, required rate/)).toBeVisible();
    await expect(canvas.getAllByRole('tab')).toHaveLength(2);
    await expect(canvas.getByText('on strike')).toBeVisible();
  },
};

/** The other innings is a tab away, by arrow keys as well. */
export const OtherInnings: Story = {
  ...Chase,
  play: async ({ canvas }) => {
    const [first, second] = canvas.getAllByRole('tab');
    await expect(second).toHaveAttribute('aria-selected', 'true');
    second?.focus();
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(canvas.queryByText('on strike')).toBeNull());
  },
};

/** The crosshair of the worm is a slider, which says the scores. */
export const Crosshair: Story = {
  ...Chase,
  play: async ({ canvas }) => {
    const slider = canvas.getByRole('slider', { name: 'Over' });
    slider.focus();
    await expect(await canvas.findByText('After 17 overs')).toBeVisible();
    await fireEvent.change(slider, { target: { value: '16' } });
    await expect(await canvas.findByText('After 16 overs')).toBeVisible();
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^After 16 overs, /),
    );
  },
};

export const InningsBreak: Story = { decorators: [withManager(() => cricketAt('inningsBreak'))] };

export const Completed: Story = {
  decorators: [withManager(() => cricketAt('completed'))],
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/won by/)).toBeVisible();
    await expect(canvas.queryByRole('list', { name: /^Over/ })).toBeNull();
  },
};

export const FirstBall: Story = { decorators: [withManager(() => cricketAt('firstBall'))] };

export const Stale: Story = {
  decorators: [withManager(() => staleWith({ cricketMatch: CRICKET_MOMENTS.chase() }))],
};

export const Waiting: Story = { decorators: [withManager(waiting)] };

export const Dark: Story = { ...Chase, globals: { theme: 'dark' } };

export const Narrow: Story = {
  ...Chase,
  decorators: [narrow, withManager(() => cricketAt('chase'))],
};

const SITUATIONS = [
  { name: 'Waiting', describe: waiting },
  { name: 'First ball', describe: () => cricketAt('firstBall') },
  { name: 'First innings', describe: () => cricketAt('firstInnings') },
  { name: 'Innings break', describe: () => cricketAt('inningsBreak') },
  { name: 'Chase', describe: () => cricketAt('chase') },
  { name: 'Completed', describe: () => cricketAt('completed') },
  { name: 'Out of date', describe: () => staleWith({ cricketMatch: CRICKET_MOMENTS.chase() }) },
  { name: 'Rejected', describe: () => rejected('There is no such match') },
  { name: 'No connection', describe: withoutConnection },
];

/** All states side by side. */
export const States: Story = {
  render: (args) => (
    <SituationGrid situations={SITUATIONS} cellSize="24rem">
      <CricketScorecard {...args} />
    </SituationGrid>
  ),
};
