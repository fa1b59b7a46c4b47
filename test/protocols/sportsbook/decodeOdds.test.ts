import { describe, expect, it } from 'vitest';
import { decodeMessage, invalidOf, itemsOf, refusalOf } from './events.ts';

const lines = {
  moneyline: { home: -140, away: 120 },
  spread: { home: -1.5, away: 1.5, home_odds: -110, away_odds: -105 },
  total: { over: 9.5, under: 9.5, over_odds: -105, under_odds: -115 },
};
const decodedLines = {
  moneyline: { home: -140, away: 120 },
  spread: { home: -1.5, away: 1.5, homeOdds: -110, awayOdds: -105 },
  total: { over: 9.5, under: 9.5, overOdds: -105, underOdds: -115 },
};
const game = {
  game_id: 'mlb_001',
  sport: 'MLB',
  home_team: 'New York Yankees',
  away_team: 'Boston Red Sox',
  start_time: '2025-08-14T19:00:00Z',
};
const decodedGame = {
  gameId: 'mlb_001',
  sport: 'MLB',
  sportsbook: null,
  homeTeam: 'New York Yankees',
  awayTeam: 'Boston Red Sox',
  startTime: '2025-08-14T19:00:00Z',
  ...decodedLines,
  sourceTime: null,
};

const decode = (data: unknown) => decodeMessage({ type: 'odds_update', data });

