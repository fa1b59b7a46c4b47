import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser } from '../../support/openBrowser.ts';
import type { RunningProcess } from '../../support/startProcess.ts';
import { startProcess } from '../../support/startProcess.ts';

/** What a loaded machine may need. */
export const PATIENCE_MS = 30_000;

/** The demo's page against mock servers as processes, for the tests of a file. */
export interface Demo {
  /** Starts a mock server that ends with the test. */
  startMock(
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<RunningProcess>;
  /** Opens the demo on a server, in a page that is closed with the test, and waits until its table has rows. */
  openPage(mock: RunningProcess): Promise<Page>;
}

/** Serves the demo while the tests of a file run. To be called once, outside of them. */
export function serveDemo(): Demo {
  let browser: Browser;
  let demo: RunningProcess;
  let mocks: RunningProcess[] = [];
  let pages: Page[] = [];
  beforeAll(async () => {
    [browser, demo] = await Promise.all([
      openBrowser(),
      startProcess('demo/start.ts', ['--port', '0', '--rate', '20']),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop('SIGINT');
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.close()));
    await Promise.all(mocks.map((mock) => mock.stop()));
    pages = [];
    mocks = [];
  });
  return {
    async startMock(args, environment) {
      const mock = await startProcess('mock-server/cli.ts', args, environment);
      mocks.push(mock);
      return mock;
    },
    async openPage(mock) {
      const page = await browser.newPage();
      pages.push(page);
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(`${demo.url}/?server=${mock.url.replace('http', 'ws')}`);
      await page.locator('.cs-odds__row').first().waitFor();
      return page;
    },
  };
}
