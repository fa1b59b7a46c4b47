import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSources } from '../../bench/driver/pages/hashSources.ts';
import { listPeers } from '../../bench/driver/pages/listPeers.ts';
import { listSources } from '../../bench/driver/pages/listSources.ts';
import { PAGE_SOURCES } from '../../bench/driver/pages/pageSources.ts';
import { BENCH_FOLDER, PEERS_FOLDER } from '../../bench/driver/paths.ts';

const GROWTH_PAGES = join(BENCH_FOLDER, 'growth', 'pages');

/** Files of ours that a file imports; types vanish from a page, so whether they count does not matter. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  return Array.from(source.matchAll(/(?:from|import) '(\.[^']+)'/g), ([, path = '']) =>
    resolve(dirname(file), path),
  ).filter((path) => existsSync(path));
}

/** The files, and all that they reach. */
function reach(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set(files);
  for (const file of reached) for (const imported of importsOf(file)) reached.add(imported);
  return reached;
}

describe('the sources of a page', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sources-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it('[BN18] hold every file that a page imports, however far', () => {
    const pages = [PEERS_FOLDER, GROWTH_PAGES].flatMap((pagesFolder) =>
      listPeers(pagesFolder).map(({ name }) => join(pagesFolder, name, 'peer.tsx')),
    );
    const needed = reach([join(BENCH_FOLDER, 'page', 'main.ts'), ...pages]);
    expect(needed).toContain(join(BENCH_FOLDER, 'growth', 'tableWindow.ts'));
    const known = new Set(listSources(PAGE_SOURCES));
    expect(Array.from(needed).filter((file) => !known.has(file))).toEqual([]);
  });

  it.each(['page/main.ts', 'page/index.html', 'growth/pages/a/a.css', 'peers/a/peer.tsx'])(
    '[BN18] make another page when %s changes',
    (path) => {
      write(path, 'one');
      const before = hashSources(folder, [folder]);
      write(path, 'two');
      expect(hashSources(folder, [folder])).not.toBe(before);
    },
  );

  it.each(['results/latest.md', 'node_modules/a/index.ts', 'README.md'])(
    '[BN18] make no other page when %s changes',
    (path) => {
      write('page/main.ts', 'one');
      const before = hashSources(folder, [folder]);
      write(path, 'one');
      expect(hashSources(folder, [folder])).toBe(before);
    },
  );
});
