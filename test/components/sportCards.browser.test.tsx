import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { CricketScorecard, DriveChart, Scoreboard } from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import '../../src/styles/styles.css';
import type {
  StoryManager,
  StoryManagerOptions,
} from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { STORY_MATCH_ID } from '../../stories/support/playCricketMatch.ts';
import { tellNflGame } from '../../stories/support/playNflGame.ts';
import { STORY_GAME_ID } from '../../stories/support/sportSamples.ts';
import { cricketAt, nflAt } from '../../stories/support/sportSituations.ts';

beforeEach(() => page.viewport(320, 900));
afterEach(() => document.documentElement.removeAttribute('dir'));

async function show(ui: ReactNode, options: StoryManagerOptions): Promise<StoryManager> {
  const manager = createStoryManager(options);
  await render(<WebSocketProvider manager={manager}>{ui}</WebSocketProvider>);
  return manager;
}

function tell(manager: StoryManager, data: object): void {
  flushSync(() => {
    for (const item of tellNflGame({ game_id: STORY_GAME_ID, ...data })) {
      manager.tables.nflGame?.receive(item, Date.now());
    }
    manager.tables.nflGame?.flush();
  });
}

/** Where everything is but the list of scores, which grows with them. */
function readLayout(): readonly string[] {
  const parts = 'header, tr, th, td, .cs-scoreboard__situation, section, section:first-child *';
  const boxes = document.querySelectorAll(`.cs-scoreboard :is(${parts})`);
  return Array.from(boxes, (box) => {
    const { x, y, width } = box.getBoundingClientRect();
    return [x, y, width].map(Math.round).join();
  });
}

it('[UI2] a score, a clock, a down and a chance that change move nothing', async () => {
  const manager = await show(<Scoreboard gameId={STORY_GAME_ID} />, nflAt('thirdDown'));
  const before = readLayout();
  tell(manager, { home_score: 10, time_remaining: '12:58', home_win_probability: 0.999 });
  tell(manager, { possession: 'BUF', down: 4, distance: 22, field_position: 61 });
  await expect.element(page.getByText('4th & 22 at BUF 39')).toBeVisible();
  expect(readLayout()).toEqual(before);
});

it.each([
  ['scoreboard', () => <Scoreboard gameId={STORY_GAME_ID} />],
  ['drive chart', () => <DriveChart gameId={STORY_GAME_ID} />],
  ['scorecard', () => <CricketScorecard matchId={STORY_MATCH_ID} />],
])('[UI2] a %s fits on 320 px', async (_name, toCard) => {
  await show(toCard(), {
    ...nflAt('twoMinuteWarning'),
    items: { ...nflAt('twoMinuteWarning').items, ...cricketAt('chase').items },
  });
  expect(document.documentElement.scrollWidth).toBe(320);
});

it('[UI44] the field looks the same where people read from right to left', async () => {
  document.documentElement.dir = 'rtl';
  await show(<DriveChart gameId={STORY_GAME_ID} />, nflAt('twoMinuteWarning'));
  const [away, home] = Array.from(document.querySelectorAll('.cs-gridiron__team'));
  expect([away?.textContent, home?.textContent]).toEqual(['BUF', 'KC']);
  const leftOf = (element: Element | undefined) => element?.getBoundingClientRect().left ?? 0;
  expect(leftOf(away)).toBeLessThan(leftOf(home));
});

it('[UI52] the arrow keys move the crosshair of a worm', async () => {
  await show(<CricketScorecard matchId={STORY_MATCH_ID} />, cricketAt('chase'));
  const slider = page.getByRole('slider', { name: 'Over' });
  slider.element().focus();
  await expect.element(page.getByText('After 17 overs')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.element(page.getByText('After 15 overs')).toBeVisible();
  await userEvent.keyboard('{End}');
  await expect
    .element(slider)
    .toHaveAttribute('aria-valuetext', 'After 20 overs, Northgate Foxes 171 for 4');
});
