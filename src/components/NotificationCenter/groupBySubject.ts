import type { NotificationSubject, Notification } from '../../hooks/viewTypes.ts';

/** Entries about one match, or of one kind where they are about none. */
export interface SubjectGroup {
  readonly key: string;
  readonly subject: NotificationSubject | null;
  /** In the order they came in; never empty. */
  readonly entries: readonly Notification[];
}

/** Entries by what they are about, in the order of the first of each. */
export function groupBySubject(entries: readonly Notification[]): readonly SubjectGroup[] {
  const groups = new Map<
    string,
    { subject: NotificationSubject | null; entries: Notification[] }
  >();
  for (const entry of entries) {
    const { subject, kind } = entry;
    const key = subject === null ? `kind ${kind}` : `subject ${subject.id}`;
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { subject, entries: [entry] });
  }
  return Array.from(groups, ([key, group]) => ({ key, ...group }));
}
