// `npm run watch-layout`: a minute of the live dashboard in Chromium; prints what moved unasked. Exit code 1 if anything did.
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { buildStorybook } from '../test/e2e/support/buildStorybook.ts';
import { serveFolder } from '../test/e2e/support/serveFolder.ts';
import { launchOptions } from './chromium.mjs';

const WATCHED_S = Number(process.argv[2] ?? 60);
const WIDTHS = [1_440, 768, 320];

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The Layout Instability API, which TypeScript does not know. */
interface LayoutShiftSource {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

/** What moved, named by element and class, each time it did. */
async function watch(page: Page) {
  return page.evaluate(
    (watchedMs) =>
      new Promise<readonly string[]>((resolve) => {
        const moves: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const sources: readonly LayoutShiftSource[] = Reflect.get(entry, 'sources');
            for (const { node, previousRect, currentRect } of sources) {
              const element = node instanceof Element ? node : node?.parentElement;
              const name = element ? `${element.localName}.${element.className}` : 'something gone';
              const byPx = Math.round(currentRect.y - previousRect.y);
              moves.push(`${name}, ${byPx} px down`);
            }
          }
        }).observe({ type: 'layout-shift' });
        setTimeout(() => resolve(moves), watchedMs);
      }),
    WATCHED_S * 1_000,
  );
}

const built = await buildStorybook();
const site = await serveFolder(built.folder);
const browser = await chromium.launch({ headless: true, ...(await launchOptions()) });
let total = 0;
try {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const address = '/iframe.html?id=dashboard--live&viewMode=story&globals=scenario:busy';
    await page.goto(`${site.url}${address}`);
    await page.locator('.cs-odds__row').first().waitFor();
    await page.locator('.cs-indicator', { hasText: / ms/ }).first().waitFor();
    await page.waitForTimeout(3_000);
    const moves = await watch(page);
    total += moves.length;
    say(`${width} px: ${moves.length} movements in ${WATCHED_S} s`);
    for (const name of new Set(moves)) {
      say(`  ${moves.filter((move) => move === name).length} × ${name}`);
    }
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
  await built.remove();
}
process.exitCode = total === 0 ? 0 : 1;
