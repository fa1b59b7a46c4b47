import { composeStories } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import preview from '../../../.storybook/preview.tsx';

/** A story that holds still. */
export interface StaticStory {
  /** Component and story: `OddsTable-States`. */
  readonly name: string;
  readonly Story: () => ReactNode;
}

/** Stories with a picture beside `States`, which every component has; all of them hold still. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  Tokens: ['Type', 'SpaceAndShape', 'Density'],
};

const files = import.meta.glob<Record<string, unknown>>('../../../stories/*.stories.tsx', {
  eager: true,
});

/** The static stories of all files, in the reading direction given. */
export function listStaticStories(direction: 'ltr' | 'rtl' = 'ltr'): readonly StaticStory[] {
  const annotations = {
    ...preview,
    initialGlobals: { ...preview.initialGlobals, direction },
  };
  return Object.entries(files).flatMap(([path, file]) => {
    const component = /(\w+)\.stories/.exec(path)?.[1] ?? path;
    const wanted = new Set(['States', ...(ALSO[component] ?? [])]);
    const stories: Readonly<Record<string, StaticStory['Story']>> = composeStories(
      file as unknown as Parameters<typeof composeStories>[0],
      annotations,
    );
    return Object.entries(stories)
      .filter(([name]) => wanted.has(name))
      .map(([name, Story]) => ({
        name: `${component}-${name}`,
        Story: Story,
      }));
  });
}
