import { readdirSync, readFileSync } from 'node:fs';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { describe, expect, it } from 'vitest';
import { ORIGINAL_STATES } from '../../stories/support/originalStates.ts';

const directory = new URL('../../stories/', import.meta.url);

/** Ids of all stories, worked out from their files as Storybook does. */
function readStoryIds(): Set<string> {
  const ids = new Set<string>();
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.stories.tsx')) continue;
    const source = readFileSync(new URL(file, directory), 'utf8');
    const title = /\btitle: '([^']+)'/.exec(source)?.[1];
    if (title === undefined) throw new Error(`${file} has no title`);
    for (const [, name = ''] of source.matchAll(/^export const (\w+): Story\b/gm)) {
      ids.add(toId(title, storyNameFromExport(name)));
    }
  }
  return ids;
}

describe('the original components', () => {
  const ids = readStoryIds();

  it('[UI102] has stories to link to', () => {
    expect(ids).toContain('liveupdateindicator--reconnecting');
    expect(ids.size).toBeGreaterThan(50);
  });

  it.each(ORIGINAL_STATES.filter(({ storyId }) => storyId !== null))(
    '[UI102] $component, $original: its story exists',
    ({ storyId }) => {
      expect(ids).toContain(storyId);
    },
  );

  it('[UI102] lists each prop and state once', () => {
    const names = ORIGINAL_STATES.map(
      ({ component, kind, original }) => `${component} ${kind} ${original}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
