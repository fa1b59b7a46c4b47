import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a page may be made of; results and notes are not. */
const SOURCE = /\.(ts|tsx|css|html)$/;

/** The files themselves, and of folders all sources below them but those of packages. Sorted. */
export function listSources(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? listFolder(path) : [path]));
  return Array.from(new Set(files)).toSorted();
}

function listFolder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFolder(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}
