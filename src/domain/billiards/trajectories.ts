import { isSameValue } from '../../lib/isSameValue.ts';
import type { TrajectoryItem } from '../../protocols/billiards/billiardsItems.ts';
import type { Fold, SportTable } from '../liveRow.ts';
import { countMessage } from './streamCount.ts';
import type { Trajectory } from './trajectory.ts';

/** A prediction is told as a whole, so the newest replaces the last. */
export const trajectoryFold: Fold<TrajectoryItem, Trajectory> = {
  keyOf: ({ tableId }) => tableId,
  begin: ({ sequence, ...prediction }) => ({
    ...prediction,
    count: countMessage(undefined, sequence),
  }),
  merge: (known, { sequence, ...prediction }) => ({
    ...prediction,
    lines: isSameValue(known.lines, prediction.lines) ? known.lines : prediction.lines,
    collisions: isSameValue(known.collisions, prediction.collisions)
      ? known.collisions
      : prediction.collisions,
    count: countMessage(known.count, sequence),
  }),
  cells: [{ name: 'confidence', read: ({ confidence }) => confidence }],
};

/** The predictions of a billiards table; one of before the last shot is worth nothing, and nobody says that it was played. */
export const trajectories: SportTable<'trajectory'> = {
  entity: 'trajectory',
  fold: trajectoryFold,
  staleAfterMs: 10_000,
};