describe('decoding odds_update', () => {
  it('[SB1] reads priced games with nested lines', () => {
    const stamp = '2026-11-20T10:58:09.584452';
    expect(decode({ source: 'x', games: [{ ...game, odds: lines, updated_at: stamp }] })).toEqual([
      { kind: 'update', entity: 'odds', items: [{ ...decodedGame, sourceTime: stamp }] },
    ]);
  });

  it('[SB1] reads the running games of a sport', () => {
    const events = decode({
      sport: 'NBA',
      timestamp: 't1',
      live_games: [{ game_id: 'nba_001', quarter: 3, score: { home: 82, away: 79 } }],
      upcoming_games: ['anything'],
      recent_results: [{ game_id: 'nba_000', score: { home: 101, away: 99 } }, 'LAL 99'],
      injuries: [],
      weather: null,
    });
    expect(events).toHaveLength(1);
    expect(itemsOf(events, 'game')).toEqual([
      {
        gameId: 'nba_000',
        sport: 'NBA',
        period: 'Final',
        homeScore: 101,
        awayScore: 99,
        sourceTime: 't1',
      },
      {
        gameId: 'nba_001',
        sport: 'NBA',
        period: 'Q3',
        homeScore: 82,
        awayScore: 79,
        sourceTime: 't1',
      },
    ]);
  });

  it('[SB1] reads prices and running games out of one batch', () => {
    const events = decode({ games: [game], live_games: [{ game_id: 'mlb_001', inning: 7 }] });
    expect(itemsOf(events, 'odds')).toHaveLength(1);
    expect(itemsOf(events, 'game')).toHaveLength(1);
  });

  it('[SB1] understands a batch that holds nothing', () => {
    const nothing = [{ kind: 'info', type: 'odds_update' }];
    expect(decode({ sport: 'MLB', live_games: [] })).toEqual(nothing);
    expect(decode({ games: [] })).toEqual(nothing);
    expect(decode({ sport: 'NFL', upcoming_games: [], weather: {} })).toEqual(nothing);
    expect(decode([])).toEqual(nothing);
  });

  it.each([
    [{ inning: 1 }, '1st inning'],
    [{ inning: 2 }, '2nd inning'],
    [{ inning: 3 }, '3rd inning'],
    [{ inning: 7 }, '7th inning'],
    [{ inning: 11 }, '11th inning'],
    [{ inning: 21 }, '21st inning'],
    [{ inning: 'Top 7th' }, 'Top 7th'],
    [{ quarter: 4 }, 'Q4'],
    [{ quarter: 5 }, 'OT'],
    [{ quarter: 6 }, '2OT'],
    [{ period: 2 }, '2nd period'],
    [{ period: 'Intermission' }, 'Intermission'],
    [{ period: '' }, null],
    [{}, null],
  ])('[SB19] says the period of %j as %j', (phase, expected) => {
    const [item] = itemsOf(decode({ live_games: [{ game_id: 'g', ...phase }] }), 'game');
    expect(item?.period).toBe(expected);
  });

  it('[SB2] gives the same items for one, a list and a batch of them, flat or nested', () => {
    const flat = { ...game, sportsbook: 'DraftKings', ...lines };
    const nested = { ...game, sportsbook: 'DraftKings', odds: lines };
    const expected = [{ ...decodedGame, sportsbook: 'DraftKings' }];
    for (const data of [flat, [flat], { games: [flat] }, nested, [nested], { games: [nested] }]) {
      expect(itemsOf(decode(data), 'odds')).toEqual(expected);
    }
  });

  it('[SB2] takes partial lines, nulls and numeric ids', () => {
    const data = { game_id: 7, sport: null, odds: null, spread: { home: -1.5 }, moneyline: null };
    const empty = { game_id: 'a', moneyline: {}, spread: {}, total: {} };
    expect(itemsOf(decode(empty), 'odds')).toMatchObject([
      {
        moneyline: { home: null, away: null },
        spread: { home: null, away: null, homeOdds: null, awayOdds: null },
        total: { over: null, under: null, overOdds: null, underOdds: null },
      },
    ]);
    expect(itemsOf(decode(data), 'odds')).toMatchObject([
      {
        gameId: '7',
        sport: null,
        moneyline: null,
        spread: { home: -1.5, away: null, homeOdds: null, awayOdds: null },
      },
    ]);
  });

  it('[SB10] gives items the sport, the book and the stamp of their batch', () => {
    const head = { sport: 'MLB', sportsbook: 'BetMGM', timestamp: 't1' };
    const own = { game_id: 'b', sport: 'NBA', sportsbook: 'FanDuel', updated_at: 't2' };
    expect(itemsOf(decode({ ...head, games: [{ game_id: 'a' }, own] }), 'odds')).toMatchObject([
      { sport: 'MLB', sportsbook: 'BetMGM', sourceTime: 't1' },
      { sport: 'NBA', sportsbook: 'FanDuel', sourceTime: 't2' },
    ]);
  });

  it('[PR3] reports a broken item of a batch and delivers the others', () => {
    const events = decode({ games: [{ game_id: 'a' }, { sport: 'MLB' }, null, { game_id: 'b' }] });
    expect(itemsOf(events, 'odds').map((item) => item.gameId)).toEqual(['a', 'b']);
    expect(invalidOf(events)).toEqual([
      {
        code: 'bad-shape',
        message: 'data.games[1].game_id: expected string or number',
        messageType: 'odds_update',
        sample: '{"sport":"MLB"}',
      },
      {
        code: 'bad-shape',
        message: 'data.games[2]: expected object',
        messageType: 'odds_update',
        sample: 'null',
      },
    ]);
  });

  it('[PR3] reports broken running games and broken members of a list', () => {
    const live = decode({ live_games: [{ inning: 7 }, { game_id: 'a', score: { home: '4' } }] });
    expect(invalidOf(live).map(({ message }) => message)).toEqual([
      'data.live_games[0].game_id: expected string or number',
      'data.live_games[1].score.home: expected number',
    ]);
    expect(invalidOf(decode([{ game_id: 'a' }, 5]))).toHaveLength(1);
  });

  it('[PR3] describes the first broken items of a flood and counts the rest', () => {
    const invalid = invalidOf(decode({ games: Array.from({ length: 1_000 }, () => ({})) }));
    expect(invalid).toHaveLength(21);
    expect(invalid.at(-1)?.message).toBe('data.games: 980 more broken items');
  });

  it.each([
    [
      'no game id',
      { sport: 'MLB', sportsbook: 'DraftKings' },
      'data.game_id: expected string or number',
    ],
    ['an empty game id', { game_id: '' }, 'data.game_id: expected at least 1'],
    ['an endless game id', { game_id: 'x'.repeat(257) }, 'data.game_id: expected at most 256'],
    ['no data', undefined, 'data: expected object'],
    ['text as data', 'x', 'data: expected object'],
    ['games that are no list', { games: {} }, 'data.games: expected array'],
  ])('[PR1] refuses %s', (_, data, message) => {
    expect(refusalOf(JSON.stringify({ type: 'odds_update', data }))).toMatchObject({
      code: 'bad-shape',
      messageType: 'odds_update',
      message,
    });
  });

  it('[SB13] refuses digits in a string and numbers beyond all bounds', () => {
    const text = { game_id: 'a', moneyline: { home: '-140' } };
    expect(refusalOf(JSON.stringify({ type: 'odds_update', data: text })).message).toBe(
      'data.moneyline.home: expected number',
    );
    const endless = '{"type":"odds_update","data":{"game_id":"a","moneyline":{"home":1e999}}}';
    expect(refusalOf(endless).message).toBe('data.moneyline.home: expected number');
  });

  it('[PR6] strips what people will read', () => {
    const data = { game_id: 'a', home_team: '\u202eYankees\u0000', away_team: 'x'.repeat(500) };
    const [item] = itemsOf(decode(data), 'odds');
    expect(item?.homeTeam).toBe('Yankees');
    expect(item?.awayTeam).toHaveLength(120);
  });

  it('[PR4] carries nothing over that it does not know', () => {
    const frame =
      '{"type":"odds_update","data":{"game_id":"a","__proto__":{"isAdmin":true},"constructor":1,"extra":2}}';
    const [item] = itemsOf(decodeMessage(JSON.parse(frame)), 'odds');
    expect(Object.keys(item ?? {})).toEqual([
      'gameId',
      'sportsbook',
      'sport',
      'homeTeam',
      'awayTeam',
      'startTime',
      'moneyline',
      'spread',
      'total',
      'sourceTime',
    ]);
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });
});
