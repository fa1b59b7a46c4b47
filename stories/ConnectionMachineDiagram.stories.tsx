import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectionMachineDiagram } from '../src/devtools/index.ts';
import { MACHINE_STATES } from '../src/hooks/machineDrawing.ts';
import { narrow } from './decorators/narrow.tsx';
import { MANY_OF_ONE } from './support/SituationGrid.tsx';

const DESCRIPTION = `
The connection machine as a drawing: all its states, the current one lit, the ways just taken highlighted. **When to use:** to explain what a
connection is doing, in documentation or beside a log; \`DebugPanel\` has one that follows the page. It takes its state as a prop and knows no
connection. It lies across, or stands where there is little room. **Accessibility:** one image whose name says the current state.
`;

const meta = {
  title: 'ConnectionMachineDiagram',
  component: ConnectionMachineDiagram,
  args: {
    current: 'live',
    recent: [
      { from: 'connecting', to: 'authenticating' },
      { from: 'authenticating', to: 'live' },
    ],
  },
  parameters: { docs: { description: { component: DESCRIPTION } } },
} satisfies Meta<typeof ConnectionMachineDiagram>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Live: Story = {};

export const NothingYet: Story = { args: { current: null, recent: [] } };

/** Each state lit. */
export const States: Story = {
  parameters: MANY_OF_ONE,
  render: () => (
    <div
      style={{
        display: 'grid',
        gap: '1.5rem',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(30rem, 100%), 1fr))',
      }}
    >
      {MACHINE_STATES.map((state) => (
        <ConnectionMachineDiagram key={state} current={state} />
      ))}
    </div>
  ),
};

/** Where there is little room it stands. */
export const Narrow: Story = { decorators: [narrow] };

export const Dark: Story = { globals: { theme: 'dark' } };
