import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billiardsTableFold as fold } from '../../../src/domain/billiards/billiardsTableFold.ts';
import { billiardsTables } from '../../../src/domain/billiards/billiardsTables.ts';
import type { BilliardsTable } from '../../../src/domain/billiards/billiardsTable.ts';
import { toRow } from '../../../src/domain/toRow.ts';
import type {
  BilliardsBall,
  BilliardsItem,
  TableAlertItem,
  TableConfigItem,
  TableGeometry,
  TableStateItem,
} from '../../../src/protocols/billiards/billiardsItems.ts';

const ballAt = (id: string, x: number): BilliardsBall => ({
  id,
  position: { x, y: 0 },
  velocity: null,
  radius: 36,
  mass: null,
  spin: null,
  isCueBall: id === 'cue',
  isPocketed: false,
  number: null,
  confidence: 1,
});
const geometry: TableGeometry = {
  width: 3_840,
  height: 2_160,
  pockets: [{ x: 0, y: 0 }],
  pocketRadius: null,
  cushionElasticity: null,
  surfaceFriction: null,
  surfaceSlope: null,
  cushionHeight: null,
  corners: null,
};
const cue = {
  tip: { x: 1, y: 2 },
  angleDegrees: 3,
  elevationDegrees: null,
  estimatedForce: null,
  impactPoint: null,
  length: null,
  tipRadius: null,
  isVisible: true,
  confidence: null,
};
const head = { tableId: 'table', sourceTime: null };

function stateOf(sequence: number, ...balls: readonly BilliardsBall[]): TableStateItem {
  const facts = { ballCount: balls.length, cue: null, geometry: null };
  return { ...head, ...facts, type: 'tableState', stream: 'state', sequence, balls };
}
function alertOf(sequence: number | null, message: string): TableAlertItem {
  const alert = {
    level: 'info' as const,
    message,
    code: null,
    details: {},
    sequence,
    sourceTime: null,
  };
  return { ...head, type: 'tableAlert', stream: 'alert', sequence, alert };
}
function configOf(section: string, fps: number): TableConfigItem {
  const facts = { section, values: { fps }, changeSummary: null };
  return { ...head, ...facts, type: 'tableConfig', stream: 'config', sequence: null };
}
function foldAll(first: BilliardsItem, ...others: readonly BilliardsItem[]): BilliardsTable {
  return others.reduce((known, item) => fold.merge(known, item), fold.begin(first));
}

