import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultKey } from '../../stories/toolbar/faultChoices.ts';
import { openBrowser } from '../support/openBrowser.ts';
import type { BuiltStorybook } from './support/buildStorybook.ts';
import { buildStorybook } from './support/buildStorybook.ts';
import type { FolderServer } from './support/serveFolder.ts';
import { serveFolder } from './support/serveFolder.ts';
import {
  openWatched,
  readIndicator,
  untilIndicatorSaid,
  untilPixelsMove,
  untilTextMoves,
} from './support/storybookPage.ts';

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
  { story: 'billiardstable--live', moves: 'pixels', where: '.cs-billiards__canvas' },
  { story: 'framecanvas--playing', moves: 'pixels', where: 'canvas' },
];

/** What a page says of its connection: the real status at once. */
const status = (page: Page, name: string) =>
  page.locator(`.cs-dashboard[data-status="${name}"]`).waitFor();

/** Where a fault shows, and what the indicator says of it there that it does not say without. */
interface FaultProof {
  readonly story: string;
  readonly says: RegExp;
  /** What else is to be seen. */
  readonly shows?: (page: Page) => Promise<void>;
}

const onDashboard = (says: RegExp): FaultProof => ({ story: 'dashboard--live', says });
const onScorecard = (says: RegExp): FaultProof => ({ story: 'cricketscorecard--live', says });
const onTable = (says: RegExp): FaultProof => ({ story: 'billiardstable--live', says });
const LOST = /Reconnecting/;
const LATE = /[5-9]\d\d ms|[1-9]\d{3} ms|High latency/;
const UNREADABLE = /could not be read/;
const NO_NEWS = /No news/;
const REPEATS = /repeats? dropped/;
const SIGN_IN = /sign in/i;
/** The rest arrives, and goes on moving. */
const shows = (page: Page) => untilTextMoves(page, '.cs-odds__row', 3);

const FAULTS: Readonly<Record<Exclude<FaultKey, 'none'>, FaultProof>> = {
  zombie: onDashboard(LOST),
  latency: onDashboard(LATE),
  jitter: onDashboard(LATE),
  drop: onDashboard(LOST),
  flap: onDashboard(LOST),
  malformed: { ...onDashboard(UNREADABLE), shows },
  nan: { ...onDashboard(UNREADABLE), shows },
  duplicate: { ...onDashboard(REPEATS), shows },
  starve: onDashboard(NO_NEWS),
  silent: onDashboard(LOST),
  refuse: onDashboard(LOST),
  'greet-and-drop': onDashboard(LOST),
  'close-4401': onDashboard(SIGN_IN),
  'close-1013': onDashboard(LOST),
  'close-1000': onDashboard(LOST),
  // Of a name that stands for none the scorecard says that it is not known.
  'cricket-placeholders': {
    ...onScorecard(LOST),
    shows: (page) => page.locator('.cs-cricket', { hasText: 'Unknown' }).waitFor(),
  },
  // Nothing is lost on the way: once it is back, the over goes on.
  'cricket-late-snapshot': {
    ...onScorecard(LOST),
    shows: (page) => untilTextMoves(page, '.cs-over'),
  },
  'cricket-error': onScorecard(LOST),
  'billiards-nan': onTable(UNREADABLE),
  'billiards-silent': onTable(NO_NEWS),
  'billiards-outage': onTable(NO_NEWS),
};
const PROOFS = Object.entries(FAULTS).map(([fault, proof]) => ({ fault, ...proof }));
const SAYINGS = [LOST, UNREADABLE, NO_NEWS, REPEATS, SIGN_IN];
const STORIES = Array.from(new Set([...PROOFS.map(({ story }) => story), 'scoreboard--live']));
/** Longer than any feed may be silent, in any of those stories. */
const QUIET_MS = 12_000;

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

  it.concurrent.each(PROOFS)('[VI2] $fault shows on the indicator', ({ fault, ...proof }) =>
    visitStory(proof.story, `fault:${fault}`, async (page) => {
      await untilIndicatorSaid(page, /Live/);
      await untilIndicatorSaid(page, proof.says);
      await proof.shows?.(page);
    }),
  );

  it.concurrent.each(STORIES)('[VI2] without a fault the indicator of %s is calm', (story) =>
    visitStory(story, '', async (page) => {
      await untilIndicatorSaid(page, /Live/);
      await page.waitForTimeout(QUIET_MS);
      const said = (await readIndicator(page)).join('\n');
      // How late answers are depends on the machine as well.
      for (const says of SAYINGS) expect(said).not.toMatch(says);
    }),
  );

  it.concurrent('[VI2] starve leaves the prices as they are, and the page connected', () =>
    visitStory('dashboard--live', 'fault:starve', async (page) => {
      await untilIndicatorSaid(page, NO_NEWS);
      const read = () => page.locator('.cs-price__odds').allTextContents();
      const before = await read();
      await page.waitForTimeout(2_000);
      expect(await read()).toEqual(before);
      await status(page, 'connected');
    }),
  );

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
