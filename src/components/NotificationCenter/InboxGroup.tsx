import { Bell, BellOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { NotificationSubject } from '../../hooks/viewTypes.ts';
import { Button } from '../shared/Button.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import type { SubjectGroup } from './groupBySubject.ts';
import type { InboxEntryProps } from './InboxEntry.tsx';
import { InboxEntry } from './InboxEntry.tsx';
import { toSubjectMute } from './toSubjectMute.ts';

/** Props of what the inbox holds about one match. */
export interface InboxGroupProps extends Omit<InboxEntryProps, 'entry'> {
  readonly group: SubjectGroup;
}

/** More entries than this are a heap, of which the newest two are enough to know what it is about. */
const HEAP_SIZE = 3;
const TOP_SIZE = 2;
/** So many at a time: each entry has a menu, and who looks for older ones is rare. */
const PAGE_SIZE = 20;

/** What was told about one match, under its name, where the match can be muted: the newest, and the rest on demand. */
export function InboxGroup({ group, ...rest }: InboxGroupProps): ReactNode {
  const { entries, subject } = group;
  const { center, strings } = rest;
  const titleId = useId();
  const [wanted, setWanted] = useState(0);
  const limit = wanted || (entries.length > HEAP_SIZE ? TOP_SIZE : HEAP_SIZE);
  const shown = entries.slice(0, limit);
  const hiddenCount = entries.length - shown.length;
  const isHeaded = subject !== null || entries.length > 1;
  return (
    <section className="cs-inbox__group" aria-labelledby={isHeaded ? titleId : undefined}>
      {isHeaded && (
        <div className="cs-row cs-inbox__subject">
          <h4 id={titleId} className="cs-row cs-list__name">
            <bdi className="cs-clip">{toName(group, strings)}</bdi>{' '}
            {entries.length > 1 && <span className="cs-note cs-light">{entries.length}</span>}
          </h4>
          {subject && <MuteButton subject={subject} center={center} strings={strings} />}
        </div>
      )}
      <ul className="cs-list">
        {shown.map((entry) => (
          <InboxEntry key={entry.id} entry={entry} {...rest} />
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

interface MuteButtonProps extends Pick<InboxEntryProps, 'center' | 'strings'> {
  readonly subject: NotificationSubject;
}

/** Mutes the match, or lets it speak again. */
function MuteButton({ subject, center, strings }: MuteButtonProps): ReactNode {
  const { isMuted, label, run } = toSubjectMute(subject, center, strings);
  const Icon = isMuted ? Bell : BellOff;
  return (
    <IconButton label={label} onClick={run}>
      <Icon size={14} aria-hidden="true" />
    </IconButton>
  );
}