describe('the billiards table', () => {
  it('[BI9] holds what the newest state sees', () => {
    const table = foldAll(
      { ...stateOf(1, ballAt('cue', 1), ballAt('8', 2)), cue, geometry, sourceTime: 't1' },
      { ...stateOf(2, ballAt('cue', 5)), sourceTime: 't2' },
    );
    expect(table.balls).toEqual({ cue: ballAt('cue', 5) });
    expect(table).toMatchObject({ ballCount: 1, cue: null, sourceTime: 't2' });
    expect(table.geometry).toEqual(geometry);
  });

  it('[BI10] keeps the identity of what did not change', () => {
    const before = foldAll({ ...stateOf(1, ballAt('cue', 1), ballAt('8', 2)), cue, geometry });
    const after = fold.merge(before, {
      ...stateOf(2, ballAt('cue', 9), ballAt('8', 2)),
      cue: { ...cue },
      geometry: { ...geometry, pockets: [{ x: 0, y: 0 }] },
    });
    expect(after.balls['8']).toBe(before.balls['8']);
    expect(after.balls['cue']).not.toBe(before.balls['cue']);
    expect(after.cue).toBe(before.cue);
    expect(after.geometry).toBe(before.geometry);
    const again = fold.merge(after, stateOf(3, ballAt('8', 2), ballAt('cue', 9)));
    expect(again.balls).toBe(after.balls);
  });

  it('[BI12] keeps the 20 newest alerts, newest first, each once', () => {
    const alerts = Array.from({ length: 25 }, (_, at) => alertOf(at, `alert ${at}`));
    const table = foldAll(alertOf(null, 'for me'), ...alerts, alertOf(24, 'alert 24'));
    expect(table.alerts.map(({ message }) => message)).toEqual(
      Array.from({ length: 20 }, (_, at) => `alert ${24 - at}`),
    );
    expect(foldAll(alertOf(null, 'for me'), alertOf(null, 'for me')).alerts).toHaveLength(2);
  });

  it('[BI12] keeps the 50 sections of the configuration that were told last', () => {
    const sections = Array.from({ length: 60 }, (_, at) => configOf(`s${at}`, at));
    const table = foldAll(
      configOf('s0', 0),
      ...sections.slice(0, 50),
      configOf('s0', 7),
      ...sections.slice(50),
    );
    expect(Object.keys(table.config)).toHaveLength(50);
    expect(table.config['s0']).toEqual({ values: { fps: 7 }, changeSummary: null });
    expect(table.config).not.toHaveProperty('s1');
    expect(table.config).toHaveProperty('s59');
    expect(fold.merge(table, configOf('s0', 7)).config).toBe(table.config);
  });

  it('[BI11] counts each stream by itself', () => {
    const table = foldAll(
      stateOf(1),
      alertOf(7, 'a'),
      stateOf(4),
      { ...head, type: 'tableFrame', stream: 'frame', sequence: 2 },
      alertOf(1, 'b'),
    );
    expect(table.streams).toMatchObject({
      state: { sequence: 4, gapCount: 1, missedCount: 2 },
      alert: { sequence: 1, restartCount: 1, gapCount: 0 },
      frame: { sequence: 2, receivedCount: 1 },
    });
  });

  it('[ST3] is the same row while nothing in it changed, and knows what moved', () => {
    const table = foldAll(stateOf(1, ballAt('cue', 1)));
    const row = toRow(fold, undefined, table);
    expect(toRow(fold, row, table)).toBe(row);
    const next = toRow(fold, row, fold.merge(row, stateOf(2, ballAt('cue', 1), ballAt('8', 1))));
    expect(next).toMatchObject({ key: 'table', version: 2, movement: { ballCount: 'up' } });
  });

  it('[BI10] says the same as its items, in any order of streams', () => {
    const balls = fc
      .uniqueArray(
        fc.tuple(fc.constantFrom('cue', '1', '8', 'toString'), fc.integer({ min: 0, max: 2 })),
        {
          selector: ([id]) => id,
        },
      )
      .map((pairs) => pairs.map(([id, x]) => ballAt(id, x)));
    const states = balls.map((list) => stateOf(0, ...list));
    const others = fc.oneof(
      fc.integer({ min: 0, max: 3 }).map((fps) => configOf('a', fps)),
      fc.string({ maxLength: 3 }).map((text) => alertOf(null, text)),
    );
    const items = fc.array(fc.oneof(states, others), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(items, ([first, ...rest]) => {
        if (!first) return;
        const numbered = rest.map((item, at) =>
          'balls' in item ? { ...item, sequence: at + 1 } : item,
        );
        const snapshots = [fold.begin(first)];
        for (const item of numbered)
          snapshots.push(fold.merge(snapshots.at(-1) ?? fold.begin(first), item));
        const last = [first, ...numbered].findLast((item) => item.type === 'tableState');
        const table = snapshots.at(-1);
        const seen = last?.type === 'tableState' ? last.balls : [];
        expect(table?.balls).toEqual(Object.fromEntries(seen.map((ball) => [ball.id, ball])));
        // Folding went on from each of them and changed none.
        expect(structuredClone(snapshots[0])).toEqual(fold.begin(first));
      }),
    );
  });

  it('[BI14] is stale after five seconds of silence', () => {
    expect(billiardsTables).toMatchObject({ entity: 'billiardsTable', staleAfterMs: 5_000 });
    expect(fold.keyOf(stateOf(1))).toBe('table');
  });
});
