import type { Browser, Page } from 'playwright-core';

/** A page on which nothing may go wrong unnoticed. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests to anybody but the server. Empty when all is well. */
  readonly complaints: readonly string[];
}

/**
 * Opens an address of the static Storybook and writes down what it should not do. A story's own test expects a world without faults: where
 * the address asks for one, that test may fail.
 */
export async function openWatched(browser: Browser, url: string): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => {
    const isStoryTest = message.text().startsWith('TestingLibraryElementError');
    const isExpected = isStoryTest && hasFault(url);
    if (message.type() === 'error' && !isExpected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('websocket', (socket) => complaints.push(`a socket to ${socket.url()}`));
  page.on('request', (request) => {
    const target = new URL(request.url());
    const isOwn = target.origin === origin || /^(data|blob|about):$/.test(target.protocol);
    if (!isOwn) complaints.push(`a request to ${target.href}`);
  });
  await recordIndicator(page);
  await page.goto(url);
  return { page, complaints };
}

const hasFault = (url: string) => /\bfault:(?!none)/.test(url);

declare global {
  /** In a watched page: everything its indicators have said. */
  var indicatorTexts: Set<string>;
}

/** Writes down what indicators say, so that nothing is too brief to be seen. */
async function recordIndicator(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const texts = new Set<string>();
    globalThis.indicatorTexts = texts;
    const look = () => {
      for (const { textContent } of document.querySelectorAll('.cs-indicator')) {
        texts.add(textContent);
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

/** All that an indicator of the page has said so far, each text once. */
export async function readIndicator(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Array.from(globalThis.indicatorTexts));
}

/** Resolves once an indicator of the page has said it, however briefly. */
export async function untilIndicatorSaid(page: Page, what: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source, flags]) => {
      const pattern = new RegExp(source, flags);
      return Array.from(globalThis.indicatorTexts).some((text) => pattern.test(text));
    },
    [what.source, what.flags] as const,
    { polling: 200 },
  );
}

/** Resolves once the text of what a selector finds has changed `times` times. */
export async function untilTextMoves(page: Page, selector: string, times = 2): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let time = 0; time < times; time += 1) {
    const before = (await page.locator(selector).allTextContents()).join('\n');
    await page.waitForFunction(
      ([where, old]) =>
        Array.from(document.querySelectorAll(where), (element) => element.textContent).join(
          '\n',
        ) !== old,
      [selector, before] as const,
    );
  }
}

/** Resolves once what a selector finds has been painted differently `times` times. */
export async function untilPixelsMove(page: Page, selector: string, times = 2): Promise<void> {
  const target = page.locator(selector).first();
  await target.waitFor();
  for (let time = 0; time < times; time += 1) {
    const before = await target.screenshot();
    while (before.equals(await target.screenshot())) await page.waitForTimeout(50);
  }
}
