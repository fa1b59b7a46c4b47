import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { PredictionCard } from '../src/components/index.ts';
import { useWebSocketPredictions } from '../src/hooks/useWebSocketPredictions.ts';
import { narrow } from './decorators/narrow.tsx';
import { withManager } from './decorators/withManager.tsx';
import type { StoryManagerOptions } from './support/createStoryManager.ts';
import { connectedState, reconnectingState } from './support/connections.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';
import { MANY_OF_ONE, SituationGrid } from './support/SituationGrid.tsx';

const DESCRIPTION = `
One forecast: what, for which game, how likely, how sure the model is, and what that is worth against the best price on the page. **When to
use:** beside the game it is about, with a row of \`useWebSocketPredictions\`; for all forecasts use \`PredictionList\`. It brings no card: put
it in one. **Accessibility:** an article with a heading; a stale forecast says so in words.
`;

/** The story's first forecast. */
function FirstPrediction(): ReactNode {
  const { predictions } = useWebSocketPredictions({});
  const row = predictions[0];
  return row && <PredictionCard row={row} />;
}

const meta = {
  title: 'PredictionCard',
  component: FirstPrediction,
  parameters: { docs: { description: { component: DESCRIPTION } } },
} satisfies Meta<typeof FirstPrediction>;
export default meta;
type Story = StoryObj<typeof meta>;

const FRESH = (): StoryManagerOptions => ({ state: connectedState(), items: SAMPLE_ITEMS });
const STALE = (): StoryManagerOptions => ({
  state: reconnectingState(),
  items: SAMPLE_ITEMS,
  isStale: true,
});
const WITHOUT_ODDS = (): StoryManagerOptions => ({
  state: connectedState(),
  items: { prediction: SAMPLE_ITEMS.prediction ?? [] },
});

export const Fresh: Story = { decorators: [narrow, withManager(FRESH)] };

export const States: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <SituationGrid
      situations={[
        { name: 'fresh', describe: FRESH },
        { name: 'no odds on the page', describe: WITHOUT_ODDS },
        { name: 'stale', describe: STALE },
      ]}
    >
      <FirstPrediction />
    </SituationGrid>
  ),
};

export const Dark: Story = { ...Fresh, globals: { theme: 'dark' } };
