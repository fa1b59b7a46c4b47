import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { listSources } from './listSources.ts';

/** A short text that changes when one of the files changes; folders count with all sources below them. */
export function hashSources(base: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of listSources(paths)) {
    hash.update(relative(base, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
