import { describe, expect, it } from 'vitest';
import { decodeMessage, gameItems, itemsOf, occurrencesOf, refusalOf } from './nflEvents.ts';

describe('the session', () => {
  it('[NF1] begins with an acknowledgement, which refuses nobody', () => {
    expect(
      decodeMessage('connection_ack', { connection_id: 'c1', heartbeat_interval: 30 }),
    ).toEqual([
      {
        kind: 'ready',
        sessionId: 'c1',
        userId: null,
        isAuthenticated: true,
        channels: [],
        capabilities: [],
      },
    ]);
    expect(decodeMessage('connection_ack', undefined)).toMatchObject([{ kind: 'ready' }]);
  });

  it('[NF1] tells what Node could not read as an error', () => {
    expect(decodeMessage('error', { error: 'Invalid message format' })).toEqual([
      { kind: 'error', message: 'Invalid message format' },
    ]);
    expect(decodeMessage('error', {})).toMatchObject([{ kind: 'error' }]);
  });

  it('[NF5] has Node confirm subscriptions, and nobody is notified', () => {
    const answer = (message: string, channel: string | null, more = {}) =>
      decodeMessage(
        'notification',
        { message, level: 'info', action_required: false, ...more },
        { channel },
      );
    expect(answer('Subscribed to channel: games', 'games')).toEqual([
      { kind: 'confirmed', channel: 'games', filter: {}, roomId: null },
    ]);
    expect(answer('Subscribed to channel: odds_g1', 'odds_g1')).toEqual([
      { kind: 'confirmed', channel: 'odds', filter: { gameId: 'g1' }, roomId: null },
    ]);
    expect(answer('Unsubscribed from channel: games', 'games')).toEqual([
      { kind: 'info', type: 'notification' },
    ]);
  });

  it('[NF5] has notices that only begin like an answer read all the same', () => {
    const texts = [
      ['Subscribed to channel: games', 'odds', {}],
      ['Subscribed to channel: games', null, {}],
      ['Subscribed to channel: games and more', 'games', {}],
      ['Subscribed to channel: games', 'games', { title: 'System Notification' }],
    ] as const;
    for (const [message, channel, more] of texts) {
      const [event] = decodeMessage('notification', { message, ...more }, { channel });
      expect(event).toMatchObject({ kind: 'notice', message });
    }
  });

  it('[NF1] tells notices with their level, and keeps those that want an action', () => {
    expect(
      decodeMessage('notification', { message: 'Down at 2AM', level: 'WARNING', title: 'Care' }),
    ).toEqual([
      {
        kind: 'notice',
        severity: 'warning',
        title: 'Care',
        message: 'Down at 2AM',
        isSticky: false,
      },
    ]);
    expect(decodeMessage('notification', { message: 'x', action_required: true })).toMatchObject([
      { severity: 'info', title: 'System notification', isSticky: true },
    ]);
    expect(refusalOf('notification', {}).message).toBe('data.message: expected string');
  });

  it('[NF1] tells of another model only what can be read', () => {
    expect(decodeMessage('model_update', { model_version: 2 })).toEqual([
      { kind: 'info', type: 'model_update' },
    ]);
    expect(decodeMessage('model_update', { message: 'v2 is out' })).toMatchObject([
      { kind: 'notice', title: 'Model updated', message: 'v2 is out' },
    ]);
  });
});

describe('odds', () => {
  const odds = {
    game_id: 'g1',
    sportsbook: 'DK',
    home_team: 'KC',
    away_team: 'BUF',
    spread: -3.5,
    moneyline_home: -180,
    moneyline_away: 150,
    over_under: 54.5,
    updated_at: '2024-09-14T20:30:00Z',
  };

  it('[NF1] are told to the lists and to the game', () => {
    const events = decodeMessage('odds_update', odds);
    expect(itemsOf(events, 'odds')).toEqual([
      {
        gameId: 'g1',
        sportsbook: 'DK',
        sport: 'NFL',
        homeTeam: 'KC',
        awayTeam: 'BUF',
        startTime: null,
        moneyline: { home: -180, away: 150 },
        spread: { home: -3.5, away: 3.5, homeOdds: null, awayOdds: null },
        total: { over: 54.5, under: 54.5, overOdds: null, underOdds: null },
        sourceTime: '2024-09-14T20:30:00Z',
      },
    ]);
    expect(itemsOf(events, 'nflGame')).toEqual([
      {
        type: 'lines',
        gameId: 'g1',
        sportsbook: 'DK',
        homeTeam: 'KC',
        awayTeam: 'BUF',
        spread: -3.5,
        moneylineHome: -180,
        moneylineAway: 150,
        total: 54.5,
      },
    ]);
  });

  it('[NF10] leave out what is not said, and a spread of 0 is 0 on both sides', () => {
    const [none] = itemsOf(decodeMessage('odds_update', { game_id: 1 }), 'odds');
    expect(none).toMatchObject({ gameId: '1', moneyline: null, spread: null, total: null });
    const [even] = itemsOf(decodeMessage('odds_update', { ...odds, spread: 0 }), 'odds');
    expect(Object.is(even?.spread?.away, 0)).toBe(true);
  });

  it('[NF7] that moved are an occurrence, which its message id or its stamp tells from the next', () => {
    const move = { game_id: 'g1', sportsbook: 'DK', old_spread: -3, new_spread: -4.5, change: 1.5 };
    const idOf = (data: object, envelope: object = {}) =>
      occurrencesOf(decodeMessage('line_movement', data, envelope))[0]?.id;
    expect(idOf(move, { message_id: 'm1', channel: 'odds' })).toBe(
      idOf(move, { message_id: 'm1', channel: 'odds_g1' }),
    );
    expect(idOf(move, { message_id: 'm2' })).not.toBe(idOf(move, { message_id: 'm1' }));
    expect(idOf({ ...move, updated_at: 'a' })).not.toBe(idOf({ ...move, updated_at: 'b' }));
    expect(gameItems('line_movement', move)).toEqual(
      occurrencesOf(decodeMessage('line_movement', move)),
    );
  });
});

describe('predictions', () => {
  const forecast = {
    game_id: 'g1',
    home_team: 'KC',
    away_team: 'BUF',
    home_win_probability: 0.35,
    away_win_probability: 0.65,
    predicted_spread: 3.2,
    confidence_level: 0.82,
    model_version: 'v1.2.0',
  };
  const listed = (change: object) =>
    itemsOf(decodeMessage('prediction_update', { ...forecast, ...change }), 'prediction').map(
      ({ predictionType, pick, probability }) => [predictionType, pick, probability],
    );

  it('[NF1] name the likelier team, and the spread if there is one', () => {
    expect(listed({})).toEqual([
      ['game_winner', 'BUF', 0.65],
      ['spread', 'KC +3.2', null],
    ]);
    expect(listed({ home_win_probability: 0.7, predicted_spread: -7 })).toEqual([
      ['game_winner', 'KC', 0.7],
      ['spread', 'KC -7', null],
    ]);
  });

  it('[NF1] name nobody where nobody is likelier', () => {
    expect(listed({ home_win_probability: 0.65, predicted_spread: null })).toEqual([
      ['game_winner', null, 0.65],
    ]);
    expect(listed({ home_win_probability: null, predicted_spread: 0, home_team: null })).toEqual([
      ['game_winner', null, 0.65],
      ['spread', 'Home 0', null],
    ]);
  });

  it('[NF1] are the same when made anew', () => {
    expect(decodeMessage('prediction_refresh', forecast)).toEqual(
      decodeMessage('prediction_update', forecast),
    );
  });
});
