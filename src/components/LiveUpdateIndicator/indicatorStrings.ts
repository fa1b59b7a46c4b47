import { toLabel } from '../../lib/toLabel.ts';
import type { DetailStrings } from '../shared/detailStrings.ts';
import { DETAIL_STRINGS } from '../shared/detailStrings.ts';
import type { LiveUpdatePriority } from './liveUpdate.ts';

/** Everything `LiveUpdateIndicator` says. */
export interface LiveUpdateIndicatorStrings extends DetailStrings {
  /** Heading of the details. */
  readonly title: string;
  /** Fewer updates are asked for than are wanted. */
  readonly fewerUpdates: string;
  /** For screen readers, before the age of the last update. */
  readonly lastUpdated: string;
  readonly latestUpdate: string;
  readonly noUpdate: string;
  /** Name of an update's type. */
  readonly updateType: (type: string) => string;
  readonly priority: (priority: LiveUpdatePriority) => string;
  readonly affected: (count: number) => string;
}

const PRIORITIES: Readonly<Record<LiveUpdatePriority, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** In English. */
export const INDICATOR_STRINGS: LiveUpdateIndicatorStrings = {
  ...DETAIL_STRINGS,
  title: 'Live connection',
  fewerUpdates: 'Fewer updates',
  lastUpdated: 'Last update',
  latestUpdate: 'Latest update',
  noUpdate: 'None yet',
  updateType: toLabel,
  priority: (priority) => PRIORITIES[priority],
  affected: (count) => `Affected: ${count} ${count === 1 ? 'category' : 'categories'}`,
};
