import { describe, expect, it } from 'vitest';
import { nfl } from '../../../src/protocols/nfl/nfl.ts';
import { parseGameClock } from '../../../src/protocols/nfl/decode/parseGameClock.ts';
import { parseQuarter } from '../../../src/protocols/nfl/decode/parseQuarter.ts';
import { NFL_EVENT_TYPES } from '../../../src/protocols/nfl/wire/eventTypes.ts';
import {
  decodeMessage,
  gameItems,
  itemOf,
  itemsOf,
  occurrencesOf,
  refusalOf,
} from './nflEvents.ts';

const live = {
  game_id: 'g1',
  home_team: 'KC',
  away_team: 'BUF',
  home_score: 17,
  away_score: 14,
  quarter: 3,
  time_remaining: '4:05',
  game_status: 'live',
  updated_at: '2026-11-20T18:01:02Z',
};
const stateOf = (data: object, eventType = 'game_update') =>
  itemOf(gameItems(eventType, { game_id: 'g1', ...data }), 'gameState');

describe('messages about a game', () => {
  it('[NF1] tell its state, to every sport and to the game itself', () => {
    const events = decodeMessage('game_update', live);
    expect(itemsOf(events, 'game')).toEqual([
      {
        gameId: 'g1',
        sport: 'NFL',
        period: 'Q3',
        homeScore: 17,
        awayScore: 14,
        sourceTime: '2026-11-20T18:01:02Z',
      },
    ]);
    expect(itemsOf(events, 'nflGame')).toEqual([
      {
        type: 'gameState',
        gameId: 'g1',
        homeTeam: 'KC',
        awayTeam: 'BUF',
        homeScore: 17,
        awayScore: 14,
        quarter: 3,
        clock: '4:05',
        clockMs: 245_000,
        isClockRunning: null,
        phase: 'live',
        status: 'live',
        situation: null,
        significance: null,
        homeWinProbability: null,
        lastPlay: null,
        drive: null,
        scoreByQuarter: null,
        scoringPlays: null,
        drives: null,
        sourceTime: '2026-11-20T18:01:02Z',
      },
    ]);
    expect(occurrencesOf(events)).toEqual([]);
  });

  it.each([
    ['game_started', { ...live, game_status: 'scheduled' }, 'scheduled', ['gameStarted']],
    ['game_started', { ...live, game_status: 'live' }, 'live', ['gameStarted']],
    ['game_ended', { ...live, game_status: 'whatever' }, 'final', ['gameEnded']],
    ['score_update', { ...live, game_status: undefined }, 'live', ['score']],
    ['quarter_change', live, 'live', ['quarterChange']],
    ['quarter_change', { ...live, quarter: null }, 'live', []],
    ['score_update', { ...live, home_score: null }, 'live', []],
  ])('[NF1] of type %s with %j mean a game that is %s, where %j', (type, data, phase, happened) => {
    const events = decodeMessage(type, data);
    expect(itemOf(itemsOf(events, 'nflGame'), 'gameState').phase).toBe(phase);
    expect(occurrencesOf(events).map((occurrence) => occurrence.type)).toEqual(happened);
  });

  it.each([
    ['in_progress', 'live'],
    ['IN PROGRESS', 'live'],
    ['FINAL', 'final'],
    ['Final/OT', 'final'],
    ['half-time', 'halftime'],
    ['Canceled', 'cancelled'],
    ['something else', null],
  ])('[NF1] with status %j mean %j', (status, phase) => {
    expect(stateOf({ game_status: status })).toMatchObject({ status, phase });
  });

  it('[NF6] may be inside one more envelope, as the pipeline sends them', () => {
    const inner = {
      game_id: 'g1',
      home_score: 3,
      quarter: '2nd',
      status: 'in_progress',
      is_live: true,
      week: 11,
      possession: 'KC',
      down: 3,
      distance: 7,
      field_position: 'BUF 30',
      last_play: 'Pass short left.',
      _priority: 'critical',
    };
    const nested = {
      type: 'game_update',
      priority: 1,
      data: inner,
      timestamp: '2026-11-20T18:01:02',
      source: 'espn',
    };
    const events = decodeMessage('game_update', nested, { channel: 'game_None' });
    expect(itemsOf(events, 'nflGame')).toEqual(gameItems('game_update', inner));
    expect(itemOf(itemsOf(events, 'nflGame'), 'gameState')).toMatchObject({
      gameId: 'g1',
      quarter: 2,
      phase: 'live',
      situation: { possession: 'KC', down: 3, distance: 7, yardsToGoal: null },
      lastPlay: { playId: null, description: 'Pass short left.' },
    });
    const broken = { ...nested, data: { ...inner, game_id: null } };
    expect(refusalOf('game_update', broken).message).toBe(
      'data.data.game_id: expected string or number',
    );
  });

  it.each<[number | string | null | undefined, number | null]>([
    [4, 4],
    ['3', 3],
    ['Q2', 2],
    ['1st', 1],
    ['3rd quarter', 3],
    ['OT', 5],
    ['2OT', 6],
    ['OT2', 6],
    ['Halftime', null],
    ['99', null],
    [null, null],
    [undefined, null],
  ])('[NF6] read quarter %j as %j', (wire, quarter) => {
    expect(parseQuarter(wire)).toBe(quarter);
  });

  it.each<[string | null, number | null]>([
    ['5:32', 332_000],
    ['15:00', 900_000],
    ['0:00', 0],
    ['0:04.5', 4_500],
    ['5:60', null],
    ['532', null],
    ['-1:00', null],
    [null, null],
  ])('[NF1] read the clock %j as %j ms', (text, clockMs) => {
    expect(parseGameClock(text)).toBe(clockMs);
  });

  it('[NF10] tell the situation as a whole, or not at all', () => {
    expect(stateOf({}).situation).toBeNull();
    const unknown = { possession: null, down: null, distance: null, yardsToGoal: null };
    expect(stateOf({ down: null }).situation).toEqual(unknown);
    expect(stateOf({ down: 0, possession: 7 }).situation).toEqual({ ...unknown, possession: '7' });
    expect(stateOf({ field_position: 0 }).situation).toEqual({ ...unknown, yardsToGoal: 0 });
  });
});

