import { BellOff, Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { NotificationCenterResult } from '../../hooks/useNotificationCenter.ts';
import { useNotificationMessage } from '../../hooks/useNotificationMessage.ts';
import type { MuteReason, Notification } from '../../hooks/viewTypes.ts';
import { ActionMenu } from '../shared/ActionMenu.tsx';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { NotificationAge } from '../shared/NotificationAge.tsx';
import { NotificationCount } from '../shared/NotificationCount.tsx';
import { NotificationIcon } from '../shared/NotificationIcon.tsx';
import { PriorityMark } from '../shared/PriorityMark.tsx';
import type { NotificationCenterStrings } from './notificationCenterStrings.ts';
import { toEntryActions } from './toEntryActions.tsx';

/** Props of an entry. */
export interface InboxEntryProps {
  readonly entry: Notification;
  readonly center: NotificationCenterResult;
  readonly strings: NotificationCenterStrings;
  readonly onRetry: () => void;
  readonly onSignIn: (() => void) | undefined;
  readonly className: string | undefined;
}

/** One entry of the inbox, below the name of its match: unread ones have a dot, which is also the button that marks them as read. */
export function InboxEntry(props: InboxEntryProps): ReactNode {
  const { entry, center, strings, onRetry, onSignIn, className } = props;
  const { id, title, isRead, action } = entry;
  const message = useNotificationMessage()(entry);
  const muteReason = center.muteReasonOf(entry);
  const titleId = useId();
  return (
    <li
      className={classNames('cs-entry', className)}
      data-state={isRead ? 'read' : 'unread'}
      data-muted={muteReason !== null}
    >
      <NotificationIcon notification={entry} />
      <div className="cs-entry__body">
        <p id={titleId} className="cs-notice__title">
          <bdi>{title}</bdi>
        </p>
        {message && (
          <p className="cs-notice__message">
            <bdi>{message}</bdi>
          </p>
        )}
      </div>
      <IconButton
        label={isRead ? strings.markUnread : strings.markRead}
        className="cs-entry__dot"
        aria-describedby={titleId}
        onClick={() => center.setRead(id, !isRead)}
      >
        <span className="cs-entry__mark" />
      </IconButton>
      <ActionMenu
        trigger={
          <IconButton label={strings.actions(title)} className="cs-entry__menu">
            <Ellipsis size={16} aria-hidden="true" />
          </IconButton>
        }
        actions={toEntryActions(entry, center, strings)}
      />
      <div className="cs-entry__rest">
        <EntryFacts entry={entry} muteReason={muteReason} strings={strings} />
        <EarlierLines entry={entry} strings={strings} />
        {action === 'retry' && <Button onClick={onRetry}>{strings.retry}</Button>}
        {action === 'sign-in' && onSignIn && <Button onClick={onSignIn}>{strings.signIn}</Button>}
      </div>
    </li>
  );
}

interface EntryFactsProps {
  readonly entry: Notification;
  readonly muteReason: MuteReason | null;
  readonly strings: NotificationCenterStrings;
}

function EntryFacts(props: EntryFactsProps): ReactNode {
  const { entry, muteReason, strings } = props;
  const { priority, createdAt, earlier } = entry;
  return (
    <div className="cs-notice__facts cs-small">
      {priority === 'high' && (
        <PriorityMark priority={priority}>{strings.priorities[priority]}</PriorityMark>
      )}
      {earlier.length === 0 && <NotificationCount notification={entry} strings={strings} />}
      <NotificationAge at={createdAt} toWords={strings.age} />
      {muteReason !== null && (
        <span className="cs-inline">
          <BellOff size={11} aria-hidden="true" />
          {strings.muteReasons[muteReason]}
        </span>
      )}
    </div>
  );
}

/** What a burst said before: behind "+3 more". */
function EarlierLines({ entry, strings }: Pick<EntryFactsProps, 'entry' | 'strings'>): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const toMessage = useNotificationMessage();
  const { earlier, count } = entry;
  if (earlier.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="cs-entry__more"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <bdi>{strings.more(count - 1)}</bdi>
      </button>
      <ul id={listId} className="cs-list cs-break cs-small" hidden={!isOpen}>
        {earlier.map((line) => (
          <li key={line.identity ?? `${line.createdAt} ${line.title}`}>
            <bdi>{[line.title, toMessage(line)].filter(Boolean).join(' · ')}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
