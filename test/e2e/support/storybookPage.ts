import type { Browser, Page } from 'playwright-core';

/** A page on which nothing may go wrong unnoticed. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests to anybody but the server. Empty when all is well. */
  readonly complaints: readonly string[];
}

/** Opens an address of the static Storybook and writes down what it should not do. */
export async function openWatched(browser: Browser, url: string): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('websocket', (socket) => complaints.push(`a socket to ${socket.url()}`));
  page.on('request', (request) => {
    const target = new URL(request.url());
    const isOwn = target.origin === origin || /^(data|blob|about):$/.test(target.protocol);
    if (!isOwn) complaints.push(`a request to ${target.href}`);
  });
  await page.goto(url);
  return { page, complaints };
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
