import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { build, createServer, preview } from 'vite';
import { SERVER_META } from './findServer.ts';
import { SILENCE_META } from './findSilence.ts';
import { TOKEN_META } from './findToken.ts';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 5_173;
const root = fileURLToPath(new URL('.', import.meta.url));
const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const cache = join(projectRoot, 'node_modules', '.cache');

/** The page being served. */
export interface Page {
  readonly url: string;
  close(): Promise<void>;
}

/** How to serve it. */
export interface PageOptions {
  /** Null: 5173, or the next free one. Any other must be free; 0 is any. */
  readonly port: number | null;
  /** `ws:` address the page connects to. */
  readonly serverUrl: string;
  /** A token of that server. */
  readonly token: string;
  /** Silence of its prices that means that they have stopped, ms; null if they may pause. */
  readonly oddsSilenceMs: number | null;
  /** True: Vite's development server, which reloads on changes, and React's slow checks. */
  readonly isDevelopment: boolean;
}

/** Serves the demo page with Vite: built as a user would ship it, or for development. Rejects if the port is taken. */
export async function startPage(options: PageOptions): Promise<Page> {
  const config: InlineConfig = {
    configFile: false,
    root,
    // Standard output belongs to the one line that says where the page is.
    logLevel: 'silent',
    clearScreen: false,
    plugins: [react(), tellPage(toFacts(options))],
  };
  return options.isDevelopment ? serveSources(config, options) : serveBuild(config, options);
}

async function serveSources(config: InlineConfig, { port }: PageOptions): Promise<Page> {
  const vite = await createServer({
    ...config,
    // Apart from the caches of vitest and Storybook, which may run at the same time.
    cacheDir: join(projectRoot, 'node_modules', '.vite-demo'),
    server: { ...toListen(port), fs: { allow: [projectRoot] } },
  });
  try {
    await vite.listen();
  } catch (error) {
    await vite.close();
    throw error;
  }
  return { url: toUrl(vite.httpServer?.address()), close: () => vite.close() };
}

async function serveBuild(config: InlineConfig, { port }: PageOptions): Promise<Page> {
  await mkdir(cache, { recursive: true });
  // A folder of its own, so that several demos may run at once.
  const outDir = await mkdtemp(join(cache, 'demo-'));
  const removeBuild = () => rm(outDir, { recursive: true, force: true });
  try {
    await build({ ...config, build: { outDir, emptyOutDir: true } });
    const server = await preview({ ...config, build: { outDir }, preview: toListen(port) });
    return {
      url: toUrl(server.httpServer.address()),
      async close() {
        await server.close();
        await removeBuild();
      },
    };
  } catch (error) {
    await removeBuild();
    throw error;
  }
}

const toListen = (port: number | null) => ({
  host: HOST,
  port: port ?? DEFAULT_PORT,
  strictPort: port !== null,
});

function toFacts({ serverUrl, token, oddsSilenceMs }: PageOptions) {
  const silence = oddsSilenceMs === null ? {} : { [SILENCE_META]: String(oddsSilenceMs) };
  return { [SERVER_META]: serverUrl, [TOKEN_META]: token, ...silence };
}

/** Writes facts into the page, where `findServer` and the like read them. */
function tellPage(facts: Readonly<Record<string, string>>) {
  return {
    name: 'courtside-page-facts',
    transformIndexHtml: () =>
      Object.entries(facts).map(([name, content]) => ({
        tag: 'meta',
        attrs: { name, content },
        injectTo: 'head' as const,
      })),
  };
}

function toUrl(address: string | { readonly port: number } | null | undefined): string {
  if (typeof address !== 'object' || !address) throw new Error('the page has no address');
  return `http://${HOST}:${address.port}`;
}
