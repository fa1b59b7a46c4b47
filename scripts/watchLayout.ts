// `npm run watch-layout`: a minute of the live dashboard in Chromium; prints what moved unasked. Exit code 1 if anything did.
import { chromium } from 'playwright-core';
import { buildStorybook } from '../test/e2e/support/buildStorybook.ts';
import { serveFolder } from '../test/e2e/support/serveFolder.ts';
import { launchOptions } from './chromium.mjs';

const WATCHED_S = 60;
const WIDTHS = [1_440, 768, 320];

const say = (text: string) => process.stdout.write(`${text}\n`);
const built = await buildStorybook();
const site = await serveFolder(built.folder);
const browser = await chromium.launch({ headless: true, ...(await launchOptions()) });
let total = 0;
try {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(
      `${site.url}/iframe.html?id=dashboard--live&viewMode=story&globals=scenario:busy`,
    );
    await page.locator('.cs-odds__row').first().waitFor();
    await page.waitForTimeout(3_000);
    const score = await page.evaluate(
      (watchedMs) =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
              sum += entry.value;
            }
          }).observe({ type: 'layout-shift' });
          setTimeout(() => resolve(sum), watchedMs);
        }),
      WATCHED_S * 1_000,
    );
    total += score;
    say(`${width} px: layout shift ${score.toFixed(4)} in ${WATCHED_S} s`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
  await built.remove();
}
process.exitCode = total === 0 ? 0 : 1;
