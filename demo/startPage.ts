import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { SERVER_META } from './findServer.ts';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 5_173;
const root = fileURLToPath(new URL('.', import.meta.url));
const projectRoot = fileURLToPath(new URL('..', import.meta.url));

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
}

/** Serves the demo page with Vite. Rejects if the port can't be had. */
export async function startPage({ port, serverUrl }: PageOptions): Promise<Page> {
  const vite = await createServer({
    configFile: false,
    root,
    // Apart from the caches of vitest and Storybook, which may run at the same time.
    cacheDir: fileURLToPath(new URL('../node_modules/.vite-demo', import.meta.url)),
    // Standard output belongs to the one line that says where the page is.
    logLevel: 'silent',
    clearScreen: false,
    plugins: [
      react(),
      {
        name: 'courtside-server-address',
        transformIndexHtml: () => [
          { tag: 'meta', attrs: { name: SERVER_META, content: serverUrl }, injectTo: 'head' },
        ],
      },
    ],
    server: {
      host: HOST,
      port: port ?? DEFAULT_PORT,
      strictPort: port !== null,
      fs: { allow: [projectRoot] },
    },
  });
  try {
    await vite.listen();
  } catch (error) {
    await vite.close();
    throw error;
  }
  const address = vite.httpServer?.address();
  if (typeof address !== 'object' || !address) throw new Error('the page has no address');
  return { url: `http://${HOST}:${address.port}`, close: () => vite.close() };
}
