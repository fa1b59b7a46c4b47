import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLDS } from '../../src/domain/folds.ts';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';
import type { Entity, EntityItems } from '../../src/protocols/entities.ts';

/** The one item of an update as the wire has it. */
function decodeOne<E extends Entity>(entity: E, type: string, data: unknown): EntityItems[E] {
  const decoded = sportsbook.decode(JSON.stringify({ type, data, status: 'success' }));
  const event = decoded.ok ? decoded.value[0] : undefined;
  if (event?.kind !== 'update' || event.entity !== entity) throw new Error('not decoded');
  return event.items[0] as EntityItems[E];
}

describe('folding a partial item', () => {
  it('[ST6] keeps the legs of an arbitrage that are not repeated', () => {
    const stakes = {
      book_a: { name: 'FanDuel', odds: 110 },
      book_b: { name: 'BetMGM', odds: 105 },
    };
    const known = decodeOne('arbitrage', 'arbitrage_alert', { id: 'a1', stakes });
    const update = decodeOne('arbitrage', 'arbitrage_alert', { id: 'a1', profit_percentage: 3 });
    expect(FOLDS.arbitrage.merge(known, update)).toEqual({ ...known, profitPercent: 3 });
  });

  it('[ST6] keeps the models of a prediction that are not repeated', () => {
    const wire = { game_id: 'g1', prediction_type: 'winner' };
    const known = decodeOne('prediction', 'prediction_update', {
      ...wire,
      models_used: ['a', 'b'],
    });
    const update = decodeOne('prediction', 'prediction_update', { ...wire, confidence: 0.5 });
    expect(FOLDS.prediction.merge(known, update)).toEqual({ ...known, confidence: 0.5 });
  });
});

describe('keys', () => {
  it('[ST2] of different games and books differ, whatever their names contain', () => {
    const wires = [
      { game_id: 'a|b', sportsbook: 'c' },
      { game_id: 'a', sportsbook: 'b|c' },
      { game_id: 'a\\', sportsbook: 'b|c' },
      { game_id: 'a\\|b', sportsbook: 'c' },
    ];
    const keys = wires.map((wire) => FOLDS.odds.keyOf(decodeOne('odds', 'odds_update', wire)));
    expect(new Set(keys).size).toBe(wires.length);
  });

  const text = fc.oneof(fc.constantFrom('', '\\', '\\e', '|', 'e'), fc.string({ maxLength: 3 }));
  const name = fc.option(text);
  const identity = fc.record({
    gameId: text,
    sportsbook: name,
    predictionType: text,
    player: name,
  });
  const odds = decodeOne('odds', 'odds_update', { game_id: 'g1' });
  const prediction = decodeOne('prediction', 'prediction_update', { game_id: 'g1' });

  it('[ST2, SU15] are the same only for items that say the same in the fields they are made of', () => {
    fc.assert(
      fc.property(identity, identity, (left, right) => {
        const isSame = (fields: readonly string[] = []) =>
          fields.every((field) => Reflect.get(left, field) === Reflect.get(right, field));
        const { odds: oddsFold, prediction: predictionFold } = FOLDS;
        expect(oddsFold.keyOf({ ...odds, ...left }) === oddsFold.keyOf({ ...odds, ...right })).toBe(
          isSame(oddsFold.keyFields),
        );
        const predictionKeys = [left, right].map((each) =>
          predictionFold.keyOf({ ...prediction, ...each }),
        );
        expect(predictionKeys[0] === predictionKeys[1]).toBe(isSame(predictionFold.keyFields));
      }),
    );
  });
});
