import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { killAllCommands, listen, runCommand } from './support/runCommand.ts';
import { connectSocket, cutAllSockets } from './support/socketClient.ts';

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

afterEach(() => {
  cutAllSockets();
  killAllCommands();
});

describe('running', () => {
  it('[MS11] standard output is one line with the address, and SIGINT ends it cleanly', async () => {
    const { child, ended, url, wsUrl } = await listen('--seed', '7', '--rate', '200');
    const client = await connectSocket(`${wsUrl}/ws/v2/connect`);
    client.say({ type: 'subscribe', subscription_type: 'odds_updates' });
    await client.waitFor((frame) => frame.data?.['game_id'] !== undefined);
    child.kill('SIGINT');
    expect(await client.closed).toEqual({ code: 1012, reason: 'server restarting' });
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out).toBe(`courtside-mock-server listening on ${url}\n`);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('[MS11] SIGTERM, and the same signal twice, end it cleanly too', async () => {
    const { child, ended } = await listen();
    child.kill('SIGTERM');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('[MS11] --quiet says nothing on standard error', async () => {
    const { child, ended } = await listen('--quiet', '--fault', 'silent');
    child.kill('SIGINT');
    expect((await ended).error).toBe('');
  });

  it('[MS4] --fault acts from the start', async () => {
    const { wsUrl } = await listen('--fault', 'close:code=4401,after=0s');
    const client = await connectSocket(`${wsUrl}/ws/v2/connect`);
    expect((await client.closed).code).toBe(4401);
  });

  it('[MS5] --replay plays a file at --speed', async () => {
    const { wsUrl } = await listen('--replay', fixture('short_session.ndjson'), '--speed', '200');
    const client = await connectSocket(`${wsUrl}/ws/v2/connect`);
    client.say({ type: 'subscribe', subscription_type: 'odds_updates', filters: { sport: 'NFL' } });
    const batch = await client.waitFor((frame) => frame.type === 'odds_update');
    expect(batch.data).toMatchObject({ games: [{ game_id: 'mlb_001' }, { game_id: 'nba_001' }] });
  });

  it('[MS6] other machines are allowed in only on demand, with a warning', async () => {
    const refused = await runCommand('--host', '0.0.0.0', '--port', '0').ended;
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toContain('--allow-remote');
    const { child, ended } = await listen('--host', '0.0.0.0', '--allow-remote');
    child.kill('SIGINT');
    expect((await ended).error).toContain('warning: other machines can reach');
  });
});

describe('mistakes', () => {
  it.each([
    ["unknown option '--prot'", ['--prot', '1']],
    ['Must be a number from 0 to 100000', ['--rate', 'fast']],
    ['Must be a number from 0 to 65535', ['--port', '70000']],
    ['Must be a whole number', ['--seed', '1.5']],
    ['argument missing', ['--rate']],
    ['too many arguments', ['extra']],
    [
      'choose from: zombie, drop, close, silent, malformed, latency, duplicate, starve, refuse',
      ['--fault', 'bogus'],
    ],
    ['close code', ['--fault', 'close:1006']],
    ['Must be a time', ['--heartbeat', 'never']],
    ['Must be an origin', ['--origin', 'app.example']],
    ["can't read /nowhere.ndjson: ENOENT", ['--replay', '/nowhere.ndjson']],
    ['line 3: not JSON', ['--replay', fixture('broken_session.ndjson')]],
  ])('[MS11] a mistake is one line and exit code 2: %s', async (reason, args) => {
    const { code, error, out } = await runCommand(...args).ended;
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(reason);
    expect(error).toMatch(/^error: [^\n]+\n$/);
  });

  it('[MS11] a port in use is one line with a way out, and exit code 1', async () => {
    const { url } = await listen();
    const port = new URL(url).port;
    const { code, error, out } = await runCommand('--port', port).ended;
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error).toBe(
      `error: port ${port} is in use; choose another with --port, or --port 0 for any free one\n`,
    );
  });

  it('[MS11] --help names every fault, gives examples and ends with 0', async () => {
    const { code, error, out } = await runCommand('--help').ended;
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const word of [
      'zombie',
      'malformed',
      'Examples:',
      '--replay',
      'Exit codes',
      'JWT_SECRET',
    ]) {
      expect(out).toContain(word);
    }
  });
});
