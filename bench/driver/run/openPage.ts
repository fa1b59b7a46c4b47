import type { Browser, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../../scripts/chromium.mjs';
import '../../page/harness.ts';

const VIEWPORT = { width: 1_280, height: 800 };

/** Totals of the page's main thread, as the browser counts them. */
export interface ThreadTotals {
  /** Time spent in tasks, s. */
  readonly taskSeconds: number;
  /** Time its thread ran on a core, s. */
  readonly cpuSeconds: number;
  /** The browser's monotonic clock, s. */
  readonly atSeconds: number;
  readonly heapBytes: number;
}

/** A page in a browser of its own. */
export interface BenchPage {
  readonly page: Page;
  /** Errors the page had so far. */
  readonly errors: readonly string[];
  /** Name and version of the browser. */
  readonly browser: string;
  totals(): Promise<ThreadTotals>;
  collectGarbage(): Promise<void>;
  close(): Promise<void>;
}

/** Opens `url` in a fresh Chromium. */
export async function openPage(url: string): Promise<BenchPage> {
  const browser = await chromium.launch({
    ...(await launchOptions()),
    headless: true,
    // The driver closes it itself, after it was asked to end.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return await openIn(browser, url);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openIn(browser: Browser, url: string): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable');
  return {
    page,
    errors,
    browser: `Chromium ${browser.version()}`,
    totals: () => readTotals(devTools),
    collectGarbage: async () => {
      await devTools.send('HeapProfiler.collectGarbage');
    },
    close: () => browser.close(),
  };
}

async function readTotals(devTools: CDPSession): Promise<ThreadTotals> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    taskSeconds: read('TaskDuration'),
    cpuSeconds: read('ThreadTime'),
    atSeconds: read('Timestamp'),
    heapBytes: read('JSHeapUsedSize'),
  };
}
