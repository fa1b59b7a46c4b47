import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

/** The mock server as a process. */
export interface MockProcess {
  readonly port: number;
  /** What a replay printed below the address. */
  readonly lines: readonly string[];
  kill(): Promise<void>;
}

/** Starts the mock server and waits until it has said all it says at first: `lineCount` lines. */
export async function startMockProcess(
  args: readonly string[],
  lineCount = 1,
): Promise<MockProcess> {
  const child = spawn(process.execPath, ['mock-server/cli.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines = await Promise.race([readLines(child, lineCount), gone.then(() => null)]);
  if (!lines) throw new Error(`the mock server ended before it was ready: ${args.join(' ')}`);
  return {
    port: Number(/:(\d+)$/.exec(lines[0] ?? '')?.[1]),
    lines: lines.slice(1),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function readLines({ stdout }: ChildProcess, count: number): Promise<readonly string[]> {
  if (!stdout) throw new Error('the process has no stdout');
  const lines: string[] = [];
  for await (const line of createInterface(stdout)) {
    lines.push(line);
    if (lines.length === count) return lines;
  }
  throw new Error(`only ${lines.length} of ${count} lines came`);
}

/** The test page on a server of its own. */
export interface SportPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Bundles the test page as an application would be, and serves it. */
export async function serveSportPage(): Promise<SportPage> {
  const { outputFiles } = await build({
    entryPoints: ['test/e2e/support/sportPage.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<main></main><script src="/page.js"></script>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What the page shows. */
export interface Report {
  readonly status: string;
  readonly reason: string | null;
  readonly received: number;
  readonly invalid: number;
  readonly data: {
    readonly status: string;
    readonly changes: number;
    /** Of the video only. */
    readonly counts?: { readonly painted: number; readonly inFlight: number };
    readonly tableVersion?: number;
  };
}

/** Waits until the page's report passes a test, and returns it. */
export async function whenReported(
  page: Page,
  passes: (report: Report) => boolean,
  what: string,
): Promise<Report> {
  const until = Date.now() + 40_000;
  let report: Report | null = null;
  while (Date.now() < until) {
    const text = await page.locator('output').textContent();
    report = text === null ? null : (JSON.parse(text) as Report);
    if (report && passes(report)) return report;
    await page.waitForTimeout(50);
  }
  throw new Error(`${what}; the page says ${JSON.stringify(report)}`);
}
