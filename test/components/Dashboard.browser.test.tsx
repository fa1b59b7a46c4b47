import type { ReactNode } from 'react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { Dashboard, LostConnectionBanner } from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import '../../src/styles/styles.css';
import { notice } from '../support/notices.ts';
import type { StoryManager } from '../../stories/support/createStoryManager.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import {
  connectedState,
  failedState,
  reconnectingState,
} from '../../stories/support/connections.ts';
import { CONNECTION_SITUATIONS } from '../../stories/support/connectionSituations.ts';

interface RoomProps {
  readonly height: string;
  readonly isDown: boolean;
}

/** A section with a connection of its own, so high. */
function Room({ height, isDown }: RoomProps): ReactNode {
  const [manager] = useState(() =>
    createStoryManager({ state: isDown ? reconnectingState(60_000) : connectedState() }),
  );
  return (
    <WebSocketProvider manager={manager}>
      <LostConnectionBanner name="Billiards" />
      <div style={{ blockSize: height }}>A table</div>
      <button type="button" style={{ marginInlineStart: 'auto' }}>
        Last
      </button>
    </WebSocketProvider>
  );
}

async function show(manager: StoryManager, room: RoomProps) {
  document.body.style.margin = '0';
  await render(
    <WebSocketProvider manager={manager}>
      <Dashboard
        initialPanel="mine"
        panels={[
          {
            name: 'mine',
            label: 'Mine',
            hasOwnConnection: true,
            content: <Room {...room} />,
          },
        ]}
        headerEnd={<button type="button">T</button>}
      />
    </WebSocketProvider>,
  );
}

const tell = (manager: StoryManager, count: number) =>
  manager.file(
    ...Array.from({ length: count }, (_, at) =>
      notice({ title: `Wicket ${at}`, topic: `t${at}`, message: 'Caught behind. '.repeat(20) }),
    ),
  );
const boxesOf = (selector: string) =>
  Array.from(document.querySelectorAll(selector), (element) => element.getBoundingClientRect());
const banners = () => boxesOf('.cs-banner[data-state="shown"]');
const toasts = () => boxesOf('.cs-toast, .cs-toasts__controls > *');
const boxOf = (name: string) =>
  page.getByRole('button', { name, exact: true }).element().getBoundingClientRect();

/** Which of the first lie over one of the second. */
function findOverlaps(some: readonly DOMRect[], others: readonly DOMRect[]): readonly DOMRect[] {
  return some.filter((one) =>
    others.some(
      (other) =>
        one !== other &&
        one.bottom > other.top &&
        other.bottom > one.top &&
        one.right > other.left &&
        other.right > one.left,
    ),
  );
}

/** Once a toast has come to rest. */
async function settle(count: number) {
  await expect.poll(() => boxesOf('.cs-toast').length).toBe(count);
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map(async ({ finished }) => finished));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

const SIZES = [
  [1_440, 900],
  [768, 1_024],
  [390, 844],
  [320, 700],
] as const;

describe.each(SIZES)('at %d by %d', (width, height) => {
  it.each([
    ['short', '10rem'],
    ['long', '200rem'],
  ])(
    '[UI133] the banners of a %s section stand at the lower edge of the window, and toasts above them',
    async (_name, sectionHeight) => {
      await page.viewport(width, height);
      const manager = createStoryManager({ state: failedState() });
      await show(manager, { height: sectionHeight, isDown: true });
      await expect.poll(() => banners().length).toBe(2);
      tell(manager, 4);
      await settle(width < 640 ? 1 : 2);
      const lowest = Math.max(...banners().map(({ bottom }) => bottom));
      expect(lowest).toBe(height - 16);
      const all = [...banners(), ...toasts()];
      expect(findOverlaps(all, all)).toEqual([]);
      for (const { top, right } of all) {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
      }
      expect(document.documentElement.scrollWidth).toBe(width);
    },
  );

  it('[UI133] toasts stand beyond what has the focus by key', async () => {
    await page.viewport(width, height);
    const manager = createStoryManager({ state: connectedState() });
    await show(manager, { height: `${height - 240}px`, isDown: false });
    await userEvent.keyboard('{Tab}');
    const last = page.getByRole('button', { name: 'Last' });
    last.element().focus();
    await expect.element(last).toHaveFocus();
    tell(manager, 1);
    await settle(1);
    expect(findOverlaps(toasts(), [boxOf('Last')])).toEqual([]);
    const [above] = toasts();
    last.element().blur();
    await expect.poll(() => toasts()[0]?.top).toBeGreaterThan(above?.top ?? Infinity);
  });
});

it.each([390, 320])(
  '[UI134] at %d px one toast of few lines shows, and what is last can be scrolled above it',
  async (width) => {
    await page.viewport(width, 844);
    const manager = createStoryManager({ state: connectedState() });
    await show(manager, { height: '200rem', isDown: false });
    tell(manager, 3);
    await settle(1);
    expect(boxesOf('.cs-toast .cs-notice__message')[0]?.height).toBeLessThan(20);
    expect(boxesOf('.cs-toast')[0]?.height).toBeLessThan(84);
    scrollTo(0, document.documentElement.scrollHeight);
    for (const toast of toasts()) expect(toast.top).toBeGreaterThanOrEqual(boxOf('Last').bottom);
  },
);

it.each([390, 320])('[UI137] at %d px title and status are whole in every state', async (width) => {
  await page.viewport(width, 844);
  const heights: number[] = [];
  for (const { describe: describeIt } of CONNECTION_SITUATIONS) {
    const manager = createStoryManager(describeIt());
    const screen = await render(
      <WebSocketProvider manager={manager}>
        <Dashboard headerEnd={<button type="button">T</button>} />
      </WebSocketProvider>,
    );
    const title = screen.getByRole('heading', { level: 1 }).element();
    const [status] = boxesOf('.cs-dashboard__header .cs-indicator output');
    expect(title.scrollWidth).toBeLessThanOrEqual(title.clientWidth);
    expect(status?.right).toBeLessThanOrEqual(width - 12);
    const others = boxesOf('.cs-dashboard__header button, .cs-dashboard__header output');
    expect(findOverlaps([title.getBoundingClientRect()], others)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
    heights.push(...boxesOf('.cs-dashboard__header').map((header) => header.height));
    await screen.unmount();
  }
  expect(heights).toEqual(heights.map(() => heights[0]));
});
