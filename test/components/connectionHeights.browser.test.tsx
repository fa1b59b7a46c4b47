import type { ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import {
  LiveUpdateIndicator,
  LostConnectionBanner,
  WebSocketConnectionStatus,
} from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import '../../src/styles/styles.css';
import { connectedState, reconnectingState } from '../../stories/support/connections.ts';
import {
  CONNECTION_SITUATIONS,
  FEED_SITUATIONS,
} from '../../stories/support/connectionSituations.ts';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';

beforeEach(() => page.viewport(1_280, 900));

/** How high something is in each state, on a column this wide. */
async function measureHeights(component: ReactNode, width: string): Promise<number[]> {
  const heights: number[] = [];
  for (const { describe } of [...CONNECTION_SITUATIONS, ...FEED_SITUATIONS]) {
    const screen = await render(
      <div style={{ inlineSize: width }}>
        <WebSocketProvider manager={createStoryManager(describe())}>{component}</WebSocketProvider>
      </div>,
    );
    heights.push(screen.container.getBoundingClientRect().height);
    await screen.unmount();
  }
  return heights;
}

it.each([
  ['the status card', <WebSocketConnectionStatus key="card" />, '22rem'],
  ['the status card on a phone', <WebSocketConnectionStatus key="phone" />, '17rem'],
  ['the card with details', <WebSocketConnectionStatus key="details" showDetails />, '22rem'],
  [
    'the card with details in a wide column',
    <WebSocketConnectionStatus key="wide" showDetails />,
    '30rem',
  ],
  ['the indicator with details', <LiveUpdateIndicator key="indicator" showDetails />, '24rem'],
  ['the indicator', <LiveUpdateIndicator key="line" />, '20rem'],
])('[UI2, UI90] %s is as high in every state', async (_name, component, width) => {
  const heights = await measureHeights(component, width);
  expect(heights[0]).toBeGreaterThan(20);
  expect(heights).toEqual(heights.map(() => heights[0]));
});

it('[UI2] a round trip of four digits moves nothing beside it', async () => {
  const lefts: number[] = [];
  for (const rttMs of [9, 88, 1_240]) {
    const { link, ...state } = connectedState();
    if (!link) throw new Error('a connected manager has a link');
    const manager = createStoryManager({
      state: { ...state, link: { ...link, rttMs }, slowdown: 'late' },
    });
    const screen = await render(
      <WebSocketProvider manager={manager}>
        <LiveUpdateIndicator />
      </WebSocketProvider>,
    );
    lefts.push(screen.getByText('Fewer updates').element().getBoundingClientRect().left);
    await screen.unmount();
  }
  expect(lefts).toEqual(lefts.map(() => lefts[0]));
});

it('[UI92] the banner keeps its sign beside its words on a phone, and takes no room while all is well', async () => {
  const manager = createStoryManager({ state: reconnectingState() });
  const screen = await render(
    <div style={{ inlineSize: '17rem' }}>
      <WebSocketProvider manager={manager}>
        <LostConnectionBanner />
      </WebSocketProvider>
    </div>,
  );
  const sign = screen.container.querySelector('.cs-shape')?.getBoundingClientRect();
  const words = screen.getByText('Connection lost.').element().getBoundingClientRect();
  expect(sign?.right).toBeLessThanOrEqual(words.left);
  manager.setState(connectedState());
  await expect.element(screen.getByText('Back online.')).toBeVisible();
  await screen.unmount();

  const calm = await render(
    <WebSocketProvider manager={createStoryManager({ state: connectedState() })}>
      <LostConnectionBanner />
    </WebSocketProvider>,
  );
  expect(calm.container.getBoundingClientRect().height).toBe(0);
});
