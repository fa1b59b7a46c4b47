import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import { settle } from './freezeTime.ts';

/** What a story is shown in. */
export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
}

/**
 * Every width, and every theme with every density. All twelve together would say little more: colours do not depend on sizes, and weigh three
 * times as much.
 */
export const LOOKS: readonly Look[] = [
  { width: 320, theme: 'light', density: 'compact' },
  { width: 320, theme: 'dark', density: 'comfortable' },
  { width: 768, theme: 'dark', density: 'compact' },
  { width: 1_440, theme: 'light', density: 'comfortable' },
];

/** The look in which one thing at a time is tried. */
export const USUAL_LOOK: Look = { width: 768, theme: 'light', density: 'comfortable' };

/** Shows a story in a look. Returns what takes it away again. */
export async function showStory(Story: () => ReactNode, look: Look): Promise<() => void> {
  const { density, theme, width } = look;
  await page.viewport(width, 600);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  flushSync(() => {
    root.render(
      <div className="look" data-theme={theme} data-density={density}>
        <Story />
      </div>,
    );
  });
  await settle();
  return () => {
    root.unmount();
    place.remove();
  };
}