describe('the extension', () => {
  const data = {
    ...live,
    clock_running: true,
    significance: 0.8,
    home_win_probability: 0.62,
    last_play: {
      id: 427,
      team: 'KC',
      type: 'pass',
      description: 'Deep right.',
      yards: 14,
      down: 1,
    },
    drive: { number: 3, team: 'KC', play_count: 8, yards: 71, elapsed: '4:24', result: null },
    scoring_play: {
      quarter: 3,
      team: 'KC',
      clock: '4:10',
      type: 'TD',
      description: 'A 14 yd. pass.',
      points: 7,
      home_score: 17,
      away_score: 14,
    },
    insight: { id: 'i1', text: 'Third touchdown in a row.', kind: 'momentum', confidence: 0.9 },
    score_by_quarter: { home: [0, 10, 7], away: [7, 7, 0] },
  };

  it('[NF1] tells what happened, and to the game in the same order', () => {
    const events = decodeMessage('game_update', data);
    const happened = occurrencesOf(events);
    expect(happened.map(({ type, id }) => [type, id])).toEqual([
      ['score', 'g1|score|3|4:10|17-14'],
      ['play', 'g1|play|427'],
      ['insight', 'g1|insight|i1'],
    ]);
    const items = itemsOf(events, 'nflGame');
    expect(items.map(({ type }) => type)).toEqual(['gameState', 'score', 'play', 'insight']);
    expect(items.slice(1)).toEqual(happened);
    expect(items[0]).toMatchObject({
      isClockRunning: true,
      significance: 0.8,
      homeWinProbability: 0.62,
      drive: { number: 3, playCount: 8, elapsed: '4:24', result: null },
      scoreByQuarter: { home: [0, 10, 7], away: [7, 7, 0] },
    });
    expect(happened[0]).toMatchObject({ team: 'KC', points: 7, scoreType: 'TD' });
    expect(happened[2]).toMatchObject({ topic: 'momentum', quarter: 3, clock: '4:05' });
  });

  it('[NF7] gives copies on two channels, with and without an id, occurrences of one identity', () => {
    const ids = (eventType: string, envelope: object) =>
      occurrencesOf(decodeMessage(eventType, { ...data, insight: 'Again.' }, envelope)).map(
        ({ id }) => id,
      );
    const once = ids('score_update', { channel: 'games', message_id: 'm1' });
    expect(once).toHaveLength(3);
    expect(new Set(once).size).toBe(3);
    expect(ids('score_update', { channel: 'game_g1', message_id: 'm1' })).toEqual(once);
    expect(ids('game_update', { channel: 'game_g1', message_id: null })).toEqual(once);
  });

  it('[NF7] gives different occurrences different identities', () => {
    const idOf = (change: object) =>
      occurrencesOf(
        decodeMessage('game_update', {
          ...live,
          scoring_play: { ...data.scoring_play, ...change },
        }),
      )[0]?.id;
    const ids = [{}, { away_score: 13 }, { clock: '0:01' }, { quarter: 4 }].map(idOf);
    expect(new Set(ids).size).toBe(4);
  });

  it.each([
    ['down', 5],
    ['distance', -1],
    ['field_position', 101],
    ['significance', 1.5],
    ['home_win_probability', -0.1],
    ['drive', { team: 'KC' }],
    ['scoring_play', { points: 7 }],
    ['scoring_plays', [{ home_score: 7 }]],
    ['score_by_quarter', { home: [7] }],
    ['score_by_quarter', { home: ['7'], away: [0] }],
    ['home_score', -3],
    ['home_score', '17'],
    ['insight', { text: '' }],
  ])('[NF18] breaks its message with %s %j', (name, value) => {
    const error = refusalOf('game_update', { ...data, [name]: value });
    expect(error).toMatchObject({ code: 'bad-shape', messageType: 'game_update' });
    expect(error.message).toContain(`data.${name}`);
  });

  it('[NF18] may have fields that nobody here knows', () => {
    expect(gameItems('game_update', { ...data, weather: { wind: 9 } })).toEqual(
      gameItems('game_update', data),
    );
  });

  it('[NF1] lists at most 100 scoring plays, the newest', () => {
    const plays = Array.from({ length: 130 }, (_, at) => ({ home_score: at, away_score: 0 }));
    const { scoringPlays } = stateOf({ scoring_plays: plays });
    expect(scoringPlays).toHaveLength(100);
    expect(scoringPlays?.at(-1)?.homeScore).toBe(129);
  });
});

