import { afterEach, describe, expect, it } from 'vitest';
import { startNodeHost, type NodeHost, type NodeHostOptions } from '../../mock-server/index.ts';
import { connectSocket, cutAllSockets, refusalOf } from './support/socketClient.ts';
import { hear, joinSport, signToken, SPORTS } from './support/sports.ts';

const hosts: NodeHost[] = [];
const start = async (options: NodeHostOptions = {}) => {
  const host = await startNodeHost({ rate: 0, ...options });
  hosts.push(host);
  return host;
};
const sports = SPORTS.map((sport) => [sport.name, sport] as const);
const read = async (host: NodeHost, path: string) => (await fetch(host.url + path)).json();

afterEach(async () => {
  cutAllSockets();
  await Promise.all(hosts.splice(0).map((host) => host.close(0)));
});

describe('paths', () => {
  it('[EN1] one server greets and answers clients of every protocol in its own words', async () => {
    const host = await start();
    for (const sport of SPORTS) {
      const client = await joinSport(host.wsUrl, sport);
      client.say(sport.probe);
      await hear(client, sport.answer);
    }
    expect(host.engine.connections().map(({ protocol }) => protocol)).toEqual(
      SPORTS.map(({ name }) => name),
    );
  });

  it.each([
    '/',
    '/ws/nothing',
    '/wss',
    '/ws/v2',
    '/ws/v2/nothing',
    '/ws/v3/connect',
    '/api/v1/nothing',
    '/api/v1/ws/nothing',
    '/api/v1/cricket/ws',
    '/api/v1/cricket/ws/matches/7/live',
    '/API/V1/WS',
    '/%2fws',
  ])('[EN1] nobody owns %s', async (path) => {
    const host = await start();
    expect(await refusalOf(`${host.wsUrl}${path}?token=${await signToken()}`)).toBe(403);
  });

  it.each(sports)('[EN3] %s alone refuses the others', async (name, sport) => {
    const host = await start({ protocols: [name] });
    await joinSport(host.wsUrl, sport);
    for (const other of SPORTS) {
      if (other.name === name) continue;
      expect(await refusalOf(`${host.wsUrl}${other.path}?token=${await signToken()}`)).toBe(403);
    }
  });

  it('[EN1] the endpoints that are broken on the originals are broken over real sockets', async () => {
    const host = await start();
    const dying = await connectSocket(`${host.wsUrl}/ws/games`);
    expect(await dying.closed).toEqual({ code: 1006, reason: '' });
    expect(dying.texts).toHaveLength(1);
    expect(dying.texts[0]).toContain('"connection_ack"');
    const dead = await connectSocket(`${host.wsUrl}/api/v1/websocket/ws`);
    await hear(dead, '"connection"');
    dead.say({ type: 'ping' });
    expect(host.engine.connections()).toMatchObject([
      { path: '/api/v1/websocket/ws', state: 'mute' },
    ]);
    expect(dead.socket.readyState).toBe(dead.socket.OPEN);
  });

  it('[EN3] management endpoints of what is not hosted do not exist', async () => {
    const status = async (host: NodeHost, path: string) => (await fetch(host.url + path)).status;
    const all = await start();
    const none = await start({ protocols: [] });
    for (const path of [
      '/ws/v2/status',
      '/api/websocket/stats',
      '/api/v1/websocket/connections',
      '/mock/billiards/quirks',
      '/mock/cricket/behaviour',
    ]) {
      expect(await status(all, path)).toBe(200);
      expect(await status(none, path)).toBe(404);
    }
    expect(() => none.engine.describe).toThrow(RangeError);
    expect(await status(none, '/mock/connections')).toBe(200);
  });
});

