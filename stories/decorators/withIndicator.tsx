import type { Decorator } from '@storybook/react-vite';
import { LiveUpdateIndicator } from '../../src/components/index.ts';

/** Puts the indicator of its connection above the story, so that a fault of the toolbar can be seen there as well. */
export const withIndicator: Decorator = (Story) => (
  <>
    <div style={{ marginBlockEnd: '0.75rem' }}>
      <LiveUpdateIndicator />
    </div>
    <Story />
  </>
);
