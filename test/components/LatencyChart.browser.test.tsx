import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { LatencyChart } from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import '../../src/styles/styles.css';
import { createStoryManager } from '../../stories/support/createStoryManager.ts';
import { latencyState } from '../../stories/support/sampleLatency.ts';

beforeEach(() => page.viewport(800, 600));

async function showChart(direction: 'ltr' | 'rtl' = 'ltr') {
  const manager = createStoryManager({ state: latencyState() });
  await render(
    <div dir={direction}>
      <WebSocketProvider manager={manager} autoConnect={false}>
        <LatencyChart />
      </WebSocketProvider>
    </div>,
  );
  return page.getByRole('slider', { name: 'Round trip at a time' });
}

it.each(['ltr', 'rtl'] as const)(
  '[UI65] is read by real arrow keys, the left one towards the past, where text runs %s',
  async (direction) => {
    const cursor = await showChart(direction);
    await userEvent.tab();
    await expect.element(cursor).toHaveFocus();
    const valueNow = () => Number((cursor.element() as HTMLInputElement).value);
    const newest = valueNow();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(valueNow()).toBe(newest - 2);
    await userEvent.keyboard('{ArrowRight}');
    expect(valueNow()).toBe(newest - 1);
    await userEvent.keyboard('{Home}');
    expect(valueNow()).toBe(0);
  },
);

it('[UI65] follows a real pointer over the chart', async () => {
  await showChart();
  const plot = document.querySelector('.cs-latency__reader');
  if (!plot) throw new Error('nothing reads the chart');
  const { width } = plot.getBoundingClientRect();
  await page.elementLocator(plot).hover({ position: { x: width - 2, y: 20 } });
  const chosen = document.querySelector('.cs-latency__dot[data-state="chosen"]');
  expect(chosen).not.toBeNull();
});

it('[UI64] draws the lines within the plot, and the names of bands beside it, without overlap', async () => {
  await showChart();
  const plot = document.querySelector('.cs-latency__lines')?.getBoundingClientRect();
  const names = Array.from(document.querySelectorAll('.cs-latency__band-name'), (name) =>
    name.getBoundingClientRect(),
  );
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(name.left).toBeGreaterThanOrEqual(plot?.right ?? Infinity);
  const sorted = names.toSorted((left, right) => left.top - right.top);
  for (const [index, name] of sorted.slice(1).entries()) {
    expect(name.top).toBeGreaterThanOrEqual(sorted[index]?.bottom ?? Infinity);
  }
});

it('[UI64] names a time without a link only where that covers nothing beside the plot', async () => {
  const manager = createStoryManager({
    state: latencyState([
      { seconds: 290, rttMs: 30 },
      { seconds: 10, rttMs: null },
    ]),
  });
  await render(
    <div style={{ inlineSize: '20rem' }}>
      <WebSocketProvider manager={manager} autoConnect={false}>
        <LatencyChart />
      </WebSocketProvider>
    </div>,
  );
  const plot = document.querySelector('.cs-latency__lines')?.getBoundingClientRect();
  const gaps = document.querySelectorAll('.cs-latency__gap, .cs-latency__gap *');
  expect(gaps.length).toBeGreaterThan(1);
  for (const gap of gaps) {
    const { right } = gap.getBoundingClientRect();
    expect(right).toBeLessThanOrEqual((plot?.right ?? 0) + 1);
  }
});
