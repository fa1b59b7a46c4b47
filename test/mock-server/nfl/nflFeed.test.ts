import { describe, expect, it } from 'vitest';
import { misfits } from './support/misfits.ts';
import { nflScene } from './support/nflClient.ts';

describe('the world on the wire', () => {
  it('[NF35] every frame of a long session fits the wire schemas and is understood by the client', () => {
    const { connect, stop, time } = nflScene({
      pace: 60,
      outages: { everyMs: 60_000, lastsMs: 20_000 },
    });
    const client = connect();
    for (const channel of ['games', 'odds', 'predictions']) client.subscribe(channel);
    for (let at = 0; at < 600; at += 25) {
      client.say({ event_type: 'heartbeat', data: {} });
      time.advance(25_000);
    }
    expect(misfits(client)).toEqual([]);
    const types = new Set(client.frames.map(({ event_type }) => event_type));
    expect([...types].toSorted()).toEqual([
      'connection_ack',
      'game_ended',
      'game_started',
      'game_update',
      'heartbeat',
      'line_movement',
      'model_update',
      'notification',
      'odds_update',
      'prediction_refresh',
      'prediction_update',
      'quarter_change',
      'score_update',
    ]);
    stop();
    expect(time.pendingCount).toBe(0);
  });

  it('[NF35] told to be like the original, it sends what the original sends', () => {
    const { connect, time } = nflScene({ pace: 60, hasAllEvents: false, outages: null });
    const client = connect();
    for (const channel of ['games', 'odds', 'predictions']) client.subscribe(channel);
    time.advance(55_000);
    client.say({ event_type: 'heartbeat', data: {} });
    time.advance(55_000);
    const types = new Set(client.frames.map(({ event_type }) => event_type));
    expect([...types].toSorted()).toEqual([
      'connection_ack',
      'game_update',
      'heartbeat',
      'odds_update',
      'prediction_update',
    ]);
  });

  it('[NF35] a subscription is followed by the state of what it is about', () => {
    const { connect, server } = nflScene({ gameCount: 3, outages: null });
    const [gameId] = server.gameIds;
    const client = connect();
    client.subscribe('games');
    expect(client.ofType('game_update').map(({ data }) => data['game_id'])).toEqual(server.gameIds);
    client.subscribe(`odds_${gameId}`);
    expect(client.ofType('odds_update').map(({ data }) => data['game_id'])).toEqual(
      Array.from({ length: 5 }, () => gameId),
    );
    client.subscribe('predictions');
    expect(client.ofType('prediction_update')).toHaveLength(3);
    client.subscribe('system');
    expect(client.frames).toHaveLength(1 + 3 + 5 + 3);
  });

  it('[NF45] same seed, same clock, same commands: the same frames', () => {
    const record = (seed: number) => {
      const { connect, time } = nflScene({ seed, pace: 30, gameCount: 2 });
      const client = connect();
      for (const channel of ['games', 'odds', 'predictions']) client.subscribe(channel);
      time.advance(100_000);
      return client.texts;
    };
    expect(record(3).length).toBeGreaterThan(100);
    expect(record(3)).toEqual(record(3));
    expect(record(4)).not.toEqual(record(3));
  });

  it('[NF44] a source that goes down is told to everybody, and that it is back; games go on all the time', () => {
    const { connect, server, time } = nflScene({ pace: 10, outages: null, gameCount: 2 });
    const client = connect();
    client.subscribe('games');
    time.advance(30_000);
    server.suppliers?.outages.set('SportsData.io', true);
    time.advance(30_000);
    client.say({ event_type: 'heartbeat', data: {} });
    const told = () =>
      client
        .ofType('notification')
        .map(({ data }) => `${String(data['level'])}: ${String(data['message'])}`);
    expect(told()).toContain('warning: SportsData.io does not answer: games come from RapidAPI.');
    const before = client.frames.length;
    time.advance(20_000);
    expect(client.frames.length).toBeGreaterThan(before);
    server.suppliers?.outages.set('SportsData.io', false);
    time.advance(40_000);
    expect(told()).toContain('info: SportsData.io answers again: games come from it.');
  });

  it('[NF44] with all sources down games stand still, and go on where they stood', () => {
    const { connect, server, time } = nflScene({ pace: 10, outages: null, gameCount: 1 });
    const client = connect();
    client.subscribe('games');
    time.advance(40_000);
    const sources = ['SportsData.io', 'RapidAPI', 'ESPN', 'The Odds API'];
    for (const name of sources) server.suppliers?.outages.set(name, true);
    time.advance(10_000);
    client.say({ event_type: 'heartbeat', data: {} });
    const ids = () =>
      client.frames.flatMap(({ data }) => {
        const play = data['last_play'];
        return typeof play === 'object' && play !== null && 'id' in play ? [Number(play.id)] : [];
      });
    const before = ids().at(-1);
    time.advance(40_000);
    expect(ids().at(-1)).toBe(before);
    expect(client.ofType('notification').at(-1)?.data).toMatchObject({
      level: 'error',
      message: 'No source answers: games are delayed.',
    });
    for (const name of sources) server.suppliers?.outages.set(name, false);
    client.say({ event_type: 'heartbeat', data: {} });
    time.advance(55_000);
    const all = ids();
    expect(all.at(-1)).toBeGreaterThan(before ?? 0);
    // None was left out.
    expect(all.slice(1).every((id, index) => id - (all[index] ?? 0) <= 1)).toBe(true);
  });
});
