import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import {
  ArbitrageList,
  OddsFormatSwitch,
  OddsTable,
  PredictionList,
} from '../src/components/index.ts';
import { setOddsFormat } from '../src/hooks/oddsFormatStore.ts';
import { ODDS_FORMATS } from '../src/hooks/oddsMath.ts';
import { phone } from './decorators/phone.tsx';
import { withManager } from './decorators/withManager.tsx';
import { connectedState } from './support/connections.ts';
import { SAMPLE_ITEMS } from './support/sampleItems.ts';

const meta = {
  title: 'OddsFormatSwitch',
  component: OddsFormatSwitch,
  parameters: {
    docs: {
      description: {
        component: `
How prices are written: American, decimal, fractional, or as the probability they imply (“Implied %”).

**When to use.** Once a page, where readers come from more than one country. It needs no provider: \`OddsTable\`, \`ArbitrageList\`,
\`PredictionCard\` and your own components follow by \`useOddsFormat()\`. A component's own \`format\` overrides the choice. To remember
it for the next visit, call \`persistOddsFormat()\` once. The odds table brings its own switch.

**Accessibility.** A group of buttons of which one is pressed; arrow keys go from one to the next.`,
      },
    },
  },
  beforeEach: () => setOddsFormat('american'),
} satisfies Meta<typeof OddsFormatSwitch>;
export default meta;
type Story = StoryObj<typeof meta>;

const onChange = fn();

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    const decimal = canvas.getByRole('button', { name: 'Decimal' });
    await userEvent.click(decimal);
    await expect(decimal).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect(canvas.getByRole('button', { name: 'Fraction' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  },
};

/** Everything on the page follows. */
export const WholePage: Story = {
  decorators: [withManager(() => ({ state: connectedState(), items: SAMPLE_ITEMS }))],
  render: () => (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <OddsFormatSwitch />
      <OddsTable showTools={false} />
      <ArbitrageList />
      <PredictionList />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Implied %' }));
    await expect(canvas.getAllByText('58.3 %').length).toBeGreaterThan(0);
    await expect(canvas.getByText('54.1 %')).toBeVisible();
    await expect(canvas.getByText('at BetMGM, 44.6 %')).toBeVisible();
  },
};

/** Kept by somebody else: the shared choice stays as it is. */
export const Controlled: Story = {
  args: { value: 'fractional', onChange },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'American' }));
    await expect(onChange).toHaveBeenCalledWith('american');
    await expect(canvas.getByRole('button', { name: 'Fraction' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  },
};

/** Each format pressed. */
export const States: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: '1rem', justifyItems: 'start' }}>
      {ODDS_FORMATS.map((format) => (
        <OddsFormatSwitch key={format} value={format} onChange={onChange} />
      ))}
    </div>
  ),
};

export const Narrow: Story = { decorators: [phone] };

export const Dark: Story = { globals: { theme: 'dark' } };
