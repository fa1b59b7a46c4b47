import type { Decorator, Preview } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import '../src/styles/styles.css';
import './preview.css';

function ThemeRoom({ theme, children }: { readonly theme: unknown; readonly children: ReactNode }) {
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  }, [theme]);
  return children;
}

const withTheme: Decorator = (Story, { globals }) => (
  <ThemeRoom theme={globals['theme']}>
    <Story />
  </ThemeRoom>
);

const preview: Preview = {
  decorators: [withTheme],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
  },
  globalTypes: {
    theme: {
      description: 'Theme of the components',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        items: [
          { value: 'system', title: 'System' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'system' },
};
export default preview;
