import type { Notification } from '../../hooks/viewTypes.ts';
import type { DayGroup } from './groupByDay.ts';
import { groupByDay } from './groupByDay.ts';
import type { SubjectGroup } from './groupBySubject.ts';
import { groupBySubject } from './groupBySubject.ts';

/** What an inbox shows. */
export interface InboxPage {
  readonly days: readonly InboxDay[];
  /** Entries of groups that have no place on it. */
  readonly hiddenCount: number;
}

/** A day, by what its entries are about. */
export interface InboxDay extends Pick<DayGroup, 'day'> {
  readonly groups: readonly SubjectGroup[];
}

/** The newest groups, so many of them, by day. @param midnightAt as for `groupByDay` */
export function toInboxPage(
  entries: readonly Notification[],
  midnightAt: number | null,
  groupLimit: number,
): InboxPage {
  const days: InboxDay[] = [];
  let left = groupLimit;
  let hiddenCount = entries.length;
  for (const { day, entries: ofDay } of groupByDay(entries, midnightAt)) {
    const groups = groupBySubject(ofDay).slice(0, left);
    left -= groups.length;
    hiddenCount -= groups.reduce((sum, group) => sum + group.entries.length, 0);
    if (groups.length > 0) days.push({ day, groups });
  }
  return { days, hiddenCount };
}
