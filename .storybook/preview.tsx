import type { Preview } from '@storybook/react-vite';
import '../src/styles/styles.css';
import '../src/styles/devtools.css';
import { INITIAL_TOOLBAR } from '../stories/toolbar/toolbarState.ts';
import { TOOLBAR_MENUS } from '../stories/toolbar/toolbarMenus.ts';
import { withLook } from '../stories/toolbar/withLook.tsx';
import { ComponentDocs } from './ComponentDocs.tsx';
import { ThemedDocs } from './ThemedDocs.tsx';
import './preview.css';

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withLook],
  parameters: {
    // A violation is a failed test, in every story; test/components/stories.test.ts keeps anybody from switching it off.
    a11y: { test: 'error' },
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { container: ThemedDocs, page: ComponentDocs },
    options: {
      storySort: { order: ['Welcome', 'Tokens', 'Dashboard', '*', ['Live', '*', 'States']] },
    },
  },
  globalTypes: TOOLBAR_MENUS,
  initialGlobals: { ...INITIAL_TOOLBAR },
};
export default preview;
