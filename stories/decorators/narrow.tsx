import type { Decorator } from '@storybook/react-vite';

/** As wide as a phone. */
export const narrow: Decorator = (Story) => (
  <div style={{ inlineSize: '24rem', maxInlineSize: '100%' }}>
    <Story />
  </div>
);
