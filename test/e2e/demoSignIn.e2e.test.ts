import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunningProcess } from '../support/startProcess.ts';
import { PATIENCE_MS, serveDemo } from './support/serveDemo.ts';

const demo = serveDemo();
let mock: RunningProcess;
let page: Page;

/** The demo page in front of a server that refuses the token it was served with: another secret signed it. */
async function openDemo(): Promise<void> {
  mock = await demo.startMock(['--port', '0', '--rate', '20'], {
    JWT_SECRET: 'another secret than the demo’s',
  });
  page = await demo.openPage(mock);
}

/** Everybody is told that their token is no good, until `accept`. */
const refuseAll = () =>
  fetch(`${mock.url}/mock/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fault: 'close:4401' }),
  });
const accept = () => fetch(`${mock.url}/mock/faults`, { method: 'DELETE' });
const liveProtocols = async () => {
  const response = await fetch(`${mock.url}/mock/connections`);
  const { connections } = (await response.json()) as {
    connections: { protocol: string; state: string }[];
  };
  return connections.filter(({ state }) => state === 'live').map(({ protocol }) => protocol);
};

describe('somebody whose token is refused', () => {
  it('[UI123] signs in where cricket says so, with a fresh token, and sees the matches', async () => {
    await openDemo();
    await page.getByRole('tab', { name: 'Cricket' }).click();
    await page.getByText('Cricket: Please sign in.').waitFor();
    await page.getByRole('button', { name: 'Sign in: Cricket' }).click();
    await page
      .getByRole('table', { name: /batting/i })
      .first()
      .waitFor();
    expect(await page.getByText('Cricket: Please sign in.').count()).toBe(0);
    expect(await liveProtocols()).toContain('cricket');
  });

  it('[UI123] signs in once for all connections that wait for it', async () => {
    await openDemo();
    await page.getByRole('tab', { name: 'Cricket' }).click();
    await page.getByText('Cricket: Please sign in.').waitFor();
    await refuseAll();
    // The odds, which do not show, are refused as well.
    const signIn = page.getByRole('button', { name: 'Sign in: Odds' });
    await signIn.waitFor();
    await accept();
    await signIn.click();
    await page.locator('.cs-dashboard[data-status="connected"]').waitFor();
    await page
      .getByRole('table', { name: /batting/i })
      .first()
      .waitFor();
    await expect
      .poll(async () => new Set(await liveProtocols()), { timeout: PATIENCE_MS })
      .toEqual(new Set(['sportsbook', 'cricket']));
  });
});