describe('faults', () => {
  it.each(sports)('[EN2] zombie: %s forgets and leaves the socket open', async (_name, sport) => {
    const host = await start();
    const client = await joinSport(host.wsUrl, sport);
    host.engine.faults.start('zombie:scope=current');
    client.say(sport.probe);
    // Whoever comes later is answered, so the earlier one was heard and ignored.
    const later = await joinSport(host.wsUrl, sport);
    later.say(sport.probe);
    await hear(later, sport.answer);
    expect(client.texts.filter((text) => text.includes(sport.answer))).toEqual([]);
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    expect(host.engine.connections()).toMatchObject([{ state: 'mute' }, { state: 'live' }]);
  });

  it.each(sports)('[EN2] drop and close end clients of %s', async (_name, sport) => {
    const host = await start();
    const cut = await joinSport(host.wsUrl, sport);
    host.engine.faults.start('drop');
    expect(await cut.closed).toEqual({ code: 1006, reason: '' });
    host.engine.faults.clear();
    const closed = await joinSport(host.wsUrl, sport);
    host.engine.faults.start('close:code=4401,reason=token expired');
    expect(await closed.closed).toEqual({ code: 4401, reason: 'token expired' });
  });

  it.each(sports)('[EN2] refuse and silent meet clients of %s', async (_name, sport) => {
    const host = await start({ faults: ['refuse:503'] });
    const url = `${host.wsUrl}${sport.path}?token=${await signToken()}`;
    expect(await refusalOf(url)).toBe(503);
    host.engine.faults.set(['silent']);
    const client = await connectSocket(url);
    client.say(sport.probe);
    host.engine.faults.clear();
    const later = await joinSport(host.wsUrl, sport);
    later.say(sport.probe);
    await hear(later, sport.answer);
    expect(client.texts).toEqual([]);
  });
});

describe('lists', () => {
  it('[EN4] clients of all protocols are listed while their sockets are open', async () => {
    const host = await start();
    const before = Date.now();
    const clients = [];
    for (const sport of SPORTS) clients.push(await joinSport(host.wsUrl, sport));
    host.engine.faults.start('zombie:scope=current');
    const { connections } = await read(host, '/mock/connections');
    expect(connections).toHaveLength(SPORTS.length);
    for (const [index, sport] of SPORTS.entries()) {
      const entry = connections[index];
      expect(entry).toMatchObject({ protocol: sport.name, path: sport.path, state: 'mute' });
      expect(entry.clientId).toMatch(/^[\da-f-]{36}$/);
      expect(entry.connectedAt).toBeGreaterThan(before - 1_000);
      expect(entry.lastHeartbeatAt).toBe(entry.connectedAt);
      expect(entry).toMatchObject({ sentCount: expect.any(Number), receivedCount: 0 });
    }
    for (const client of clients) client.socket.terminate();
    await expect.poll(() => host.engine.connections()).toEqual([]);
  });

  it.each(sports)('[EN4] messages and heartbeats of %s are counted', async (_name, sport) => {
    const host = await start();
    const client = await joinSport(host.wsUrl, sport);
    const [first] = host.engine.connections();
    client.say(sport.probe);
    await hear(client, sport.answer);
    const [second] = host.engine.connections();
    expect(second?.receivedCount).toBe(1);
    expect(second?.sentCount).toBeGreaterThan(first?.sentCount ?? Infinity);
  });

  it('[EN4, EN5] no token is told', async () => {
    const host = await start();
    const token = await signToken();
    for (const sport of SPORTS) {
      const client = await connectSocket(`${host.wsUrl}${sport.path}?token=${token}`);
      await hear(client, sport.welcome);
    }
    await refusalOf(`${host.wsUrl}/nowhere?token=${token}`);
    await refusalOf(`${host.wsUrl}/${token}`);
    const told = JSON.stringify([
      await read(host, '/mock/connections'),
      await read(host, '/mock/log'),
    ]);
    expect(told).toContain('refused a handshake with 403 at /nowhere');
    expect(told).not.toContain(token);
    expect(told).not.toContain(token.split('.')[1]);
  });

  it('[EN5] the log has the wrong-direction heartbeat that billiards complains of', async () => {
    const host = await start();
    const [client] = await Promise.all(
      SPORTS.filter(({ name }) => name === 'billiards').map((sport) =>
        joinSport(host.wsUrl, sport),
      ),
    );
    client?.say({ type: 'pong', data: {} });
    await expect
      .poll(async () => JSON.stringify(await read(host, '/mock/log')))
      .toContain('UNKNOWN_MESSAGE_TYPE');
  });
});
