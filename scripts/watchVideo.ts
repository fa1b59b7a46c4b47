// `npm run watch-video`: a minute of the camera's pictures in Chromium, with the heap and the frames of the page.
import { chromium } from 'playwright-core';
import { startNodeHost } from '../mock-server/index.ts';
import { serveSportPage } from '../test/e2e/support/sportSession.ts';
import { launchOptions } from './chromium.mjs';

const WATCHED_S = 60;
const READ_EVERY_S = 10;

const say = (text: string) => process.stdout.write(`${text}\n`);
const host = await startNodeHost({ protocols: ['billiards'] });
const site = await serveSportPage();
const browser = await chromium.launch({ headless: true, ...(await launchOptions()) });
const page = await browser.newPage();
const settings = new URLSearchParams({ protocol: 'video', server: host.wsUrl });
await page.goto(`${site.url}?${settings.toString()}`);
const devTools = await page.context().newCDPSession(page);
const readPage = async () => (await page.locator('output').textContent()) ?? '';
const readHeapMb = async () => {
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return (usedSize / 1_000_000).toFixed(2);
};

let mostInFlight = 0;
await page.waitForTimeout(5_000);
for (let watchedS = 0; watchedS <= WATCHED_S; watchedS += 1) {
  const text = await readPage();
  mostInFlight = Math.max(mostInFlight, Number(/"inFlight":(\d+)/.exec(text)?.[1] ?? 0));
  if (watchedS % READ_EVERY_S === 0) say(`${watchedS} s · ${await readHeapMb()} MB · ${text}`);
  await page.waitForTimeout(1_000);
}
say(`never more than ${mostInFlight} in flight`);
await browser.close();
await site.close();
await host.close();
process.exitCode = mostInFlight <= 2 ? 0 : 1;
