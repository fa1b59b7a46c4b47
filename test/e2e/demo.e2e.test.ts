import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startProcess } from '../support/startProcess.ts';

const runDemo = (...args: string[]) =>
  spawnSync(process.execPath, ['demo/start.ts', ...args], { encoding: 'utf8', timeout: 60_000 });

/** Whether anything answers at a URL. */
async function isAnswering(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

describe('npm run demo', () => {
  it('serves a page that knows its mock server, and stops both cleanly', async () => {
    const demo = await startProcess('demo/start.ts', ['--port', '0', '--mock-port', '0']);
    const html = await (await fetch(demo.url)).text();
    const server = /name="courtside-server" content="ws(:[^"]+)"/.exec(html)?.[1] ?? '';
    const mockUrl = `http${server}/health`;
    expect(await isAnswering(mockUrl)).toBe(true);
    expect(await demo.stop('SIGINT')).toEqual({ code: 0, signal: null });
    expect([await isAnswering(demo.url), await isAnswering(mockUrl)]).toEqual([false, false]);
  });

  it('answers a wrong flag with one line and exit code 2', () => {
    const { status, stderr, stdout } = runDemo('--prot', '1');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says so in one line when its port is in use', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const { port } = squatter.address() as AddressInfo;
    const { status, stderr, stdout } = runDemo('--port', String(port));
    squatter.close();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim()).toContain(`port ${port} is in use`);
  });
});
