import type { Notification } from '../../hooks/viewTypes.ts';

/** Entries of a day, or of all days before it. */
export interface DayGroup {
  readonly day: 'today' | 'earlier';
  readonly entries: readonly Notification[];
}

/** Entries by day, newest first, without empty groups. @param midnightAt when today began; null: not known, all is today's */
export function groupByDay(
  entries: readonly Notification[],
  midnightAt: number | null,
): readonly DayGroup[] {
  const isToday = ({ createdAt }: Notification) => midnightAt === null || createdAt >= midnightAt;
  const groups: readonly DayGroup[] = [
    { day: 'today', entries: entries.filter(isToday) },
    { day: 'earlier', entries: entries.filter((entry) => !isToday(entry)) },
  ];
  return groups.filter((group) => group.entries.length > 0);
}
