import { connect as connectTcp } from 'node:net';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { SignJWT } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import {
  DEVELOPMENT_JWT_SECRET,
  startNodeHost,
  type NodeHost,
  type NodeHostOptions,
} from '../../mock-server/index.ts';
import { connectSocket, cutAllSockets, refusalOf } from './support/socketClient.ts';

const hosts: NodeHost[] = [];
const start = async (options: NodeHostOptions = {}) => {
  const host = await startNodeHost({ rate: 0, ...options });
  hosts.push(host);
  return host;
};

afterEach(async () => {
  cutAllSockets();
  await Promise.all(hosts.splice(0).map((host) => host.close(0)));
});

const sign = (claims: Record<string, unknown>, secret = DEVELOPMENT_JWT_SECRET, exp = '1h') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(exp)
    .sign(new TextEncoder().encode(secret));

/** Plain `http`, as `fetch` does not let tests choose Host and Origin. */
async function ask(
  host: NodeHost,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const request = httpRequest(host.url + path, {
    method: options.method ?? 'GET',
    headers: {
      ...(options.body === undefined || options.headers?.['transfer-encoding'] !== undefined
        ? {}
        : { 'content-length': String(Buffer.byteLength(options.body)) }),
      ...options.headers,
    },
    agent: false,
  });
  request.end(options.body);
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return {
    status: response.statusCode,
    headers: response.headers,
    text,
    json: () => JSON.parse(text),
  };
}

const json = { 'content-type': 'application/json' };

describe('sockets', () => {
  it('[MS2] a real client is welcomed, confirmed and fed', async () => {
    const host = await start({ rate: 200 });
    const client = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    client.say({ type: 'subscribe', subscription_type: 'odds_updates', filters: { sport: 'NBA' } });
    await client.waitFor((frame) => frame.data?.['sport'] === 'NBA');
    expect(client.frames.slice(0, 3).map((frame) => frame.type)).toEqual([
      'welcome',
      'subscription_confirmed',
      'odds_update',
    ]);
  });

  it('[MS2] refusals before accepting are HTTP 403 without a body', async () => {
    const host = await start();
    for (const path of [
      '/ws/v2/arbitrage?min_profit=abc',
      '/ws/v2/sport/CRICKET',
      '/ws/v2/portfolio',
      '/x',
    ]) {
      expect(await refusalOf(host.wsUrl + path)).toBe(403);
    }
  });

  it('[MS4] the fault drop is a real cut, and close a real close frame', async () => {
    const host = await start();
    const cut = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    host.engine.faults.start('drop');
    expect(await cut.closed).toEqual({ code: 1006, reason: '' });
    host.engine.faults.clear();
    const closed = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    host.engine.faults.start('close:code=4401,reason=token expired');
    expect(await closed.closed).toEqual({ code: 4401, reason: 'token expired' });
  });

  it('[MS4] the fault refuse is seen as its HTTP status', async () => {
    const host = await start({ faults: ['refuse'] });
    expect(await refusalOf(`${host.wsUrl}/ws/v2/connect`)).toBe(503);
  });

  it('[MS7] an oversized frame closes with 1009 and disturbs nobody else', async () => {
    const host = await start();
    const [big, small] = [
      await connectSocket(`${host.wsUrl}/ws/v2/connect`),
      await connectSocket(`${host.wsUrl}/ws/v2/connect`),
    ];
    big.say('x'.repeat(65_537));
    expect((await big.closed).code).toBe(1009);
    small.say({ type: 'ping' });
    await small.waitFor((frame) => frame.type === 'pong');
  });

  it('[MS7] binary frames are ignored', async () => {
    const host = await start();
    const client = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    client.socket.send(Buffer.from('{nope'));
    client.say({ type: 'ping' });
    await client.waitFor((frame) => frame.type === 'pong');
    expect(client.frames.map((frame) => frame.type)).toEqual(['welcome', 'pong']);
  });

  it('[MS7] a client that reads nothing is ended', async () => {
    const host = await start({
      rate: 20_000,
      world: { rows: 500 },
      limits: { maxBufferedBytes: 65_536 },
    });
    const client = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    client.say({ type: 'subscribe', subscription_type: 'odds_updates' });
    await client.waitFor((frame) => frame.type === 'odds_update');
    client.socket.pause();
    await expect
      .poll(() => host.engine.describe.status(), { timeout: 20_000 })
      .toMatchObject({
        active_connections: 0,
      });
  }, 30_000);

  it('[MS7] a TCP socket that sends nothing is closed at its deadline', async () => {
    const host = await start({ limits: { handshakeTimeoutMs: 50 } });
    const socket = connectTcp(host.port, '127.0.0.1');
    await once(socket, 'close');
  });

  it('[MS7] a connect too many is accepted and closed with 4429', async () => {
    const host = await start({ limits: { connectsPerMinute: 1 } });
    await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    const second = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    expect(await second.closed).toMatchObject({ code: 4429 });
  });
});

