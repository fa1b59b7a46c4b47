import { describe, expect, it } from 'vitest';
import { createNflRoutes } from '../../../mock-server/protocols/nfl/rest/createNflRoutes.ts';
import { silentScene } from './support/nflClient.ts';

const GAME = {
  game_id: '2024_week1_KC_BUF',
  home_team: 'KC',
  away_team: 'BUF',
  home_score: 21,
  away_score: 14,
  quarter: 2,
  time_remaining: '5:32',
  game_status: 'live',
  anything: { else: [1, 'x'] },
};

function scene() {
  const parts = silentScene();
  const routes = createNflRoutes(parts.server);
  const post = async (path: string, body?: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await routes.request(path, {
      method: 'POST',
      ...(body === undefined ? {} : { body: text }),
    });
    return { status: response.status, body: await response.json() };
  };
  const get = async (path: string) => (await routes.request(path)).json();
  return { ...parts, post, get };
}

describe('management endpoints', () => {
  it('[NF37] an update is answered first and sent a moment later, with all that was in it', async () => {
    const { connect, post, time } = scene();
    const client = connect();
    client.subscribe('games');
    const answer = await post('/game-update', GAME);
    expect(answer).toEqual({
      status: 200,
      body: {
        success: true,
        message: 'Game update broadcast initiated',
        game_id: '2024_week1_KC_BUF',
      },
    });
    expect(client.frames).toHaveLength(1);
    time.advance(10);
    expect(client.frames[1]).toMatchObject({
      event_type: 'game_update',
      data: GAME,
      channel: 'game_2024_week1_KC_BUF',
    });
  });

  it('[NF37] odds and predictions go to their channels', async () => {
    const { connect, post, time } = scene();
    const client = connect();
    client.subscribe('odds_g');
    client.subscribe('predictions');
    const teams = { game_id: 'g', home_team: 'KC', away_team: 'BUF' };
    expect(await post('/odds-update', { ...teams, sportsbook: 'DK' })).toEqual({
      status: 200,
      body: {
        success: true,
        message: 'Odds update broadcast initiated',
        game_id: 'g',
        sportsbook: 'DK',
      },
    });
    const chances = { home_win_probability: 0.6, away_win_probability: 0.4 };
    expect((await post('/prediction-update', { ...teams, ...chances })).body).toEqual({
      success: true,
      message: 'Prediction update broadcast initiated',
      game_id: 'g',
    });
    time.advance(10);
    expect(client.frames.slice(1).map(({ event_type, channel }) => [event_type, channel])).toEqual([
      ['odds_update', 'odds_g'],
      ['prediction_update', 'predictions_g'],
    ]);
  });

  it.each([
    ['/game-update', 'game update'],
    ['/odds-update', 'odds update'],
    ['/prediction-update', 'prediction update'],
    ['/system-notification', 'system notification'],
  ])('[NF37] %s turns a missing field into a 500, and no body into a 422', async (path, what) => {
    const { connect, post, time } = scene();
    const client = connect();
    client.subscribe('games');
    expect(await post(path, { level: 'info', game_id: 'x' })).toEqual({
      status: 500,
      body: { detail: `Failed to trigger ${what}` },
    });
    expect(await post(path)).toEqual({
      status: 422,
      body: { detail: [{ type: 'missing', loc: ['body'], msg: 'Field required', input: null }] },
    });
    expect((await post(path, [1])).status).toBe(422);
    expect((await post(path, '{nope')).status).toBe(422);
    time.advance(10);
    expect(client.frames).toHaveLength(1);
  });

  it('[NF37] a notification goes to everybody, or in another shape to channels', async () => {
    const { connect, post, time } = scene();
    const oldest = connect();
    time.advance(1_500);
    const client = connect();
    client.subscribe('system');
    const answer = await post('/system-notification', {
      message: 'Maintenance 2AM',
      level: 'warning',
    });
    expect(answer.body).toEqual({
      success: true,
      message: 'System notification broadcast initiated',
      level: 'warning',
      channels: null,
    });
    await post('/system-notification', { message: 'Hey', channels: ['system', 'notifications'] });
    time.advance(10);
    expect(oldest.ofType('notification')).toHaveLength(1);
    expect(client.ofType('notification')).toMatchObject([
      {
        data: {
          message: 'Maintenance 2AM',
          level: 'warning',
          title: 'System Notification',
          action_required: false,
        },
        channel: null,
      },
      {
        data: { message: 'Hey', level: 'info', timestamp: '2026-11-20 18:00:00.000000' },
        channel: 'system',
      },
    ]);
    expect(client.ofType('notification')[1]?.data).not.toHaveProperty('title');
  });

  it('[NF37] to channels with nobody connected, nothing is sent and nothing breaks', async () => {
    const { post, time } = scene();
    const answer = await post('/system-notification', { message: 'Hey', channels: ['system'] });
    time.advance(10);
    expect(answer.status).toBe(200);
  });

  it('[NF37] the test broadcast sends a game and a notification, made up or as told', async () => {
    const { connect, post, time } = scene();
    const client = connect();
    client.subscribe('games');
    const made = await post('/test-broadcast');
    expect(made.body).toMatchObject({ success: true, test_data: { game_id: 'test_game_123' } });
    const told = await post('/test-broadcast', { game_id: 'zz' });
    expect(told.body).toMatchObject({
      message: 'Test broadcast initiated',
      test_data: { game_id: 'zz' },
    });
    time.advance(10);
    expect(client.frames.slice(1).map(({ event_type, channel }) => [event_type, channel])).toEqual([
      ['game_update', 'game_test_game_123'],
      ['notification', null],
      ['game_update', 'game_zz'],
      ['notification', null],
    ]);
  });

  it('[NF37] stats count connections, users and channels, at a constant time', async () => {
    const { connect, get } = scene();
    const client = connect('/ws', 'user_id=u1');
    connect('/ws', 'user_id=u1');
    connect();
    client.subscribe('games');
    client.subscribe('odds');
    expect(await get('/stats')).toEqual({
      success: true,
      stats: {
        total_connections: 3,
        total_users: 1,
        total_channels: 2,
        channels: { games: 1, odds: 1 },
      },
      timestamp: '2024-09-14T20:30:00Z',
    });
    client.leave();
    expect(await get('/stats')).toMatchObject({
      stats: { total_connections: 2, total_channels: 0, channels: {} },
    });
  });

  it('[NF37] what was asked for before the server stopped is not sent after it', async () => {
    const { connect, post, stop, time } = scene();
    const client = connect();
    client.subscribe('games');
    await post('/game-update', GAME);
    stop();
    await post('/game-update', GAME);
    time.advance(1_000);
    expect(client.frames).toHaveLength(1);
    expect(time.pendingCount).toBe(0);
  });
});
