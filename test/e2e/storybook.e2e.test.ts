import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultKey } from '../../stories/toolbar/faultChoices.ts';
import { openBrowser } from '../support/openBrowser.ts';
import type { BuiltStorybook } from './support/buildStorybook.ts';
import { buildStorybook } from './support/buildStorybook.ts';
import type { FolderServer } from './support/serveFolder.ts';
import { serveFolder } from './support/serveFolder.ts';
import { openWatched, untilPixelsMove, untilTextMoves } from './support/storybookPage.ts';

const PATIENCE_MS = 60_000;
const BUILD_MS = 400_000;

/** Stories that are live, and what moves in them. */
const LIVE: readonly {
  readonly story: string;
  readonly moves: 'text' | 'pixels';
  readonly where: string;
}[] = [
  { story: 'dashboard--live', moves: 'text', where: '.cs-odds__row' },
  { story: 'oddstable--live', moves: 'text', where: '.cs-odds__row' },
  { story: 'cricketscorecard--live', moves: 'text', where: '.cs-over' },
  { story: 'scoreboard--live', moves: 'text', where: '.cs-scoreboard__last' },
  { story: 'drivechart--live', moves: 'text', where: '.cs-drives__plays' },
  { story: 'framecanvas--playing', moves: 'pixels', where: 'canvas' },
];

/** What a page says of its connection: the real status at once, and what the indicator reads. */
const status = (page: Page, name: string) =>
  page.locator(`.cs-dashboard[data-status="${name}"]`).waitFor();
const indicatorReads = (page: Page, text: RegExp) =>
  page.locator('.cs-indicator', { hasText: text }).first().waitFor();
const lost = async (page: Page) => {
  await indicatorReads(page, /Reconnecting|Connecting/);
};
const slow = async (page: Page) => {
  await indicatorReads(page, /[5-9]\d\d ms|\d(\.\d)? s|[1-9]\d{3} ms|Poor|Critical/);
};
const unharmed = async (page: Page) => {
  await status(page, 'connected');
  await untilTextMoves(page, '.cs-odds__row', 3);
  await status(page, 'connected');
};

/** What each fault of the toolbar looks like on the dashboard. */
const FAULTS: Readonly<Partial<Record<FaultKey, (page: Page) => Promise<void>>>> = {
  zombie: lost,
  latency: slow,
  jitter: slow,
  drop: lost,
  flap: lost,
  malformed: unharmed,
  nan: unharmed,
  duplicate: unharmed,
  silent: lost,
  refuse: lost,
  'greet-and-drop': lost,
  'close-4401': (page) => indicatorReads(page, /sign in/i),
  'close-1013': lost,
  'close-1000': lost,
};

let browser: Browser;
let built: BuiltStorybook;
let site: FolderServer;

beforeAll(async () => {
  [browser, built] = await Promise.all([openBrowser(), buildStorybook()]);
  site = await serveFolder(built.folder);
}, BUILD_MS);

afterAll(async () => {
  await site.close();
  await browser.close();
  await built.remove();
});

/** Opens an address of Storybook, and fails if the page complained meanwhile. */
async function visit(path: string, test: (page: Page) => Promise<void>): Promise<void> {
  const { complaints, page } = await openWatched(browser, `${site.url}${path}`);
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    await test(page);
  } finally {
    await page.close();
  }
  expect(complaints).toEqual([]);
}

const visitStory = (story: string, globals: string, test: (page: Page) => Promise<void>) =>
  visit(`/iframe.html?id=${story}&viewMode=story${globals && `&globals=${globals}`}`, test);