const welcome = async (host: NodeHost, token: string) => {
  const client = await connectSocket(
    `${host.wsUrl}/ws/v2/connect?token=${encodeURIComponent(token)}`,
  );
  const frame = await client.waitFor(({ type }) => type === 'welcome');
  return { user: frame.data?.['user_id'], isAuthenticated: frame.data?.['authenticated'] };
};

describe('tokens', () => {
  it('[MS12] a good token names its user, by user_id or sub, with or without Bearer', async () => {
    const host = await start();
    expect(await welcome(host, await sign({ user_id: 'user-7' }))).toEqual({
      user: 'user-7',
      isAuthenticated: true,
    });
    expect(await welcome(host, `Bearer ${await sign({ sub: 'user-8' })}`)).toEqual({
      user: 'user-8',
      isAuthenticated: true,
    });
    expect(await welcome(host, await sign({ user_id: 42 }))).toEqual({
      user: 42,
      isAuthenticated: true,
    });
  });

  it('[MS12] a bad, foreign, unsigned or expired token is let in as anonymous', async () => {
    const host = await start();
    const none = `${btoa('{"alg":"none"}')}.${btoa('{"user_id":"x"}')}.`.replaceAll('=', '');
    const other = await new SignJWT({ user_id: 'x' })
      .setProtectedHeader({ alg: 'HS512' })
      .sign(new TextEncoder().encode(DEVELOPMENT_JWT_SECRET));
    const bad = [
      'garbage',
      none,
      other,
      await sign({ user_id: 'x' }, 'wrong'),
      await sign({ user_id: 'x' }, undefined, '-2m'),
      await sign({}),
    ];
    for (const token of bad) {
      const { isAuthenticated, user } = await welcome(host, token);
      expect(isAuthenticated).toBe(false);
      expect(user).toMatch(/^anon_/);
    }
  });

  it('[MS12] another secret can be set', async () => {
    const host = await start({ jwtSecret: 'ours' });
    expect((await welcome(host, await sign({ sub: 'a' }, 'ours'))).isAuthenticated).toBe(true);
    expect((await welcome(host, await sign({ sub: 'a' }))).isAuthenticated).toBe(false);
  });

  it.each([undefined, 'ours'])(
    '[EN11] a page of this machine is given a fresh one that is taken, secret %s',
    async (jwtSecret) => {
      const host = await start(jwtSecret === undefined ? {} : { jwtSecret });
      const give = async (): Promise<string> => {
        const headers = { origin: 'http://localhost:5173' };
        const answer = await ask(host, '/mock/token', { method: 'POST', headers });
        expect(answer.headers['access-control-allow-origin']).toBe('http://localhost:5173');
        return answer.json().token;
      };
      const [first, second] = [await give(), await give()];
      expect(first).not.toBe(second);
      expect(await welcome(host, second)).toEqual({ user: 'guest', isAuthenticated: true });
    },
  );

  it('[EN11] a foreign page, and whoever asks a server that others can reach, are given none', async () => {
    const host = await start();
    const headers = { origin: 'https://evil.example' };
    const refused = await ask(host, '/mock/token', { method: 'POST', headers });
    expect([refused.status, refused.text]).toEqual([403, expect.not.stringContaining('token')]);
    const open = await start({ host: '0.0.0.0', isRemoteAllowed: true });
    const answer = await ask(open, '/mock/token', { method: 'POST' });
    expect([answer.status, answer.json().token]).toEqual([403, undefined]);
  });

  it('[MS12] a token appears in no log and in no answer', async () => {
    const lines: string[] = [];
    const host = await start({ log: (_level, message) => void lines.push(message) });
    const token = await sign({ user_id: 'user-7' });
    await welcome(host, token);
    for (const path of ['/ws/v2/connections', '/ws/v2/status', '/ws/v2/rooms']) {
      lines.push((await ask(host, path)).text);
    }
    await host.close(0);
    const told = lines.join('\n');
    expect(told).toContain('<redacted>');
    expect(told).toContain('user-7');
    expect(told).not.toContain(token);
    expect(told).not.toContain(token.split('.')[1]);
  });
});

