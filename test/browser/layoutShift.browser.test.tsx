import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/styles/styles.css';
import { createPageHost } from '../../mock-server/hosts/page/createPageHost.ts';
import { Dashboard } from '../../src/components/index.ts';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { watchLayout } from './support/watchLayout.ts';

/** As many changes as a minute of a lively feed brings, in a tenth of the time. */
const RATE = 600;
const WATCHED_MS = 6_000;
const TIMEOUT_MS = 60_000;

let close = () => {};
afterEach(() => close());

/** The dashboard on a live connection to a mock server in the page, first data shown. */
async function openDashboard(): Promise<void> {
  const host = createPageHost({
    seed: 7,
    rate: RATE,
    world: { rows: 40 },
    // A machine that can't keep up would ask for less, and a banner would say so.
    capabilities: ['batch'],
  });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  root.render(
    <WebSocketProvider
      baseUrl="ws://mock.test"
      transport={(options) => createNativeTransport({ ...options, WebSocket: host.WebSocket })}
    >
      <Dashboard />
    </WebSocketProvider>,
  );
  close = () => {
    root.unmount();
    place.remove();
    host.stop();
  };
  const isShown = (selector: string) => document.querySelector(selector) !== null;
  await vi.waitUntil(() => isShown('.cs-odds__row') && isShown('.cs-arbitrage, .cs-prediction'), {
    timeout: TIMEOUT_MS / 2,
  });
  // What follows the first row at once is first data too.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

describe('the dashboard, live', { timeout: TIMEOUT_MS }, () => {
  it.each([
    [1_440, 900],
    [768, 1_024],
    [320, 700],
  ])('[VI11] moves nothing unasked at %d by %d', async (width, height) => {
    await page.viewport(width, height);
    await openDashboard();
    const watch = watchLayout();
    const read = () =>
      Array.from(document.querySelectorAll('.cs-odds__row'), (row) => row.textContent).join('|');
    const before = read();
    await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
    expect(read()).not.toBe(before);
    watch.stop();
    expect(watch.moves).toEqual([]);
  });
});
