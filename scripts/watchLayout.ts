// `npm run watch-layout`: a minute of the live dashboard in Chromium; prints what moved unasked. Exit code 1 if anything did that should not.
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { buildStorybook } from '../test/e2e/support/buildStorybook.ts';
import { serveFolder } from '../test/e2e/support/serveFolder.ts';
import { launchOptions } from './chromium.mjs';

const WATCHED_S = Number(process.argv[2] ?? 60);
const WIDTHS = [1_440, 768, 320];
/** As in test/browser/layoutShift.browser.test.tsx. */
const EXCUSED = '.cs-toasts, .cs-arbitrages .cs-list';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Movements by what moved, most frequent first; those within what is excused are counted apart. */
async function watch(page: Page) {
  return page.evaluate(
    ([watchedMs, excused]) =>
      new Promise<{ readonly moves: readonly string[]; readonly excusedCount: number }>(
        (resolve) => {
          const moves: string[] = [];
          let excusedCount = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const sources: readonly { readonly node: Node | null }[] = Reflect.get(
                entry,
                'sources',
              );
              for (const { node } of sources) {
                const element = node instanceof Element ? node : node?.parentElement;
                if (element?.closest(excused)) excusedCount += 1;
                else
                  moves.push(
                    element ? `${element.localName}.${element.className}` : 'something gone',
                  );
              }
            }
          }).observe({ type: 'layout-shift' });
          setTimeout(() => resolve({ moves, excusedCount }), watchedMs);
        },
      ),
    [WATCHED_S * 1_000, EXCUSED] as const,
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
    const { excusedCount, moves } = await watch(page);
    total += moves.length;
    say(
      `${width} px: ${moves.length} movements in ${WATCHED_S} s; ${excusedCount} of toasts and opportunities`,
    );
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
