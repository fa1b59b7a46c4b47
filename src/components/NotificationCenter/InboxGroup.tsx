import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { Button } from '../shared/Button.tsx';
import type { SubjectGroup } from './groupBySubject.ts';
import type { InboxEntryProps } from './InboxEntry.tsx';
import { InboxEntry } from './InboxEntry.tsx';

/** Props of what the inbox holds about one match. */
export interface InboxGroupProps extends Omit<
  InboxEntryProps,
  'entry' | 'isSubjectShown' | 'onFocus'
> {
  readonly group: SubjectGroup;
}

/** More entries than this are a heap, of which the newest two are enough to know what it is about. */
const HEAP_SIZE = 3;
const TOP_SIZE = 2;
/** So many at a time: each entry has a menu, and who looks for older ones is rare. */
const PAGE_SIZE = 20;

/** What was told about one match, under its name: the newest, and the rest on demand. One entry alone names its match itself. */
export function InboxGroup({ group, ...rest }: InboxGroupProps): ReactNode {
  const { entries } = group;
  const { strings } = rest;
  const titleId = useId();
  const [wanted, setWanted] = useState(0);
  // Who has an entry under their fingers, or its menu open, keeps it, whatever comes on top.
  const [keptId, setKeptId] = useState<string | null>(null);
  const limit = wanted || (entries.length > HEAP_SIZE ? TOP_SIZE : HEAP_SIZE);
  const shown = entries.filter(({ id }, place) => place < limit || id === keptId);
  const hiddenCount = entries.length - shown.length;
  const isHeaded = entries.length > 1;
  return (
    <section className="cs-inbox__group" aria-labelledby={isHeaded ? titleId : undefined}>
      {isHeaded && (
        <h4 id={titleId} className="cs-row cs-list__name cs-inbox__subject">
          <bdi className="cs-clip">{toName(group, strings)}</bdi>{' '}
          <span className="cs-note cs-light">{entries.length}</span>
        </h4>
      )}
      <ul className="cs-list">
        {shown.map((entry) => (
          <InboxEntry
            key={entry.id}
            entry={entry}
            isSubjectShown={!isHeaded}
            onFocus={() => setKeptId(entry.id)}
            {...rest}
          />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <Button onClick={() => setWanted(limit + PAGE_SIZE)}>
          {strings.showOlder(hiddenCount)}
        </Button>
      )}
    </section>
  );
}

function toName({ subject, entries }: SubjectGroup, { kinds }: InboxEntryProps['strings']): string {
  const [first] = entries;
  return subject?.label ?? (first ? kinds[first.kind] : '');
}
