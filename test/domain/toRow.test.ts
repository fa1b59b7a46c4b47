import { describe, expect, it } from 'vitest';
import { FOLDS } from '../../src/domain/folds.ts';
import type { OddsRow } from '../../src/domain/liveRow.ts';
import { toRow, withStaleness } from '../../src/domain/toRow.ts';
import type { OddsItem } from '../../src/protocols/entities.ts';

const item: OddsItem = {
  gameId: 'g1',
  sportsbook: 'DraftKings',
  sport: 'NBA',
  homeTeam: 'Lakers',
  awayTeam: 'Celtics',
  startTime: null,
  moneyline: { home: -140, away: 120 },
  spread: null,
  total: null,
  sourceTime: null,
};
const show = (shown: OddsRow | undefined, next: OddsItem) => toRow(FOLDS.odds, shown, next);

describe('the fold of odds', () => {
  it('[ST6] keeps the older value of what an update does not say', () => {
    const merged = FOLDS.odds.merge(item, {
      ...item,
      sport: null,
      homeTeam: null,
      moneyline: { home: -150, away: null },
    });
    expect(merged).toEqual({ ...item, moneyline: { home: -150, away: 120 } });
  });
});

describe('toRow', () => {
  it('starts a row at version 1, fresh, without movement', () => {
    expect(show(undefined, item)).toMatchObject({
      key: 'g1|DraftKings',
      version: 1,
      isStale: false,
      movement: {},
    });
  });

  it('[ST3] gives the shown row itself back when nothing new is to be shown', () => {
    const shown = show(undefined, item);
    expect(show(shown, { ...item, moneyline: { home: -140, away: 120 } })).toBe(shown);
  });

  it('tells which numbers moved and which way', () => {
    const shown = show(undefined, item);
    const next = show(shown, { ...item, moneyline: { home: -150, away: 130 } });
    expect(next.movement).toEqual({ moneylineHome: 'down', moneylineAway: 'up' });
    expect(next.version).toBe(2);
  });

  it('shows no movement of a number that was not there before', () => {
    const shown = show(undefined, { ...item, moneyline: null });
    expect(show(shown, item).movement).toEqual({});
  });

  it('[ST5] makes a stale row fresh again when the same values are received again', () => {
    const stale = withStaleness(show(undefined, item), true);
    const fresh = show(stale, item);
    expect(stale.isStale).toBe(true);
    expect(fresh).toMatchObject({ isStale: false, movement: {} });
  });

  it('[ST3] leaves a row alone that already has the wanted staleness', () => {
    const shown = show(undefined, item);
    expect(withStaleness(shown, false)).toBe(shown);
  });
});
