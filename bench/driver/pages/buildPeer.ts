import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { build } from 'vite';
import { BENCH_FOLDER, PEERS_FOLDER, PROJECT_FOLDER } from '../paths.ts';
import { hashSources } from './hashSources.ts';
import { PAGE_SOURCES } from './pageSources.ts';

const CACHE = join(PROJECT_FOLDER, 'node_modules', '.cache', 'bench');
const MAX_AGE_MS = 24 * 3_600_000;
const VIRTUAL = 'virtual:bench-peer';

/**
 * Builds the page of a peer in `peersFolder` as its users would ship it, and returns its folder; an unchanged one is
 * built once.
 */
export async function buildPeer(name: string, peersFolder = PEERS_FOLDER): Promise<string> {
  const hash = hashSources(PROJECT_FOLDER, [...PAGE_SOURCES, peersFolder]);
  const folder = join(CACHE, `${name}-${hash}`);
  if (existsSync(folder)) return folder;
  await removeOldBuilds();
  // Built aside and moved once, so that a build that was cut short is never taken for a page.
  const aside = await mkdtemp(join(CACHE, 'build-'));
  try {
    // Set by a test runner or a shell, it would make a development build of a production page.
    process.env['NODE_ENV'] = 'production';
    await build(toConfig(join(peersFolder, name, 'peer.tsx'), aside));
    await rename(aside, folder);
  } catch (error) {
    // Another bench may have been first.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

function toConfig(peerFile: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: join(BENCH_FOLDER, 'page'),
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      // One React on a page, or hooks break; one zustand, so that all are measured with the same.
      dedupe: ['react', 'react-dom', 'scheduler', 'zustand'],
      alias: { courtside: join(PROJECT_FOLDER, 'src', 'index.ts') },
    },
    plugins: [react(), choosePeer(peerFile), refuseSecondReact()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
    },
  };
}

/** By age and not by name: another bench may be using the build of a minute ago. */
async function removeOldBuilds(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  for (const entry of await readdir(CACHE)) {
    const path = join(CACHE, entry);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > MAX_AGE_MS) await rm(path, { recursive: true, force: true });
  }
}

function choosePeer(file: string): Plugin {
  return { name: 'bench-peer', resolveId: (id) => (id === VIRTUAL ? file : null) };
}

/** Two copies of React would work in some peers and not in others: better no bench than that one. */
function refuseSecondReact(): Plugin {
  return {
    name: 'bench-one-react',
    generateBundle() {
      const copies = Array.from(this.getModuleIds()).filter((id) =>
        id.endsWith('/node_modules/react/cjs/react.production.js'),
      );
      if (copies.length > 1) this.error(`the page holds React twice: ${copies.join(', ')}`);
    },
  };
}
