import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NodeHost } from '../../mock-server/index.ts';
import { startNodeHost } from '../../mock-server/index.ts';
import { openBrowser } from '../support/openBrowser.ts';

let browser: Browser;
let host: NodeHost;
let site: Server;

beforeAll(async () => {
  [browser, host] = await Promise.all([
    openBrowser(),
    startNodeHost({ seed: 7, rate: 60, protocols: ['sportsbook'] }),
  ]);
  site = await serveStrictly(host.wsUrl);
});

afterAll(async () => {
  await browser.close();
  site.closeAllConnections();
  site.close();
  await host.close();
});

/** The page as files, under the strictest policy it is meant to live with. */
async function serveStrictly(serverUrl: string): Promise<Server> {
  const { outputFiles } = await build({
    entryPoints: { page: 'test/e2e/support/strictPage.tsx', style: 'src/styles/styles.css' },
    outdir: '.',
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const read = (name: string) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    '/page.js': ['text/javascript', read('/page.js')],
    '/style.css': ['text/css', read('/style.css')],
  };
  const html =
    '<link rel="stylesheet" href="/style.css"><main></main><script src="/page.js"></script>';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${serverUrl} ${serverUrl.replace(/^ws/, 'http')}`,
  ].join('; ');
  const server = createServer(({ url = '/' }, response) => {
    const [type, content] = files[new URL(url, 'http://localhost').pathname] ?? ['text/html', html];
    response.setHeader('content-type', type);
    response.setHeader('content-security-policy', policy);
    response.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

it('[VI13] the dashboard, a popover and a select live under a policy without inline styles', async () => {
  const address = site.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const page = await browser.newPage();
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, lineNumber, sample, sourceFile } = event;
      const culprit = event.target instanceof Element ? event.target.outerHTML.slice(0, 200) : '';
      const text = `${effectiveDirective} ${sourceFile}:${lineNumber} ${sample} ${culprit}`;
      Reflect.get(window, 'tellViolation')(text);
    });
  });
  await page.goto(`http://127.0.0.1:${port}/?server=${host.wsUrl}`);
  await page.locator('.cs-odds__row').first().waitFor();
  await page.getByRole('button', { name: 'Open a panel' }).click();
  await page.getByText('The panel is open').waitFor();
  const { left, top } = await page
    .locator('.cs-floating')
    .first()
    .evaluate((panel) => panel.getBoundingClientRect());
  // It has a place beside its button, which it gets by inline styles set from the script.
  expect(left + top).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'A choice' }).click();
  await page.getByRole('option', { name: 'Two' }).click();
  await page.waitForTimeout(1_000);
  expect(violations).toEqual([]);
  await page.close();
});
