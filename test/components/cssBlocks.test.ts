import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../../src/components/', import.meta.url);

/** Blocks that a stylesheet styles by themselves, not below something of its own: `.cs-field { … }`. */
function readOwnBlocks(css: string): Set<string> {
  const rules = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/(?:^|[{};])\s*([^{};@]+)\{/g);
  const selectors = Array.from(rules).flatMap(([, list = '']) => list.split(','));
  return new Set(
    selectors.flatMap((selector) => /^\s*\.(cs-[a-z-]+)\s*$/.exec(selector)?.[1] ?? []),
  );
}

it('gives every block of the styles to one component', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue;
    for (const block of readOwnBlocks(readFileSync(new URL(file, root), 'utf8'))) {
      owners.set(block, (owners.get(block) ?? new Set()).add(dirname(file)));
    }
  }
  expect(owners.size).toBeGreaterThan(40);
  const shared = Array.from(owners).filter(([, folders]) => folders.size > 1);
  expect(shared).toEqual([]);
});
