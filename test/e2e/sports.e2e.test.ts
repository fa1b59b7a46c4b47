import { SignJWT } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/openBrowser.ts';
import type { MockProcess, Report, SportPage } from './support/sportSession.ts';
import { serveSportPage, startMockProcess, whenReported } from './support/sportSession.ts';

const MATCH_ID = '3f0c4c1e-6a53-4bb5-9a5e-2f1d6f9a7c10';
const SECRET = new TextEncoder().encode('courtside-dev-secret');

interface Sport {
  readonly protocol: string;
  readonly args?: readonly string[];
  readonly lineCount?: number;
  readonly needsToken?: boolean;
  /** What the page follows, out of what the server printed. */
  readonly idOf?: (lines: readonly string[]) => string;
}

const SPORTS: readonly Sport[] = [
  { protocol: 'sportsbook' },
  {
    protocol: 'nfl',
    args: ['--replay-gamecenter', 'test/fixtures/gamecenter/2099010100.json', '--speed', '20'],
    lineCount: 2,
    idOf: ([line]) => /^game (\S+)/.exec(line ?? '')?.[1] ?? '',
  },
  { protocol: 'cricket', needsToken: true, idOf: () => MATCH_ID },
  { protocol: 'billiards' },
];

const NO_COUNTS = { painted: 0, inFlight: 0 };

let browser: Browser;
let site: SportPage;
let page: Page;
const running: MockProcess[] = [];

async function start(args: readonly string[], lineCount = 1): Promise<MockProcess> {
  const mock = await startMockProcess(['--quiet', ...args], lineCount);
  running.push(mock);
  return mock;
}

async function openSportPage(settings: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${site.url}?${new URLSearchParams(settings).toString()}`);
}

async function tokenOf(secret: Uint8Array): Promise<string> {
  return new SignJWT({ sub: 'alice' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(secret);
}

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveSportPage()]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await Promise.all(running.splice(0).map((mock) => mock.kill()));
});

describe.each(SPORTS)('$protocol, in Chromium against the mock server', (sport) => {
  const { args = [], lineCount, needsToken, protocol } = sport;
  const isLive = ({ data, status }: { data: { status: string }; status: string }) =>
    status === 'connected' && data.status === 'live';

  async function open(
    settings: Readonly<Record<string, string>> = {},
    more: readonly string[] = [],
  ) {
    const mock = await start(['--port', '0', ...args, ...more], lineCount);
    const server = `ws://127.0.0.1:${mock.port}`;
    const token = needsToken === true ? { token: await tokenOf(SECRET) } : {};
    const id = sport.idOf?.(mock.lines) ?? '';
    await openSportPage({ protocol, server, id, ...token, ...settings });
    return { mock, http: `http://127.0.0.1:${mock.port}` };
  }

  it('[OC1] connects, subscribes and shows live data that moves', async () => {
    const { http } = await open();
    const first = await whenReported(
      page,
      (report) => isLive(report) && report.data.changes > 0,
      'no live data',
    );
    await whenReported(page, ({ data }) => data.changes > first.data.changes, 'nothing moved');
    const { connections } = (await (await fetch(`${http}/mock/connections`)).json()) as {
      connections: { protocol: string }[];
    };
    expect(connections.map((each) => each.protocol)).toEqual([protocol]);
  });

  it('[OC2] says so when the server is killed, and is live again once it is back', async () => {
    const { mock } = await open();
    const before = await whenReported(page, isLive, 'no live data');
    await mock.kill();
    const lost = await whenReported(page, ({ status }) => status !== 'connected', 'nobody noticed');
    expect(lost.status).toBe('reconnecting');
    expect(['stale', 'pending']).toContain(lost.data.status);
    await start(['--port', String(mock.port), ...args], lineCount);
    await whenReported(
      page,
      (report) => isLive(report) && report.received > before.received,
      'not back',
    );
  });

  it('[OC3] notices a server that forgot it though the socket stays open', async () => {
    const { http } = await open({ probe: '1500' });
    await whenReported(page, isLive, 'no live data');
    const body = JSON.stringify({ fault: 'zombie' });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${http}/mock/faults`, { method: 'POST', headers, body });
    await whenReported(page, ({ status }) => status !== 'connected', 'nobody noticed');
    await fetch(`${http}/mock/faults`, { method: 'DELETE' });
    await whenReported(page, isLive, 'not back');
  });

  it('[OC4] sends no heartbeat that the server does not want', async () => {
    const { http } = await open({ probe: '1000' });
    await whenReported(page, isLive, 'no live data');
    await page.waitForTimeout(5_000);
    const log = await (await fetch(`${http}/mock/log`)).text();
    expect(log).not.toContain('UNKNOWN_MESSAGE_TYPE');
    expect(log).not.toContain('RATE_LIMIT');
  });
});

describe('a token that is refused', () => {
  it('[OC5] of cricket, whose server refuses before the socket opens, needs somebody to sign in', async () => {
    const { port } = await start(['--port', '0']);
    const token = await tokenOf(new TextEncoder().encode('somebody else’s secret'));
    const server = `ws://127.0.0.1:${port}`;
    await openSportPage({ protocol: 'cricket', server, id: MATCH_ID, token });
    const { reason } = await whenReported(
      page,
      ({ status }) => status === 'needs-auth',
      'not refused',
    );
    expect(reason).toBe('token-rejected');
  });

  it('[OC5] of the sportsbook, which goes on anonymously, is noticed', async () => {
    const { port } = await start(['--port', '0']);
    const server = `ws://127.0.0.1:${port}`;
    await openSportPage({ protocol: 'sportsbook', server, token: 'garbage' });
    const { reason } = await whenReported(
      page,
      ({ status }) => status === 'needs-auth',
      'not noticed',
    );
    expect(reason).toBe('token-downgraded');
  });
});

describe('an endpoint of the NFL that greets and dies', () => {
  it('[OC6] is left for the one that works', async () => {
    const { port } = await start(['--port', '0', '--protocol', 'nfl']);
    const server = `ws://127.0.0.1:${port}`;
    await openSportPage({ protocol: 'nflGames', server, id: 'none' });
    await whenReported(page, ({ status }) => status === 'reconnecting', 'did not break off');
    await whenReported(page, ({ status }) => status === 'connected', 'not connected');
    const { connections } = (await (
      await fetch(`http://127.0.0.1:${port}/mock/connections`)
    ).json()) as { connections: { path: string; state: string }[] };
    expect(connections.filter(({ state }) => state === 'live').map(({ path }) => path)).toEqual([
      '/ws',
    ]);
  });
});

describe('the camera’s pictures', () => {
  it('[ST23, OC8] are painted as they come, never more than two in flight, and the rest stays live', async () => {
    const { port } = await start(['--port', '0', '--protocol', 'billiards']);
    await openSportPage({ protocol: 'video', server: `ws://127.0.0.1:${port}` });
    const countsOf = ({ data }: Report) => data.counts ?? NO_COUNTS;
    await whenReported(page, (report) => countsOf(report).painted > 40, 'no pictures');
    let most = 0;
    const last = await whenReported(
      page,
      (report) => {
        most = Math.max(most, countsOf(report).inFlight);
        return countsOf(report).painted > 100;
      },
      'no more pictures',
    );
    expect(most).toBeLessThanOrEqual(2);
    expect(last.data.tableVersion).toBeGreaterThan(10);
    const size = await page
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
    expect(size).toEqual([1_280, 720]);
  });
});
