import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { NotificationCenterResult, UndoOffer } from '../../hooks/useNotificationCenter.ts';
import { useClock } from '../../hooks/useClock.ts';
import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import { isNotificationKind } from '../../hooks/notificationKinds.ts';
import { Button } from '../shared/Button.tsx';
import { Segments } from '../shared/Segments.tsx';
import { SelectField } from '../shared/SelectField.tsx';
import { InboxGroup } from './InboxGroup.tsx';
import type { NotificationCenterStrings } from './notificationCenterStrings.ts';
import { toInboxPage } from './toInboxPage.ts';
import { useHeldEntries } from './useHeldEntries.ts';

/** Props of the inbox. */
export interface InboxPanelProps {
  readonly center: NotificationCenterResult;
  readonly strings: NotificationCenterStrings;
  readonly onSignIn: (() => void) | undefined;
  readonly entryClassName: string | undefined;
}

/** At most so many are kept (`MAX_NOTIFICATIONS`). */
const FULL_COUNT = 200;
/** So many matches at a time: each entry has a menu, and who looks for older ones is rare. */
const PAGE_SIZE = 20;

/** Filters, entries by day, and what can be done with all of them. */
export function InboxPanel({ center, strings, ...rest }: InboxPanelProps): ReactNode {
  const { entries, totalCount, unreadCount } = center;
  return (
    <div className="cs-inbox">
      {totalCount > 0 && <InboxFilters center={center} strings={strings} />}
      {entries.length === 0 ? (
        <EmptyInbox center={center} strings={strings} />
      ) : (
        // Another filter is another list.
        <InboxList
          key={JSON.stringify(center.filter)}
          center={center}
          strings={strings}
          {...rest}
        />
      )}
      <footer className="cs-bar cs-rule">
        <UndoBar offer={center.undoOffer} strings={strings} />
        {unreadCount > 0 && <Button onClick={center.markAllRead}>{strings.markAllRead}</Button>}
        {totalCount > 0 && <Button onClick={center.clear}>{strings.clearAll}</Button>}
      </footer>
    </div>
  );
}

type PartProps = Pick<InboxPanelProps, 'center' | 'strings'>;

function InboxFilters({ center, strings }: PartProps): ReactNode {
  const { filter, setFilter, kinds } = center;
  return (
    <div className="cs-bar cs-inbox__filters">
      <Segments
        label={strings.whichEntries}
        value={filter.isUnreadOnly ? 'unread' : 'all'}
        segments={[
          { value: 'all', label: strings.all },
          { value: 'unread', label: strings.unreadOnly },
        ]}
        onChange={(value) => setFilter({ isUnreadOnly: value === 'unread' })}
      />
      <SelectField<string>
        label={strings.kind}
        isLabelShown={false}
        value={filter.kind ?? ALL_KINDS}
        options={[
          { value: ALL_KINDS, label: strings.allKinds },
          ...kinds.map((kind) => ({ value: kind, label: strings.kinds[kind] })),
        ]}
        onChange={(value) => setFilter({ kind: isNotificationKind(value) ? value : null })}
      />
    </div>
  );
}

const ALL_KINDS = 'all';

function EmptyInbox({ center, strings }: PartProps): ReactNode {
  const { totalCount, setFilter } = center;
  return (
    <div className="cs-empty">
      <p className="cs-empty__text">{totalCount === 0 ? strings.empty : strings.emptyFiltered}</p>
      {totalCount > 0 && (
        <Button onClick={() => setFilter({ kind: null, isUnreadOnly: false })}>
          {strings.showAll}
        </Button>
      )}
    </div>
  );
}

/** Stands still while it is open, so that nobody presses what has just come into the place of something else. */
function InboxList({ center, strings, onSignIn, entryClassName }: InboxPanelProps): ReactNode {
  const listRef = useRef<HTMLDivElement>(null);
  const { entries, freshCount, showFresh } = useHeldEntries(center.entries);
  const midnightAt = useClock((now) => new Date(now).setHours(0, 0, 0, 0));
  const { reconnect } = useWebSocketConnection(undefined, false);
  const [limit, setLimit] = useState(PAGE_SIZE);
  const { days, hiddenCount } = toInboxPage(entries, midnightAt, limit);
  return (
    <div ref={listRef} className="cs-inbox__days" tabIndex={-1}>
      {freshCount > 0 && (
        <div className="cs-inbox__fresh">
          <Button
            onClick={() => {
              showFresh();
              const { current: list } = listRef;
              if (!list) return;
              // The button goes, and takes the focus with it.
              list.focus({ preventScroll: true });
              list.scrollTop = 0;
            }}
          >
            {strings.showFresh(freshCount)}
          </Button>
        </div>
      )}
      {days.map(({ day, groups }) => (
        <section key={day} aria-label={strings[day]}>
          <h3 className="cs-label cs-inbox__day">{strings[day]}</h3>
          {groups.map((group) => (
            <InboxGroup
              key={group.key}
              group={group}
              center={center}
              strings={strings}
              onRetry={reconnect}
              onSignIn={onSignIn}
              className={entryClassName}
            />
          ))}
        </section>
      ))}
      {hiddenCount > 0 && (
        <p className="cs-inbox__end cs-small">
          <Button onClick={() => setLimit(limit + PAGE_SIZE)}>
            {strings.showOlder(hiddenCount)}
          </Button>
        </p>
      )}
      {hiddenCount === 0 && center.totalCount >= FULL_COUNT && (
        <p className="cs-inbox__end cs-small">{strings.full(FULL_COUNT)}</p>
      )}
    </div>
  );
}

interface UndoBarProps {
  readonly offer: UndoOffer | null;
  readonly strings: NotificationCenterStrings;
}

/** What was done last, and the way back. Its live region is always there. */
function UndoBar({ offer, strings }: UndoBarProps): ReactNode {
  return (
    <div className="cs-row cs-copy cs-inbox__undo">
      <output className="cs-note">{offer && describeOffer(offer, strings)}</output>
      {offer && <Button onClick={offer.undo}>{strings.undo}</Button>}
    </div>
  );
}

function describeOffer(offer: UndoOffer, strings: NotificationCenterStrings): string {
  if (offer.did === 'removed') return strings.removed(offer.count);
  return strings.muted(offer.did === 'mutedKind' ? strings.kinds[offer.kind] : offer.subject.label);
}
