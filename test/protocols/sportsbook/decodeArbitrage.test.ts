import { describe, expect, it } from 'vitest';
import { decodeMessage, invalidOf, itemsOf, refusalOf } from './events.ts';

const opportunity = {
  id: 'arb_001',
  game_id: 'mlb_001',
  sport: 'MLB',
  game: 'Yankees vs Red Sox',
  type: 'two_way_arbitrage',
  profit_percentage: 2.3,
  stakes: {
    book_a: { name: 'DraftKings', bet: 'Yankees ML', odds: -135, stake: 574 },
    book_b: { name: 'FanDuel', bet: 'Red Sox ML', odds: 125, stake: 426 },
  },
  guaranteed_profit: 23,
  total_stake: 1000,
  expires_in: '42 minutes',
  confidence: 'high',
  detected_at: 't1',
};
const legs = [
  { sportsbook: 'DraftKings', bet: 'Yankees ML', odds: -135, stake: 574 },
  { sportsbook: 'FanDuel', bet: 'Red Sox ML', odds: 125, stake: 426 },
];

const decode = (data: unknown) => decodeMessage({ type: 'arbitrage_alert', data });
const read = (data: unknown) => itemsOf(decode(data), 'arbitrage');

const refused = (data: unknown) =>
  refusalOf(JSON.stringify({ type: 'arbitrage_alert', data })).message;

describe('decoding arbitrage_alert', () => {
  it('[SB2] gives the same item for one, a list and a batch', () => {
    const expected = [
      {
        id: 'arb_001',
        gameId: 'mlb_001',
        sport: 'MLB',
        game: 'Yankees vs Red Sox',
        arbitrageType: 'two_way_arbitrage',
        profitPercent: 2.3,
        legs,
        guaranteedProfit: 23,
        totalStake: 1000,
        expiresInMs: 2_520_000,
        confidence: 'high',
        sourceTime: 't1',
      },
    ];
    for (const data of [
      opportunity,
      [opportunity],
      { source: 'x', opportunities: [opportunity] },
    ]) {
      expect(read(data)).toEqual(expected);
    }
  });

  it('[SB2] reads legs at the top level, and a third one', () => {
    const { stakes, ...rest } = opportunity;
    const flat = { ...rest, ...stakes, book_c: { name: 'BetMGM', odds: 900 } };
    expect(read(flat)[0]?.legs).toEqual([
      ...legs,
      { sportsbook: 'BetMGM', bet: null, odds: 900, stake: null },
    ]);
    expect(read({ id: 'a', book_a: null })[0]?.legs).toEqual([]);
  });

  it('[SB8] derives one id for repeats without one, whichever book is named first', () => {
    const { id: _, stakes, ...anonymous } = opportunity;
    const [first] = read({ ...anonymous, stakes });
    const [repeat] = read({ ...anonymous, stakes, profit_percentage: 9, detected_at: 't2' });
    const [swapped] = read({
      ...anonymous,
      stakes: { book_a: stakes.book_b, book_b: stakes.book_a },
    });
    expect(first?.id).toBe('["mlb_001","two_way_arbitrage",["DraftKings","FanDuel"]]');
    expect(repeat?.id).toBe(first?.id);
    expect(swapped?.id).toBe(first?.id);
  });

  it('[SB8] derives different ids for another game, type or book', () => {
    const { id: _, ...anonymous } = opportunity;
    const variants = [
      anonymous,
      { ...anonymous, game_id: 'mlb_002' },
      { ...anonymous, type: 'middle' },
      { ...anonymous, stakes: { book_a: { name: 'BetMGM' } } },
      { ...anonymous, game_id: undefined },
    ];
    expect(new Set(variants.map((variant) => read(variant)[0]?.id)).size).toBe(variants.length);
  });

  it('[SB12] leaves the time left open where the text does not say it', () => {
    expect(read({ ...opportunity, expires_in: 'soon' })[0]?.expiresInMs).toBeNull();
    expect(read({ ...opportunity, expires_in: 42 })[0]?.expiresInMs).toBeNull();
    expect(read({ id: 'a' })[0]?.expiresInMs).toBeNull();
  });

  it('[SB10] gives items the sport and the stamp of their batch', () => {
    const data = { sport: 'NBA', timestamp: 't1', opportunities: [{ id: 'a' }] };
    expect(read(data)).toMatchObject([{ sport: 'NBA', sourceTime: 't1' }]);
  });

  it('[PR3] reports an item of a batch that names nothing to key on', () => {
    const events = decode({ opportunities: [{ profit_percentage: 1 }, { game: '' }, { id: 'a' }] });
    expect(itemsOf(events, 'arbitrage').map(({ id }) => id)).toEqual(['a']);
    expect(invalidOf(events).map(({ message }) => message)).toEqual([
      'data.opportunities[0]: expected id, game_id or game',
      'data.opportunities[1]: expected id, game_id or game',
    ]);
  });

  it('[PR1] refuses an item that names nothing to key on, and a batch that is no list', () => {
    expect(refused({ sport: 'NBA', profit_percentage: 0.1 })).toBe(
      'data: expected id, game_id or game',
    );
    expect(refused({ opportunities: 1 })).toBe('data.opportunities: expected array');
  });

  it('[SB2] understands a batch that holds nothing', () => {
    expect(decode({ opportunities: [] })).toEqual([{ kind: 'info', type: 'arbitrage_alert' }]);
  });
});
