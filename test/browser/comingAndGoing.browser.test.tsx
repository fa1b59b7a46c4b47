import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { ArbitrageList, Dashboard, LiveUpdateNotifications } from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import '../../src/styles/styles.css';
import { connectedState } from '../../stories/support/connections.ts';
import type { StoryManagerOptions } from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { SAMPLE_ITEMS } from '../../stories/support/sampleItems.ts';
import { notice } from '../support/notices.ts';
import type { LayoutWatch } from './support/watchLayout.ts';
import { watchLayout } from './support/watchLayout.ts';

let watch: LayoutWatch | undefined;

beforeEach(() => page.viewport(1_280, 900));
afterEach(() => watch?.stop());

/** A component in a situation, watched from the frame after its first. */
async function open(component: ReactNode, options: StoryManagerOptions = {}) {
  const manager = createStoryManager({ state: connectedState(), ...options });
  await render(<WebSocketProvider manager={manager}>{component}</WebSocketProvider>);
  await settle();
  const begun = watchLayout();
  watch = begun;
  return { manager, watch: begun };
}

/** Until nothing is on its way any more, and what moved meanwhile has been told. */
async function settle(): Promise<void> {
  await nextFrame();
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  await nextFrame();
  await nextFrame();
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Something that happens, and everything it sets in motion. */
async function happen(change: () => void): Promise<void> {
  change();
  await settle();
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

describe.each(['top-end', 'bottom-end'] as const)('toasts at %s', (position) => {
  const toast = (name: string) => page.getByRole('group', { name }).element();

  it('[VI11] come, change their words and go, and none of the others jumps', async () => {
    const { manager, watch: watched } = await open(
      <LiveUpdateNotifications position={position} autoHideDelay={0} />,
    );
    for (const title of ['First', 'Second', 'Third']) {
      await happen(() => manager.file(notice({ title, topic: title })));
    }
    const before = topOf(toast('First'));
    await happen(() =>
      manager.file(
        notice({
          title: 'Second, and in many more words than before, so many that they take two lines',
          topic: 'Second',
        }),
      ),
    );
    expect(topOf(toast('First'))).not.toBe(before);
    const dismiss = page.getByRole('button', { name: 'Dismiss: Third' }).element();
    await happen(() => void dismiss.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    expect(page.getByRole('group').elements()).toHaveLength(2);
    expect(watched.moves).toEqual([]);
  });

  it('[VI11] glide to their places', async () => {
    const { manager } = await open(
      <LiveUpdateNotifications position={position} autoHideDelay={0} />,
    );
    await happen(() => manager.file(notice({ title: 'First', topic: 'a' })));
    const before = topOf(toast('First'));
    const item = toast('First').parentElement;
    manager.file(notice({ title: 'Second', topic: 'b' }));
    await vi.waitUntil(() => page.getByRole('group').elements().length === 2, { interval: 1 });
    const [glide] = item?.getAnimations() ?? [];
    glide?.pause();
    if (glide) glide.currentTime = 0;
    expect(topOf(toast('First'))).toBeCloseTo(before, 0);
    glide?.play();
    await settle();
    expect(Math.abs(topOf(toast('First')) - before)).toBeGreaterThan(60);
  });
});

describe('opportunities', () => {
  const [sample] = SAMPLE_ITEMS.arbitrage ?? [];
  if (!sample) throw new Error('there is a sample');
  const toItem = (game: string, firstOdds: number) => ({
    ...sample,
    id: game,
    game,
    gameId: game,
    legs: sample.legs.map((leg, place) => (place === 0 ? { ...leg, odds: firstOdds } : leg)),
  });

  it('[VI11] come, change and go, and none of the others jumps', async () => {
    const { manager, watch: watched } = await open(<ArbitrageList />, {
      items: { arbitrage: [toItem('Hawks', 100)] },
    });
    const { arbitrage } = manager.tables;
    const tell = (...told: Parameters<typeof toItem>) =>
      happen(() => {
        arbitrage.receive(toItem(...told), performance.now());
        arbitrage.flush();
      });
    await tell('Bulls', -105);
    await tell('Kings', 110);
    await tell('Bulls', 125);
    await happen(() => {
      arbitrage.remove('Kings');
      arbitrage.flush();
    });
    await tell('Hawks', 1_205);
    const shown = page.getByRole('heading', { level: 3 }).elements();
    expect(shown).toHaveLength(2);
    await happen(() => {
      arbitrage.remove('Hawks');
      arbitrage.remove('Bulls');
      arbitrage.flush();
    });
    await expect.element(page.getByText(/^Waiting/)).toBeVisible();
    await tell('Jazz', 120);
    expect(watched.moves).toEqual([]);
  });
});

describe('the banner of the dashboard', () => {
  it.each([1_440, 768, 320])(
    '[VI11] comes and goes, and nothing makes way at %i px',
    async (width) => {
      await page.viewport(width, 900);
      const { manager, watch: watched } = await open(<Dashboard />, { items: SAMPLE_ITEMS });
      await happen(() => manager.setState({ slowdown: 'late' }));
      await expect.element(page.getByText('Fewer updates.')).toBeVisible();
      const banner = document.querySelector('.cs-banner[data-state="shown"]');
      expect(banner?.getBoundingClientRect().bottom).toBeLessThanOrEqual(900);
      await happen(() => manager.setState({ slowdown: 'none' }));
      await expect.element(page.getByText('Fewer updates.')).not.toBeInTheDocument();
      expect(watched.moves).toEqual([]);
    },
  );
});
