import type { Decorator } from '@storybook/react-vite';

/** The narrowest phone: 320 px. */
export const phone: Decorator = (Story) => (
  <div style={{ inlineSize: '20rem', maxInlineSize: '100%' }}>
    <Story />
  </div>
);

/** Reads from right to left. */
export const rightToLeft: Decorator = (Story) => (
  <div dir="rtl">
    <Story />
  </div>
);