describe('every message', () => {
  it('[NF1] of the 16 types is known, with the nulls of Python and without them', () => {
    expect(NFL_EVENT_TYPES).toHaveLength(16);
    for (const type of NFL_EVENT_TYPES) {
      const data = { game_id: 'g1', message: 'text' };
      const nulls = { timestamp: 'x', message_id: null, user_id: null, channel: null };
      expect(decodeMessage(type, data, nulls)).toEqual(decodeMessage(type, data));
      expect(decodeMessage(type, data).some(({ kind }) => kind === 'unknown')).toBe(false);
    }
  });

  it('[PR2] of another type is unknown, and not one of its own names', () => {
    for (const type of ['bogus', 'toString', '__proto__', 'GAME_UPDATE']) {
      expect(nfl.decode(JSON.stringify({ event_type: type }))).toEqual({
        ok: true,
        value: [{ kind: 'unknown', type }],
      });
    }
  });

  it.each([
    ['[]', 'not-object'],
    ['"ping"', 'not-object'],
    ['null', 'not-object'],
    ['pong', 'not-json'],
    ['{"data":{}}', 'no-type'],
    ['{"event_type":7}', 'no-type'],
    ['{"event_type":"game_update"}', 'bad-shape'],
    ['{"event_type":"odds_update","data":{"spread":NaN}}', 'not-json'],
  ])('[PR1] %s is refused as %s', (frame, code) => {
    expect(nfl.decode(frame)).toMatchObject({ ok: false, error: { code } });
  });

  it('[PR6] is safe to show', () => {
    const bidi = 'K\u202eC\u0000';
    const [state] = gameItems('game_update', {
      ...live,
      home_team: bidi,
      game_status: 'x'.repeat(500),
      last_play: `token=s3cret ${bidi}`,
    });
    expect(state).toMatchObject({
      homeTeam: 'KC',
      lastPlay: { description: 'token=[redacted] KC' },
    });
    expect(state?.type === 'gameState' && state.status?.length).toBe(120);
  });

  it('[PR7] longer than the limit is refused unread', () => {
    const frame = `"${'x'.repeat(1_048_576)}"`;
    expect(nfl.decode(frame)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});
