import { describe, expect, it } from 'vitest';
import { createBilliardsRoutes } from '../../../mock-server/protocols/billiards/rest/createBilliardsRoutes.ts';
import { createTestBed } from './support/fakeSession.ts';

const BASE = '/api/v1/websocket';
const subscribe = (...streams: string[]) => ({ type: 'subscribe', data: { streams } });

function createRestBed() {
  const bed = createTestBed({ hasFeed: false, video: null });
  const app = createBilliardsRoutes(bed.server);
  const answer = async (response: Response) => ({
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
  });
  return {
    ...bed,
    get: async (path: string) => answer(await app.request(path)),
    post: async (path: string, body?: unknown) =>
      answer(
        await app.request(path, {
          method: 'POST',
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  };
}

const state = { balls: [{ id: 'cue' }], cue: null, table: null };

describe('connections', () => {
  it('[BI52] lists clients with what they are told and what they get', async () => {
    const { connect, get, server } = createRestBed();
    connect().say(subscribe('state', 'alert'));
    const second = connect();
    second.say(subscribe('state'));
    second.say({ type: 'unsubscribe', data: { streams: ['state'] } });
    server.broadcaster.publish('state', state);
    const { body, status } = await get(`${BASE}/connections`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      handler_stats: {
        total_connections: 2,
        authenticated_connections: 2,
        average_quality: 1,
        total_messages: 3,
        connections: [
          { client_id: 'client-1', subscriptions: ['state', 'alert'] },
          { client_id: 'client-2', subscriptions: [] },
        ],
      },
      session_info: {
        total_sessions: 2,
        stream_subscribers: { state: 2, alert: 1, frame: 0 },
      },
    });
  });

  it('[BI52] shows one client, and does not know another', async () => {
    const { connect, get } = createRestBed();
    connect().say(subscribe('state'));
    expect((await get(`${BASE}/connections/client-1`)).body).toMatchObject({
      session: { client_id: 'client-1', connection_state: 'connected', subscriptions: ['state'] },
      health: null,
      subscriptions: { client_id: 'client-1', subscriptions: [] },
    });
    expect(await get(`${BASE}/connections/nope`)).toEqual({
      status: 404,
      body: { detail: 'Connection not found' },
    });
  });

  it('[BI52] subscribes, and its unsubscribe really ends a stream', async () => {
    const { connect, post, server } = createRestBed();
    const client = connect();
    client.take();
    const one = `${BASE}/connections/client-1`;
    expect(await post(`${one}/subscribe`, { streams: ['state', 'performance', 'bogus'] })).toEqual({
      status: 200,
      body: {
        results: [
          { stream: 'state', success: true },
          { stream: 'performance', success: false, error: 'Invalid stream type' },
          { stream: 'bogus', success: false, error: 'Invalid stream type' },
        ],
      },
    });
    expect(server.broadcaster.publish('state', state)).toBe(1);
    const unsubscribed = await post(`${one}/unsubscribe`, { streams: ['state', 'bogus'] });
    expect(unsubscribed.body).toEqual({
      results: [
        { stream: 'state', success: true },
        { stream: 'bogus', success: false },
      ],
    });
    expect(server.broadcaster.publish('state', state)).toBe(0);
    expect(client.take()).toHaveLength(1);
  });

  it('[BI52] refuses a request without streams as the original framework does', async () => {
    const { connect, post } = createRestBed();
    connect();
    const path = `${BASE}/connections/client-1/subscribe`;
    expect(await post(path, {})).toEqual({
      status: 422,
      body: {
        detail: [{ type: 'missing', loc: ['body', 'streams'], msg: 'Field required', input: {} }],
      },
    });
    expect((await post(path)).status).toBe(422);
    expect((await post(path, { streams: 'state' })).status).toBe(422);
    expect((await post(`${BASE}/connections/nope/subscribe`, { streams: [] })).status).toBe(404);
  });

  it('[BI52] disconnects without closing the socket', async () => {
    const { connect, post } = createRestBed();
    const client = connect();
    client.say(subscribe('state'));
    const { body } = await post(`${BASE}/connections/client-1/disconnect`);
    expect(body).toEqual({ message: 'Client client-1 disconnected successfully' });
    expect(client.session.state).toBe('mute');
    expect((await post(`${BASE}/connections/client-1/disconnect`)).status).toBe(404);
  });

  it('[BI52] stopping the system forgets everybody', async () => {
    const { connect, get, post, time } = createRestBed();
    const clients = [connect(), connect()];
    await post(`${BASE}/system/stop`);
    expect(clients.map(({ session }) => session.state)).toEqual(['mute', 'mute']);
    await post(`${BASE}/system/start`);
    expect((await get(`${BASE}/connections`)).body).toMatchObject({
      handler_stats: { total_connections: 0 },
      session_info: { total_sessions: 0 },
    });
    expect(time.pendingCount).toBe(0);
  });
});

describe('figures and broadcasts', () => {
  it('[BI52] health never sees anybody, metrics count what was broadcast', async () => {
    const { connect, get, server } = createRestBed();
    connect().say(subscribe('state'));
    connect().say(subscribe('state'));
    server.broadcaster.publish('state', state);
    server.broadcaster.publish('state', { balls: [] });
    expect((await get(`${BASE}/health`)).body).toMatchObject({
      system_health: { overall_status: 'no_connections' },
    });
    expect((await get(`${BASE}/health/summary`)).body).toMatchObject({
      total_clients: 0,
      system_health: 'no_connections',
    });
    expect((await get(`${BASE}/metrics`)).body).toMatchObject({
      broadcast_stats: { messages_sent: 1, failed_sends: 0 },
      connection_stats: { total_connections: 2 },
      broadcaster_stats: { broadcast_stats: { validation_failures: 1 } },
    });
  });

  it('[BI52] broadcasts an alert of any level', async () => {
    const { connect, post } = createRestBed();
    const client = connect();
    client.say(subscribe('alert'));
    client.take();
    await post(`${BASE}/broadcast/alert?level=warning&message=Test&code=TEST`);
    await post(`${BASE}/broadcast/alert?level=banana`);
    expect(client.take().map(({ data }) => data)).toMatchObject([
      { level: 'warning', message: 'Test', code: 'TEST', details: { test: true }, sequence: 1 },
      { level: 'banana', message: 'Test alert message', code: 'TEST_001', sequence: 2 },
    ]);
    expect(await post(`${BASE}/broadcast/frame?width=64&height=36`)).toEqual({
      status: 500,
      body: { detail: 'Failed to broadcast test frame' },
    });
  });

  it('[BI53] quirks can be read and switched, and a mistake is told in one line', async () => {
    const { get, post, server } = createRestBed();
    const path = '/mock/billiards/quirks';
    expect((await get(path)).body).toMatchObject({ nanEvery: null, positions: 'scaled' });
    const changed = await post(path, { nanEvery: 3, outage: { everyMs: 60_000, forMs: 5_000 } });
    expect(changed.body).toMatchObject({ nanEvery: 3, positions: 'scaled' });
    expect(server.quirks.current.nanEvery).toBe(3);
    for (const wrong of [{ nanEvery: 0 }, { nanevery: 3 }, [], 'x', undefined]) {
      const { body, status } = await post(path, wrong);
      expect(status).toBe(400);
      expect(body['error']).toMatch(/^[^\n]+$/);
    }
    expect(server.quirks.current.nanEvery).toBe(3);
  });
});
