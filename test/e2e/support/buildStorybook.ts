import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A built Storybook, and what takes it away again if it was built for the occasion. */
export interface BuiltStorybook {
  readonly folder: string;
  remove(): Promise<void>;
}

const KEPT = 'storybook-static';
const CACHE = 'node_modules/.cache';
/** What a Storybook is made of. */
const SOURCES = ['src', 'stories', '.storybook', 'mock-server', 'package-lock.json'];

/** The Storybook of `npm run build:storybook` if it is newer than all it is made of; otherwise one in a folder of its own. */
export async function buildStorybook(): Promise<BuiltStorybook> {
  if (isFresh(join(KEPT, 'index.json'))) return { folder: KEPT, remove: async () => {} };
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'storybook-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await promisify(execFile)(
      process.execPath,
      ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '-o', folder, '--quiet'],
      // Vitest's own mode would make Storybook build for tests.
      {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          VITEST: '',
          STORYBOOK_DISABLE_TELEMETRY: '1',
        },
      },
    );
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, remove };
}

function isFresh(built: string): boolean {
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.every((source) =>
    listFiles(source).every((file) => statSync(file).mtimeMs < builtAt),
  );
}

function listFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
