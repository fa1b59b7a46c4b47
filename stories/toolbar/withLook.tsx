import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { useLayoutEffect } from 'react';
import { overrideMedia } from './overrideMedia.ts';
import type { ToolbarState } from './toolbarState.ts';
import { readToolbar } from './toolbarState.ts';

/** Once a page, and before anything has asked: libraries ask `matchMedia` when they are first used. */
const media = overrideMedia(window);

/** Gives the page the theme, density, direction and motion of the toolbar, as an application would: by attributes of its root. */
export const withLook: Decorator = (Story, { globals }) => (
  <LookRoom toolbar={readToolbar(globals)}>
    <Story />
  </LookRoom>
);

interface LookRoomProps {
  readonly toolbar: ToolbarState;
  readonly children: ReactNode;
}

function LookRoom({ toolbar, children }: LookRoomProps): ReactNode {
  const { contrast, density, direction, motion, theme } = toolbar;
  // Before the first paint, so that a dark story never flashes.
  useLayoutEffect(() => {
    const root = document.documentElement;
    setOrRemove(root, 'data-theme', theme === 'system' ? null : theme);
    setOrRemove(root, 'data-density', density === 'comfortable' ? null : density);
    root.dir = direction;
  }, [density, direction, theme]);
  useLayoutEffect(() => {
    media.set('prefers-reduced-motion', motion === 'system' ? null : motion);
    media.set('prefers-contrast', contrast === 'system' ? null : contrast);
  }, [contrast, motion]);
  return <DirectionProvider direction={direction}>{children}</DirectionProvider>;
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
