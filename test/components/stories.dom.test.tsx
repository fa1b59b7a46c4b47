import { describe, expect, it } from 'vitest';
import * as components from '../../src/components/index.ts';
import * as devtools from '../../src/devtools/index.ts';

interface Annotations {
  readonly tags?: readonly string[];
  readonly parameters?: {
    readonly a11y?: {
      readonly test?: string;
      readonly disable?: boolean;
      readonly config?: {
        readonly rules?: readonly { readonly id: string; readonly enabled: boolean }[];
      };
    };
    readonly docs?: { readonly description?: { readonly component?: string } };
  };
}
interface StoryFile {
  readonly default: Annotations & { readonly title?: string; readonly component?: unknown };
  readonly [story: string]: Annotations;
}

const files = import.meta.glob<StoryFile>('../../stories/*.stories.tsx', { eager: true });
const stories = Object.entries(files).flatMap(([path, { default: meta, ...rest }]) =>
  Object.entries(rest).map(([name, story]) => ({
    id: `${meta.title ?? path} ${name}`,
    meta,
    story,
  })),
);
const exported = Object.entries({ ...components, ...devtools }).map(([name, component]) => ({
  name,
  component,
}));

/** Rules a grid of states can't keep: it shows the same landmark many times. */
const EXCUSED = ['landmark-unique', 'landmark-no-duplicate-banner'];
/** A sentence or two, not a placeholder. */
const FEWEST_WORDS = 15;

describe('Storybook', () => {
  it.each(exported)('[VI12] has a page about $name, with all its states', ({ name, component }) => {
    // One that has two names is told of under either.
    const file = Object.values(files).find(
      ({ default: meta }) => meta.title === name || meta.component === component,
    );
    expect(file?.['States']).toBeDefined();
    const text = file?.default.parameters?.docs?.description?.component ?? '';
    expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(FEWEST_WORDS);
  });

  it.each(stories)('[VI12] fails $id for an accessibility violation', ({ meta, story }) => {
    for (const { parameters, tags = [] } of [meta, story]) {
      expect(parameters?.a11y?.test ?? 'error').toBe('error');
      expect(parameters?.a11y?.disable ?? false).toBe(false);
      expect(tags).not.toContain('!test');
      const off = (parameters?.a11y?.config?.rules ?? []).filter(({ enabled }) => !enabled);
      for (const { id } of off) expect(EXCUSED).toContain(id);
    }
  });
});
