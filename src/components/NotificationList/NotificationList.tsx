import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNotificationMessage } from '../../hooks/useNotificationMessage.ts';
import type { Notification, NotificationKind } from '../../hooks/viewTypes.ts';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import type { NotificationListBehaviour } from './useNotificationListBehaviour.ts';
import { useNotificationListBehaviour } from './useNotificationListBehaviour.ts';

/** Props of `NotificationList`. */
export interface NotificationListProps {
  /** Topics shown elsewhere, such as `connection` by a banner. @default none */
  readonly hiddenTopics?: readonly string[];
  /** What is listed. @default the connection, alerts and errors of the server: what happens in a game is for toasts and inbox */
  readonly kinds?: readonly NotificationKind[] | undefined;
  /** What "Sign in" does; without it there is no such button. */
  readonly onSignIn?: () => void;
  readonly className?: string | undefined;
}

const NO_TOPICS: readonly string[] = [];
const SERIOUS_KINDS: readonly NotificationKind[] = ['connection', 'alert', 'error'];
const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert };

/** Current notifications, newest first, errors on top. Its two live regions always exist, so nothing goes unread. */
export function NotificationList({
  hiddenTopics = NO_TOPICS,
  kinds = SERIOUS_KINDS,
  onSignIn,
  className,
}: NotificationListProps): ReactNode {
  const { alerts, notices, ...actions } = useNotificationListBehaviour(hiddenTopics, kinds);
  const toEntry = (notification: Notification) => (
    <Entry
      key={notification.id}
      notification={notification}
      actions={actions}
      onSignIn={onSignIn}
    />
  );
  return (
    <div className={classNames('cs-root cs-sized cs-notifications', className)}>
      <div role="alert" className="cs-notifications__region">
        {alerts.map(toEntry)}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may hold no blocks */}
      <div role="status" className="cs-notifications__region">
        {notices.map(toEntry)}
      </div>
    </div>
  );
}

interface EntryProps {
  readonly notification: Notification;
  readonly actions: Pick<NotificationListBehaviour, 'dismiss' | 'retry'>;
  readonly onSignIn: (() => void) | undefined;
}

function Entry({ notification, actions, onSignIn }: EntryProps): ReactNode {
  const { id, severity, title, subject, count, action } = notification;
  const message = useNotificationMessage()(notification);
  const text = [subject?.label, message].filter(Boolean).join(' · ');
  const Icon = ICONS[severity];
  return (
    <div className="cs-notification" data-severity={severity}>
      <span className="cs-notification__icon" aria-hidden="true">
        <Icon size={16} />
      </span>
      <div className="cs-notification__body">
        <p className="cs-medium">
          {title}
          {count > 1 && <span className="cs-note cs-light"> {count} times</span>}
        </p>
        {text !== '' && <p className="cs-note">{text}</p>}
      </div>
      {action === 'retry' && <Button onClick={actions.retry}>Retry</Button>}
      {action === 'sign-in' && onSignIn && <Button onClick={onSignIn}>Sign in</Button>}
      <button
        type="button"
        className="cs-icon-button"
        aria-label={`Dismiss: ${title}`}
        onClick={() => actions.dismiss(id)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
