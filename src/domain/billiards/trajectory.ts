import type { TrajectoryItem } from '../../protocols/billiards/billiardsItems.ts';
import type { StreamCount } from './streamCount.ts';

/** The newest prediction of where balls are going to run, and how its stream came. */
export interface Trajectory extends Omit<TrajectoryItem, 'sequence'> {
  readonly count: StreamCount;
}
