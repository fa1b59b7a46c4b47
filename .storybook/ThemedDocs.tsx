import type { DocsContainerProps } from '@storybook/addon-docs/blocks';
import { DocsContainer } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { themes } from 'storybook/theming';
import { readToolbar } from '../stories/toolbar/toolbarState.ts';

/** Documentation in the theme of the toolbar, or in the system's. */
export function ThemedDocs(props: DocsContainerProps & { children?: ReactNode }): ReactNode {
  const chosen = useChosenTheme(props.context);
  const system = useSyncExternalStore(followSystem, readSystem);
  const theme = chosen === 'system' ? system : chosen;
  // Pages without a story have no decorator that would do it.
  useEffect(() => {
    if (chosen === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
  }, [chosen]);
  return <DocsContainer {...props} theme={themes[theme]} />;
}

function useChosenTheme({ channel }: DocsContainerProps['context']) {
  const [globals, setGlobals] = useState<Readonly<Record<string, unknown>>>(readGlobalsOfUrl);
  useEffect(() => {
    const update = (event: { readonly globals: Readonly<Record<string, unknown>> }) =>
      setGlobals(event.globals);
    channel.on(GLOBALS_UPDATED, update);
    return () => channel.off(GLOBALS_UPDATED, update);
  }, [channel]);
  return readToolbar(globals).theme;
}

/** As the page was opened with: `globals=theme:dark;density:compact`. */
function readGlobalsOfUrl(): Readonly<Record<string, unknown>> {
  const text = new URLSearchParams(location.search).get('globals') ?? '';
  return Object.fromEntries(text.split(';').map((pair) => pair.split(':')));
}

const DARK = '(prefers-color-scheme: dark)';

function followSystem(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function readSystem(): 'light' | 'dark' {
  return matchMedia(DARK).matches ? 'dark' : 'light';
}
