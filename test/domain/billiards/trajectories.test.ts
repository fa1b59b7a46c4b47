import { describe, expect, it } from 'vitest';
import {
  trajectories,
  trajectoryFold as fold,
} from '../../../src/domain/billiards/trajectories.ts';
import type { TrajectoryItem } from '../../../src/protocols/billiards/billiardsItems.ts';

const item = (sequence: number, endX: number): TrajectoryItem => ({
  tableId: 'table',
  lines: [
    {
      start: { x: 0, y: 0 },
      end: { x: endX, y: 0 },
      type: 'primary',
      confidence: 1,
      ballId: 'cue',
    },
  ],
  collisions: [],
  confidence: 0.9,
  calculationTimeMs: 3,
  sequence,
  sourceTime: `t${sequence}`,
});

describe('trajectories', () => {
  it('[BI9] are those of the newest prediction', () => {
    const known = fold.merge(fold.begin(item(1, 5)), item(2, 7));
    expect(known.lines).toEqual(item(2, 7).lines);
    expect(known).toMatchObject({ tableId: 'table', sourceTime: 't2' });
    expect(known).not.toHaveProperty('sequence');
  });

  it('[BI10] keep the identity of lines that are told again', () => {
    const known = fold.begin(item(1, 5));
    const again = fold.merge(known, item(2, 5));
    expect(again.lines).toBe(known.lines);
    expect(again.collisions).toBe(known.collisions);
  });

  it('[BI11] count their stream', () => {
    const known = fold.merge(fold.begin(item(1, 5)), item(4, 5));
    expect(known.count).toMatchObject({
      sequence: 4,
      gapCount: 1,
      missedCount: 2,
      receivedCount: 2,
    });
  });

  it('[BI14] are stale after ten seconds of silence', () => {
    expect(trajectories).toMatchObject({ entity: 'trajectory', staleAfterMs: 10_000 });
  });
});