describe('access', () => {
  const foreign = [
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'file://',
  ];
  const own = [
    'http://localhost:5173',
    'http://127.0.0.1:6006',
    'http://[::1]:3000',
    'https://localhost',
  ];

  it.each(foreign)('[MS6] a page of %s can neither connect nor post', async (origin) => {
    const host = await start();
    expect(await refusalOf(`${host.wsUrl}/ws/v2/connect`, { origin })).toBe(403);
    const answer = await ask(host, '/ws/v2/broadcast/test', {
      method: 'POST',
      headers: { origin },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each(own)('[MS6] a page of %s can', async (origin) => {
    const host = await start();
    await connectSocket(`${host.wsUrl}/ws/v2/connect`, { origin });
    const answer = await ask(host, '/ws/v2/broadcast/test', {
      method: 'POST',
      headers: { origin },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
  });

  it('[MS6] a foreign page can where its origin is listed', async () => {
    const host = await start({ origins: ['https://app.example'] });
    await connectSocket(`${host.wsUrl}/ws/v2/connect`, { origin: 'https://app.example' });
    expect(
      await refusalOf(`${host.wsUrl}/ws/v2/connect`, { origin: 'https://app.example:8443' }),
    ).toBe(403);
  });

  it('[MS6] a foreign host name is refused, whoever it resolves to', async () => {
    const host = await start();
    expect(await refusalOf(`${host.wsUrl}/ws/v2/connect`, { host: 'rebound.example' })).toBe(403);
    expect((await ask(host, '/health', { headers: { host: 'rebound.example' } })).status).toBe(403);
    expect(
      (await ask(host, '/health', { headers: { host: `localhost:${host.port}` } })).status,
    ).toBe(200);
  });

  it('[MS6] it listens on loopback, and elsewhere only when that is allowed', async () => {
    const host = await start();
    expect(host.url).toBe(`http://127.0.0.1:${host.port}`);
    await expect(startNodeHost({ host: '0.0.0.0' })).rejects.toThrow(RangeError);
    const open = await start({ host: '0.0.0.0', isRemoteAllowed: true });
    expect((await ask({ ...open, url: `http://127.0.0.1:${open.port}` }, '/health')).status).toBe(
      200,
    );
  });

  it('[MS6] a form cannot post', async () => {
    const host = await start();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(
      (await ask(host, '/ws/v2/broadcast/test', { method: 'POST', headers, body: 'a=b' })).status,
    ).toBe(415);
  });

  it('[MS6] a preflight of an own page is answered', async () => {
    const host = await start();
    const answer = await ask(host, '/mock/faults', {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'DELETE' },
    });
    expect(answer.headers['access-control-allow-methods']).toContain('DELETE');
  });
});

describe('management', () => {
  it('[MS2] status, rooms and connections tell what is going on', async () => {
    const host = await start();
    const client = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    client.say({ type: 'subscribe', subscription_type: 'odds_updates', filters: { sport: 'MLB' } });
    await client.waitFor((frame) => frame.type === 'subscription_confirmed');
    expect((await ask(host, '/ws/v2/status')).json()).toMatchObject({
      status: 'active',
      active_connections: 1,
      active_rooms: 1,
      authenticated_users: 0,
      heartbeat_enabled: true,
    });
    expect((await ask(host, '/ws/v2/rooms')).json()).toMatchObject({
      total_rooms: 1,
      rooms: [
        { room_id: 'odds_updates_sport:MLB', subscriber_count: 1, filters: { sport: 'MLB' } },
      ],
    });
    expect((await ask(host, '/ws/v2/connections')).json()).toMatchObject({
      total_connections: 1,
      connections: [{ subscription_count: 1, subscriptions: ['odds_updates_sport:MLB'] }],
      detailed_logging_info: [{ path: '/ws/v2/connect', client_ip: '127.0.0.1' }],
    });
    expect((await ask(host, '/health')).json()).toEqual({ status: 'ok' });
    expect((await ask(host, '/nothing')).status).toBe(404);
  });

  it('[MS2] the log tells of handshakes, and of each connection without its token', async () => {
    const host = await start();
    const client = await connectSocket(`${host.wsUrl}/ws/v2/connect?token=garbage`);
    await client.waitFor((frame) => frame.type === 'welcome');
    await refusalOf(`${host.wsUrl}/ws/v2/portfolio`);
    const { active_connections: open, ...log } = (await ask(host, '/ws/v2/logging/stats')).json();
    expect(log.logging_stats).toMatchObject({
      active_connections: 1,
      total_connections: 2,
      successful_handshakes: 1,
      failed_handshakes: 1,
      handshake_success_rate: 50,
      history_size: 0,
    });
    expect(open).toMatchObject([{ query_params: { token: ['<redacted>'] } }]);
    const path = '/ws/v2/logging/connections';
    const found = (await ask(host, `${path}/${open[0].connection_id}`)).json();
    expect(found).toMatchObject({ connection_found: true, connection_info: open[0] });
    expect((await ask(host, `${path}/none`)).json()).toEqual({
      connection_found: false,
      error: 'Connection none not found in active connections',
    });
  });

  it('[MS2] the test broadcast reads the query and ignores the body', async () => {
    const host = await start();
    const client = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    client.say({ type: 'subscribe', subscription_type: 'system_alerts' });
    await client.waitFor((frame) => frame.type === 'subscription_confirmed');
    const body = JSON.stringify({ subscription_type: 'odds_updates', message: 'ignored' });
    const answer = await ask(host, '/ws/v2/broadcast/test?message=hello', {
      method: 'POST',
      headers: json,
      body,
    });
    expect(answer.json()).toEqual({
      status: 'success',
      message: 'Test message broadcasted to system_alerts subscribers',
    });
    expect((await client.waitFor((frame) => frame.type === 'system_alert')).data).toEqual({
      title: 'Test Message',
      message: 'hello',
      timestamp: '2025-08-14T12:00:00Z',
      test: true,
    });
    const wrong = await ask(host, '/ws/v2/broadcast/test?subscription_type=nope', {
      method: 'POST',
    });
    expect(wrong.status).toBe(200);
    expect(wrong.json()).toEqual({ error: 'Invalid subscription type: nope' });
  });

  it('[MS4] faults are listed, started and stopped at run time', async () => {
    const host = await start();
    const post = (body: unknown) =>
      ask(host, '/mock/faults', { method: 'POST', headers: json, body: JSON.stringify(body) });
    const list = (await ask(host, '/mock/faults')).json();
    expect(list.active).toEqual([]);
    expect(list.available.map((fault: { name: string }) => fault.name)).toContain('zombie');
    expect((await post({ fault: 'close:4401' })).json().active).toMatchObject([
      { name: 'close', code: 4401 },
    ]);
    expect((await post({ name: 'malformed', every: 3 })).json().active).toHaveLength(2);
    expect(
      (await ask(host, '/mock/faults/close', { method: 'DELETE' })).json().active,
    ).toMatchObject([{ name: 'malformed' }]);
    expect((await ask(host, '/mock/faults/close', { method: 'DELETE' })).status).toBe(404);
    expect((await ask(host, '/mock/faults', { method: 'DELETE' })).json()).toEqual({ active: [] });
  });

  it.each([
    [{ fault: 'bogus' }, "unknown fault 'bogus', choose from: zombie, drop"],
    [{ name: 'close', code: 1006 }, 'fault close: code: must be a close code'],
    [{ name: 'close', colour: 'red' }, 'fault close: '],
    ['zombie:after=x', 'is not a duration'],
    [7, 'unknown fault'],
    [null, 'unknown fault'],
  ])('[MS4] %j is refused with 400 and a reason', async (body, reason) => {
    const host = await start();
    const answer = await ask(host, '/mock/faults', {
      method: 'POST',
      headers: json,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(400);
    expect(answer.json().error).toContain(reason);
    const broken = await ask(host, '/mock/faults', {
      method: 'POST',
      headers: json,
      body: '{nope',
    });
    expect(broken.status).toBe(400);
    expect(broken.json().error).toContain('must be JSON');
  });
});

it('[MS7] a body that is too long, or of unknown length, is not read', async () => {
  const host = await start();
  const body = JSON.stringify({ fault: 'x'.repeat(65_536) });
  const long = { ...json, 'content-length': String(body.length) };
  const endless = { ...json, 'transfer-encoding': 'chunked' };
  const post = (headers: Record<string, string>) =>
    ask(host, '/mock/faults', { method: 'POST', headers, body });
  expect((await post(long)).status).toBe(413);
  expect((await post(endless)).status).toBe(411);
});

describe('shutdown', () => {
  it('[MS14] every client is told 1012, zombies too, and the port is free again', async () => {
    const host = await start();
    const clients = [
      await connectSocket(`${host.wsUrl}/ws/v2/connect`),
      await connectSocket(`${host.wsUrl}/ws/v2/connect`),
    ];
    host.engine.faults.start('zombie');
    const closing = host.close();
    for (const client of clients) {
      expect(await client.closed).toEqual({ code: 1012, reason: 'server restarting' });
    }
    await closing;
    const again = await start({ port: host.port });
    expect(again.port).toBe(host.port);
  });

  it('[MS14] who does not answer is cut off after the deadline', async () => {
    const host = await start();
    const client = await connectSocket(`${host.wsUrl}/ws/v2/connect`);
    client.socket.pause();
    await host.close(20);
    client.socket.resume();
    await client.closed;
  });

  it('[MS14] a TCP connection that never asked for anything does not hold it up', async () => {
    const host = await start();
    const socket = connectTcp(host.port, '127.0.0.1');
    await once(socket, 'connect');
    const ended = once(socket, 'close');
    await host.close(20);
    await ended;
  });

  it('[MS14] closing twice is closing once', async () => {
    const host = await start();
    expect(host.close()).toBe(host.close());
    await host.close();
  });

  it('[MS11] a port in use rejects with the system error and leaves nothing running', async () => {
    const host = await start();
    await expect(startNodeHost({ port: host.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
