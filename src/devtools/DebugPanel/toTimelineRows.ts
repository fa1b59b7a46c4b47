import type { MachineEdge, TimelineEntry } from '../../hooks/viewTypes.ts';

/** A state that was entered. */
export interface TimelineRow {
  readonly entry: TimelineEntry;
  /** Tells it from the others: two may be entered in the same instant. */
  readonly serial: number;
  /** Null: it is in it still. */
  readonly lastedMs: number | null;
}

/** The states of a timeline, newest first, each with how long it lasted: until the same socket's next one. */
export function toTimelineRows(timeline: readonly TimelineEntry[]): readonly TimelineRow[] {
  const nextAt = new Map<string, number>();
  const rows: TimelineRow[] = [];
  for (const [index, entry] of Array.from(timeline.entries()).toReversed()) {
    const endedAt = nextAt.get(entry.link);
    nextAt.set(entry.link, entry.at);
    rows.push({
      entry,
      serial: index,
      lastedMs: endedAt === undefined ? null : endedAt - entry.at,
    });
  }
  return rows;
}

/** The ways a socket's machine took, oldest first. */
export function toWaysTaken(
  timeline: readonly TimelineEntry[],
  link: string,
): readonly Pick<MachineEdge, 'from' | 'to'>[] {
  return timeline.flatMap((entry) =>
    entry.link === link && entry.from !== null ? [{ from: entry.from, to: entry.to }] : [],
  );
}
