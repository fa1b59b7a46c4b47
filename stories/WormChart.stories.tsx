import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import { WormChart } from '../src/components/index.ts';
import { useLiveMatch } from '../src/hooks/useLiveMatch.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import { STORY_MATCH_ID } from './support/playCricketMatch.ts';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';
import { cricketAt } from './support/sportSituations.ts';

const DESCRIPTION = `
Runs over by over, a line for each innings, wickets as dots. **When to use:** to see who is ahead in a chase. \`CricketScorecard\` has
one; on its own it takes the match that \`useLiveMatch\` gives. Lines differ by their stroke, not by colour alone. The crosshair goes
by pointer or, with the plot focused, by arrow keys; a table says the same as the lines.
`;

/** The chart of the story's match. */
function MatchWorm(): ReactNode {
  const { match } = useLiveMatch(STORY_MATCH_ID);
  return match && <WormChart match={match} />;
}

const meta = {
  title: 'WormChart',
  component: MatchWorm,
  parameters: { docs: { description: { component: DESCRIPTION } } },
} satisfies Meta<typeof MatchWorm>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Chase: Story = { decorators: [withManager(() => cricketAt('chase'))] };

export const Crosshair: Story = {
  ...Chase,
  play: async ({ canvas, canvasElement }) => {
    const area = canvasElement.querySelector('.cs-worm__area');
    if (!area) throw new Error('there is no plot');
    const { left, width, top } = area.getBoundingClientRect();
    await fireEvent.pointerMove(area, { clientX: left + width / 2, clientY: top + 10 });
    await expect(canvas.getByText('After 10 overs')).toBeVisible();
  },
};

export const AsATable: Story = {
  ...Chase,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Show as a table'));
    const rows = within(canvas.getByRole('table')).getAllByRole('row');
    await expect(rows).toHaveLength(21);
  },
};

export const FirstBall: Story = { decorators: [withManager(() => cricketAt('firstBall'))] };

/** From the first ball to the chase. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <SituationGrid
      cellSize="22rem"
      situations={[
        { name: 'first ball', describe: () => cricketAt('firstBall') },
        { name: 'chase', describe: () => cricketAt('chase') },
      ]}
    >
      <MatchWorm />
    </SituationGrid>
  ),
};

export const Dark: Story = { ...Chase, globals: { theme: 'dark' } };

export const Narrow: Story = { decorators: [narrow, withManager(() => cricketAt('chase'))] };
