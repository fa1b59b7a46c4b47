import { describe, expect, it } from 'vitest';
import { misfits } from './support/misfits.ts';
import { nflScene, silentScene } from './support/nflClient.ts';

const node = { variant: 'node' } as const;

describe('node variant', () => {
  it('[NF30] its envelope leaves out what it has not, and every message has an id of its own', () => {
    const { connect } = silentScene(node);
    const client = connect('/', 'user_id=u1');
    client.say({ event_type: 'heartbeat', data: { client_time: 'whenever' } });
    expect(client.frames.map((frame) => Object.keys(frame))).toEqual([
      ['event_type', 'data', 'timestamp', 'message_id'],
      ['event_type', 'data', 'timestamp', 'message_id'],
    ]);
    const [ack, heartbeat] = client.frames;
    expect(ack?.data['connection_id']).toMatch(/^client_1795197600000_[0-9a-z]{9}$/);
    expect(ack?.message_id).toMatch(/^msg_1795197600000_[0-9a-z]{9}$/);
    expect(heartbeat?.message_id).not.toBe(ack?.message_id);
    expect(heartbeat?.data).toEqual({
      timestamp: '2026-11-20T18:00:00.000Z',
      client_time: 'whenever',
      server_time: '2026-11-20T18:00:00.000Z',
      connection_id: ack?.data['connection_id'],
    });
  });

  it('[NF31] subscriptions are answered with a notification on their channel', () => {
    const { connect } = silentScene(node);
    const client = connect('/ws');
    client.subscribe('games');
    client.unsubscribe('odds');
    expect(client.ofType('notification')).toMatchObject([
      {
        data: { message: 'Subscribed to channel: games', level: 'info', action_required: false },
        channel: 'games',
      },
      { data: { message: 'Unsubscribed from channel: odds' }, channel: 'odds' },
    ]);
    expect(client.ofType('notification')[0]?.data).not.toHaveProperty('title');
  });

  it.each([
    '{x',
    '[]',
    'null',
    '"ping"',
    '{"event_type":"heartbeat"}',
    '{"event_type":"x","data":1}',
  ])('[NF31] %s is answered with an error, and the client lives on', (text) => {
    const { connect, server } = silentScene(node);
    const client = connect('/');
    client.sayText(text);
    expect(client.frames[1]).toMatchObject({
      event_type: 'error',
      data: { error: 'Invalid message format', timestamp: '2026-11-20T18:00:00.000Z' },
    });
    client.say({ event_type: 'zzz', data: {} });
    expect(client.frames).toHaveLength(2);
    expect(server.stats().total_connections).toBe(1);
  });

  it('[NF33] it listens at / as well, and its paths are all alike', () => {
    const { connect, server, time } = silentScene(node);
    const client = connect('/ws/games');
    expect(server.ownsPath('/')).toBe(true);
    expect(server.ownsPath('/else')).toBe(false);
    time.advance(1_000);
    expect(client.ends).toEqual([]);
    expect(server.stats().total_channels).toBe(0);
  });

  it('[NF32] silence is no reason to forget a client', () => {
    const { connect, server, time } = silentScene(node);
    connect('/');
    time.advance(600_000);
    expect(server.stats().total_connections).toBe(1);
  });

  it('[NF33] it says goodbye with 1000 when it stops', () => {
    const { connect, stop } = silentScene(node);
    const client = connect('/');
    stop();
    expect(client.ends).toEqual(['close 1000 Server shutdown']);
  });

  it('[NF34] copies of an update share their id and name the channel each was sent on', () => {
    const { connect, server } = silentScene(node);
    const client = connect('/');
    client.subscribe('games');
    client.subscribe('game_g1');
    server.publisher.publish('games', 'score_update', { game_id: 'g1' });
    const copies = client.ofType('score_update');
    expect(copies.map(({ channel }) => channel)).toEqual(['games', 'game_g1']);
    expect(new Set(copies.map(({ message_id }) => message_id)).size).toBe(1);
  });

  it('[NF35] every frame of a long session fits the wire schemas and is understood by the client; scores come a second time as notifications', () => {
    const { connect, time } = nflScene({ ...node, pace: 60, gameCount: 2 });
    const client = connect('/');
    for (const channel of ['games', 'odds', 'predictions']) client.subscribe(channel);
    time.advance(300_000);
    expect(misfits(client)).toEqual([]);
    const scores = client.ofType('score_update');
    const told = client
      .ofType('notification')
      .filter(({ data }) => data['title'] === 'Live Score Update');
    expect(scores.length).toBeGreaterThan(3);
    expect(told.map(({ data }) => data['message'])).toEqual(
      scores.map(
        ({ data }) =>
          `Score Update: ${String(data['home_team'])} ${String(data['home_score'])} - ` +
          `${String(data['away_score'])} ${String(data['away_team'])}`,
      ),
    );
    expect(client.ofType('line_movement').every(({ channel }) => channel === 'odds')).toBe(true);
    expect(client.ofType('prediction_refresh', 'model_update')).toEqual([]);
  });
});
