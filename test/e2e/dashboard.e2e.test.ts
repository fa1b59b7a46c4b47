import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunningProcess } from '../support/startProcess.ts';
import { PATIENCE_MS, serveDemo } from './support/serveDemo.ts';

const RECORDING = fileURLToPath(new URL('../fixtures/sportsbookFeed.ndjson', import.meta.url));
const ROWS = '.cs-odds__row';
/** The sportsbook's probe interval, and how long an answer may take (PROTOCOLS 2.5). */
const PROBE_MS = 15_000;
const PROBE_TIMEOUT_MS = 10_000;
/** How long the demo's prices may be silent, and how often the manager looks. */
const SILENT_MS = 10_000;
const LOOK_MS = 1_000;

const demo = serveDemo();
let page: Page;

const startMock = (...args: string[]) => demo.startMock(['--seed', '7', ...args]);

/** Opens the demo page against a mock server and waits until its table has rows. */
async function openDashboard(mock: RunningProcess): Promise<void> {
  page = await demo.openPage(mock);
}

/** The indicator shows a loss after a grace of a second; the dashboard's own attribute has it at once. */
const indicator = () => page.locator('.cs-indicator').first();
const untilStatus = (name: string, timeoutMs = PATIENCE_MS) =>
  page.locator(`.cs-dashboard[data-status="${name}"]`).waitFor({ timeout: timeoutMs });
const rowTexts = () => page.locator(ROWS).allTextContents();
const count = (selector: string) => page.locator(selector).count();

/** Resolves once some row reads differently from now. */
async function untilOddsMove(): Promise<void> {
  const before = await rowTexts();
  await page.waitForFunction(
    ([selector, texts]) =>
      Array.from(document.querySelectorAll(selector)).some(
        (row, index) => row.textContent !== texts[index],
      ),
    [ROWS, before] as const,
  );
}

/** What the server knows of its clients' subscriptions. */
async function roomsOf(mock: RunningProcess): Promise<string[]> {
  const response = await fetch(`${mock.url}/ws/v2/rooms`);
  const { rooms } = (await response.json()) as {
    rooms: { room_id: string; subscriber_count: number }[];
  };
  return rooms
    .filter(({ subscriber_count: subscribers }) => subscribers > 0)
    .map(({ room_id: room }) => room)
    .toSorted();
}

describe('the dashboard against a mock server as a process', () => {
  it('shows odds that move', async () => {
    await openDashboard(await startMock('--port', '0', '--rate', '200'));
    await untilStatus('connected');
    await untilOddsMove();
    expect(await count(`${ROWS}[data-stale="true"]`)).toBe(0);
  });

  it('[ST5, SU4] survives kill -9: says so, marks every value stale, and comes back by itself', async () => {
    const first = await startMock('--port', '0', '--rate', '100');
    await openDashboard(first);
    await untilStatus('connected');
    await page.getByRole('button', { name: 'NBA', exact: true }).click();
    await page.waitForFunction(() => {
      const facts = Array.from(document.querySelectorAll('.cs-game__facts'));
      return facts.length > 0 && facts.every((fact) => fact.textContent?.includes('NBA'));
    });
    const rooms = async () => (await roomsOf(first)).filter((room) => room.includes('NBA'));
    await expect.poll(rooms, { timeout: PATIENCE_MS }).toContain('odds_updates_sport:NBA');
    const wanted = await rooms();

    await first.stop('SIGKILL');
    await untilStatus('reconnecting');
    await page
      .getByText(/Reconnecting \d\/5/)
      .first()
      .waitFor();
    const rows = await count(ROWS);
    expect(rows).toBeGreaterThan(0);
    expect(await count(`${ROWS}[data-stale="true"]`)).toBe(rows);
    await page
      .getByText(/in \d+ s/)
      .first()
      .waitFor();

    const second = await startMock('--port', String(first.port), '--rate', '100');
    await untilStatus('connected');
    await page.waitForFunction(
      (selector) => document.querySelectorAll(`${selector}[data-stale="true"]`).length === 0,
      ROWS,
    );
    expect(await count(ROWS)).toBe(rows);
    await expect
      .poll(async () => (await roomsOf(second)).filter((room) => room.includes('NBA')))
      .toEqual(wanted);
    await untilOddsMove();
  });

  it('[HB3, UI117] says within 12 s that there is no news of a server that has forgotten it, and leaves it within probe interval + 10 s', async () => {
    const mock = await startMock('--port', '0', '--rate', '100');
    await openDashboard(mock);
    await untilStatus('connected');
    // The round trip shows that the first probe was answered: the next one is a whole interval away.
    await page.locator('.cs-indicator .cs-note', { hasText: 'ms' }).waitFor();
    await fetch(`${mock.url}/mock/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fault: 'zombie:scope=current' }),
    });
    const PAINT_MS = 3_000;
    await indicator()
      .getByText('No news')
      .waitFor({ timeout: SILENT_MS + LOOK_MS + PAINT_MS });
    expect(await indicator().getAttribute('data-status')).toBe('connected');
    await untilStatus('reconnecting', PROBE_MS + PROBE_TIMEOUT_MS + PAINT_MS);
    await untilStatus('connected');
    await untilOddsMove();
  });

  it('stays connected through malformed frames, and goes on moving', async () => {
    await openDashboard(
      await startMock('--port', '0', '--rate', '100', '--fault', 'malformed:every=2'),
    );
    await untilOddsMove();
    await untilOddsMove();
    expect(await indicator().getAttribute('data-status')).toBe('connected');
  });

  it('[MS5] fills with the games of a recorded session', async () => {
    await openDashboard(await startMock('--port', '0', '--replay', RECORDING, '--speed', '20'));
    for (const text of ['New York Yankees', 'Boston Red Sox', 'Golden State Warriors']) {
      await page.getByText(text).first().waitFor();
    }
    await page.getByText('7th inning').first().waitFor();
    await page
      .getByText(/2\.3\d?\s?%/)
      .first()
      .waitFor();
    expect(await count(ROWS)).toBe(2);
  });
});
