import { describe, expect, it } from 'vitest';
import { decodeMessage, invalidOf, itemsOf, refusalOf } from './events.ts';

const decode = (data: unknown) => decodeMessage({ type: 'prediction_update', data });

const refused = (data: unknown) =>
  refusalOf(JSON.stringify({ type: 'prediction_update', data })).message;

describe('decoding prediction_update', () => {
  it('[SB2] reads the batch of the streamer', () => {
    const events = decode({
      source: 'ml_prediction_service',
      timestamp: 't1',
      predictions: [
        {
          game_id: 'mlb_001',
          sport: 'MLB',
          prediction_type: 'game_winner',
          predicted_winner: 'New York Yankees',
          confidence: 0.72,
          probability: 0.58,
          model_version: 'v2.1.0',
          features_used: 47,
          updated_at: 't2',
        },
        { game_id: 'nba_001', prediction_type: 'spread_cover', predicted_team: 'Lakers' },
      ],
    });
    expect(itemsOf(events, 'prediction')).toEqual([
      {
        gameId: 'mlb_001',
        predictionType: 'game_winner',
        sport: 'MLB',
        player: null,
        pick: 'New York Yankees',
        confidence: 0.72,
        probability: 0.58,
        modelVersion: 'v2.1.0',
        models: [],
        featureCount: 47,
        sourceTime: 't2',
      },
      {
        gameId: 'nba_001',
        predictionType: 'spread_cover',
        sport: null,
        player: null,
        pick: 'Lakers',
        confidence: null,
        probability: null,
        modelVersion: null,
        models: [],
        featureCount: null,
        sourceTime: 't1',
      },
    ]);
  });

  it('[SB2] reads the flat item of the seed, alone and in a list', () => {
    const flat = {
      game_id: 'g1',
      player: 'Aaron Judge',
      prediction: 'Over 1.5 bases',
      confidence: 1,
      models_used: ['xgboost', 'lstm'],
      features_used: ['a', 'b'],
    };
    const expected = [
      {
        gameId: 'g1',
        predictionType: 'unspecified',
        player: 'Aaron Judge',
        pick: 'Over 1.5 bases',
        confidence: 1,
        models: ['xgboost', 'lstm'],
        featureCount: 2,
      },
    ];
    expect(itemsOf(decode(flat), 'prediction')).toMatchObject(expected);
    expect(itemsOf(decode([flat]), 'prediction')).toMatchObject(expected);
  });

  it.each([
    ['lstm', ['lstm']],
    [3, []],
    [null, []],
  ])('[SB2] takes models_used %j as %j', (models, expected) => {
    const [item] = itemsOf(
      decode({ game_id: 'g', models_used: models, prediction: 9.5 }),
      'prediction',
    );
    expect(item?.models).toEqual(expected);
    expect(item?.pick).toBe('9.5');
  });

  it('[SB10] gives items the sport of their batch', () => {
    const events = decode({ sport: 'NHL', predictions: [{ game_id: 'a' }] });
    expect(itemsOf(events, 'prediction')).toMatchObject([{ sport: 'NHL' }]);
  });

  it('[SB13] refuses a share that is none', () => {
    const events = decode({ predictions: [{ game_id: 'a', confidence: 72 }, { game_id: 'b' }] });
    expect(itemsOf(events, 'prediction').map(({ gameId }) => gameId)).toEqual(['b']);
    expect(invalidOf(events)).toMatchObject([
      { message: 'data.predictions[0].confidence: expected at most 1' },
    ]);
    expect(invalidOf(decode([{ game_id: 'a', probability: -0.1 }]))).toHaveLength(1);
  });

  it('[PR1] refuses a forecast of nothing, and a batch that is no list', () => {
    expect(refused({ confidence: 0.5 })).toBe('data.game_id: expected string or number');
    expect(refused({ predictions: 'x' })).toBe('data.predictions: expected array');
  });

  it('[SB2] understands a batch that holds nothing', () => {
    expect(decode({ predictions: [] })).toEqual([{ kind: 'info', type: 'prediction_update' }]);
  });
});
