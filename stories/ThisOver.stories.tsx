import type { Meta, StoryObj } from '@storybook/react-vite';
import { ThisOver } from '../src/components/index.ts';

const DESCRIPTION = `
The balls of an over as scorers write them. **When to use:** beside a score, to show what just happened; places of balls to come are
there from the beginning, so nothing moves. Each kind has a shape: a circle for runs, a square for a four, a lozenge for a six, a full
square for a wicket, a dotted edge for extras. Each has a name for screen readers.
`;

const over = (marks: readonly string[], isComplete = false) => ({
  overNumber: 17,
  bowler: null,
  deliveries: [],
  marks,
  runs: 11,
  wickets: 1,
  isComplete,
});

const meta = {
  title: 'ThisOver',
  component: ThisOver,
  args: { over: over(['1', 'wd', '6', '2']) },
  parameters: { docs: { description: { component: DESCRIPTION } } },
} satisfies Meta<typeof ThisOver>;
export default meta;
type Story = StoryObj<typeof meta>;

export const UnderWay: Story = {};

/** One of everything. */
export const EveryKind: Story = {
  args: { over: over(['0', '1', '4', '6', 'W', 'wd', '5wd', 'nb', '1b', '2lb'], true) },
};

export const BeforeTheFirstBall: Story = { args: { over: null } };

/** Before, during and after an over. */
export const States: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: '1rem', justifyItems: 'start' }}>
      <ThisOver over={null} />
      <ThisOver over={over(['1', 'wd', '6', '2'])} />
      <ThisOver over={over(['0', '1', '4', '6', 'W', 'wd', '5wd', 'nb', '1b', '2lb'], true)} />
    </div>
  ),
};

export const Dark: Story = { ...EveryKind, globals: { theme: 'dark' } };
