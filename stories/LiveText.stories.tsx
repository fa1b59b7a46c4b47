import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, waitFor } from 'storybook/test';
import { LiveText } from '../src/components/index.ts';
import { useOddsKeys } from '../src/hooks/useOddsKeys.ts';
import { withManager } from './decorators/withManager.tsx';
import { withScenario } from './decorators/withScenario.tsx';
import { connectedState, reconnectingState } from './support/connections.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';
import { SituationGrid } from './support/SituationGrid.tsx';

const DESCRIPTION = `
One text of one row that writes its own text node. **When to use:** for a number that changes many times a second, in a table or a headline of
your own; React renders it once, however often it moves. For anything that changes rarely, \`useOddsRow\` is simpler. It brings no look:
give it a class, and a width in \`ch\` so that nothing moves beside it. \`data-stale\` and \`data-movement\` are there to be styled.
**Accessibility:** keep it out of live regions, it would be read each time.
`;

const meta = {
  title: 'LiveText',
  component: LiveText,
  args: { rowKey: '', select: ({ moneyline }) => String(moneyline?.home ?? '–') },
  parameters: { docs: { description: { component: DESCRIPTION } } },
} satisfies Meta<typeof LiveText>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The home side's moneyline of the first few rows. */
function Prices(): ReactNode {
  const { keys } = useOddsKeys({}, { limit: 4 });
  return (
    <ul className="cs-root cs-list">
      {keys.map((key) => (
        <li key={key}>
          <LiveText rowKey={key} select={({ sportsbook }) => `${sportsbook} `} />
          <LiveText
            rowKey={key}
            cell="moneylineHome"
            select={({ moneyline }) => String(moneyline?.home ?? '–')}
          />
        </li>
      ))}
    </ul>
  );
}

/** Written anew as prices move; the list renders nothing. */
export const Live: Story = {
  decorators: [withScenario],
  parameters: { scenario: { rate: 60, rows: 20 } },
  render: () => <Prices />,
  play: async ({ canvas, canvasElement }) => {
    await canvas.findAllByText(/DraftKings/);
    const before = canvasElement.textContent;
    await waitFor(() => expect(canvasElement.textContent).not.toBe(before), { timeout: 10_000 });
  },
};

export const States: Story = {
  render: () => (
    <SituationGrid
      situations={[
        { name: 'live', describe: () => ({ state: connectedState(), items: SAMPLE_ITEMS }) },
        {
          name: 'stale',
          describe: () => ({ state: reconnectingState(), items: SAMPLE_ITEMS, isStale: true }),
        },
        { name: 'no rows', describe: () => ({ state: connectedState() }) },
      ]}
    >
      <Prices />
    </SituationGrid>
  ),
};

export const Dark: Story = {
  decorators: [withManager(() => ({ state: connectedState(), items: SAMPLE_ITEMS }))],
  render: () => <Prices />,
  globals: { theme: 'dark' },
};
