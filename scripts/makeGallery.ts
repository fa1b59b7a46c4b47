// `npm run gallery`: pictures of every component in both themes and three widths, and a short film of the dashboard; `-- --film`: that alone.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { buildStorybook } from '../test/e2e/support/buildStorybook.ts';
import { serveFolder } from '../test/e2e/support/serveFolder.ts';
import { launchOptions, pinnedLaunchOptions } from './chromium.mjs';
import { joinWebp } from './gallery/joinWebp.ts';
import { takePicture } from './gallery/takePicture.ts';
import type { GalleryEntry } from './gallery/toGalleryPage.ts';
import { toGalleryPage } from './gallery/toGalleryPage.ts';

const FOLDER = 'docs/gallery';
const FILM = 'docs/images/dashboard.webp';
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 768, 1_440] as const;
/** What is worth a picture beside the states. */
const ALSO = new Set(['notificationcenter--open']);
const MOST_HEIGHT = 16_000;
/** Live stories settle, fonts load, charts draw. */
const SETTLE_MS = 1_200;
/** A picture goes beyond the window, and the browser skips what is out of sight (`content-visibility`). */
const ALL_IN_SIGHT = '.cs-root * { content-visibility: visible !important }';
/** Names of the components to take pictures of; the others' stay. `npm run gallery -- --only OddsTable,DriveChart` */
const only = process.argv.includes('--only') ? process.argv.at(-1)?.split(',') : undefined;
const SHOT = { width: 1_120, height: 700, quality: 50 };
const FRAMES = 28;
const FRAME_MS = 180;

interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: string;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const toKb = (bytes: number) => `${Math.round(bytes / 1_000)} kB`;

async function listStates(folder: string): Promise<readonly StoryEntry[]> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    readonly entries: Readonly<Record<string, StoryEntry>>;
  };
  return Object.values(index.entries).flatMap((story) => {
    if (ALSO.has(story.id)) return [{ ...story, title: `${story.title}${story.name}` }];
    return story.type === 'story' && story.name === 'States' ? [story] : [];
  });
}

async function openStory(browser: Browser, url: string, size: { width: number; height: number }) {
  const page = await browser.newPage({ viewport: size });
  await page.goto(url);
  await page.addStyleTag({ content: ALL_IN_SIGHT });
  await page.locator('#storybook-root > *').first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  return { page, devTools: await page.context().newCDPSession(page) };
}

/**
 * Makes the window as high as the story: what sticks to its edge, or ends there, would lie across the picture otherwise. Toasts and what was
 * opened lie above the page, which does not grow with them.
 */
async function fitWindow(page: Page, width: number): Promise<number> {
  let height = 900;
  // Twice, because what is measured by the window grows with it.
  for (let turn = 0; turn < 2; turn += 1) {
    const content = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#storybook-root, .cs-toasts, .cs-floating'), (part) =>
        part.matches('.cs-floating')
          ? Math.ceil(part.getBoundingClientRect().bottom) + 24
          : part.scrollHeight,
      ),
    );
    height = Math.min(Math.max(...content), MOST_HEIGHT);
    await page.setViewportSize({ width, height: Math.max(height, 900) });
    await page.waitForTimeout(SETTLE_MS / 4);
    // What draws on a canvas does so with the frame after its size is known, and a tall page is slow to have one.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  return height;
}

async function picture(
  browser: Browser,
  site: string,
  { id, title }: StoryEntry,
): Promise<GalleryEntry> {
  const pictures: GalleryEntry['pictures'][number][] = [];
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const file = `${title}-${theme}-${width}.webp`;
      pictures.push({ theme, width, file });
      if (only && !only.includes(title)) continue;
      const url = `${site}/iframe.html?id=${id}&viewMode=story&globals=theme:${theme}`;
      const { devTools, page } = await openStory(browser, url, { width, height: 900 });
      const height = await fitWindow(page, width);
      const bytes = await takePicture(devTools, { width, height, quality: 60 });
      await writeFile(join(FOLDER, file), bytes);
      say(`${file} ${toKb(bytes.length)}`);
      await page.close();
    }
  }
  return { component: title, storyId: id, pictures };
}

async function film(browser: Browser, site: string): Promise<void> {
  const url = `${site}/iframe.html?id=dashboard--live&viewMode=story&globals=theme:dark`;
  const { devTools, page } = await openStory(browser, url, SHOT);
  await page.waitForTimeout(4_000);
  // What the story's own test clicked last keeps the focus.
  await page.evaluate(() => document.querySelector<HTMLElement>(':focus')?.blur());
  const frames = [];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    frames.push({ file: await takePicture(devTools, SHOT), durationMs: FRAME_MS });
    await page.waitForTimeout(FRAME_MS / 2);
  }
  const joined = joinWebp(frames, SHOT.width, SHOT.height);
  await writeFile(FILM, joined);
  say(`${FILM} ${FRAMES} frames, ${toKb(joined.length)}`);
  await page.close();
}

async function makeGallery(): Promise<void> {
  if (only === undefined) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const entries: GalleryEntry[] = [];
  for (const story of await listStates(built.folder)) {
    entries.push(await picture(browser, site.url, story));
  }
  await writeFile(join(FOLDER, 'README.md'), toGalleryPage(entries));
}

const built = await buildStorybook();
const site = await serveFolder(built.folder);
const browser = await chromium.launch({
  headless: true,
  ...((await pinnedLaunchOptions()) ?? (await launchOptions())),
});
try {
  if (!process.argv.includes('--film')) await makeGallery();
  if (only === undefined) await film(browser, site.url);
} finally {
  await browser.close();
  await site.close();
  await built.remove();
}