describe('Storybook as files, without a server behind it', () => {
  it.concurrent.each(LIVE)('[VI10] $story moves', ({ story, moves, where }) =>
    visitStory(story, '', (page) =>
      moves === 'text' ? untilTextMoves(page, where) : untilPixelsMove(page, where),
    ),
  );

  it.concurrent.each(Object.entries(FAULTS))('[VI2] %s shows on the dashboard', (fault, shows) =>
    visitStory('dashboard--live', `fault:${fault}`, async (page) => {
      await status(page, 'connected');
      await shows(page);
    }),
  );

  it.concurrent('[VI2] starve leaves the page connected and empty of news', async () => {
    await visitStory('dashboard--live', 'fault:starve', async (page) => {
      await untilTextMoves(page, '.cs-odds__row', 1);
      await page.waitForTimeout(3_000);
      const read = () => page.locator('.cs-price__odds').allTextContents();
      const before = await read();
      await page.waitForTimeout(2_000);
      expect(await read()).toEqual(before);
      await status(page, 'connected');
    });
  });

  it.concurrent(
    '[VI1] a click on the toolbar breaks the page that is running, and mends it, without beginning anew',
    async () => {
      await visit('/?path=/story/dashboard--live', async (page) => {
        const story = page.frameLocator('#storybook-preview-iframe');
        const dashboard = story.locator('.cs-dashboard');
        await story.locator('.cs-dashboard[data-status="connected"]').waitFor();
        await dashboard.evaluate((element) => element.setAttribute('data-marked', 'yes'));
        const choose = async (title: RegExp) => {
          await page.getByRole('button', { name: /What goes wrong/ }).click();
          await page.getByRole('option', { name: title }).click();
        };
        await choose(/^Refuse/);
        await story
          .locator('.cs-indicator', { hasText: /Reconnecting/ })
          .first()
          .waitFor();
        await page.waitForURL(/fault:refuse/);
        await choose(/^No fault/);
        await story.locator('.cs-dashboard[data-status="connected"]').waitFor();
        expect(await dashboard.getAttribute('data-marked')).toBe('yes');
      });
    },
  );

  it.concurrent(
    '[VI15] what a live story receives can be recorded, saved and played again',
    async () => {
      await visit('/?path=/story/dashboard--live', async (page) => {
        const story = page.frameLocator('#storybook-preview-iframe');
        await story.locator('.cs-dashboard[data-status="connected"]').waitFor();
        await page.getByRole('tab', { name: 'Recording' }).click();
        await page.getByRole('button', { name: 'Record', exact: true }).click();
        await page.getByText(/Recording: \d{2,} frames/).waitFor();
        await page.getByRole('button', { name: /^Stop after/ }).click();
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Save the recording' }).click();
        const path = await (await saving).path();
        const file = readFileSync(path);
        expect(file.toString('utf8').trim().split('\n').length).toBeGreaterThan(10);
        const play = (name: string, buffer: Buffer) =>
          page
            .getByLabel('Play a recording')
            .setInputFiles({ name, mimeType: 'application/x-ndjson', buffer });
        await play('nonsense.ndjson', Buffer.from('{"no":"recording"}'));
        await page.getByRole('alert').waitFor();
        await play('recording.ndjson', file);
        await page.getByText('Playing a recording, over and over').waitFor();
        await story.locator('.cs-odds__row').first().waitFor();
        await page.getByRole('button', { name: 'Back to live' }).click();
        await story.locator('.cs-dashboard[data-status="connected"]').waitFor();
      });
    },
  );

  it.concurrent(
    '[VI6] theme, density, direction and motion of the toolbar reach the components',
    async () => {
      const globals = 'theme:dark;density:compact;direction:rtl;motion:reduce;contrast:more';
      await visitStory('dashboard--live', globals, async (page) => {
        await status(page, 'connected');
        const look = await page.evaluate(() => {
          const { dir, dataset } = document.documentElement;
          return { dir, theme: dataset['theme'], density: dataset['density'] };
        });
        expect(look).toEqual({ dir: 'rtl', theme: 'dark', density: 'compact' });
        await untilTextMoves(page, '.cs-odds__row', 3);
        expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      });
    },
  );
});
