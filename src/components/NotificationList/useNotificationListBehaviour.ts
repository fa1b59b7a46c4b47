import { useNotifications } from '../../hooks/useNotifications.ts';
import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import type { Notification, NotificationKind } from '../../hooks/viewTypes.ts';

/** What the list shows, told apart by how urgently it is read out. */
export interface NotificationListBehaviour {
  /** Errors: read out at once. */
  readonly alerts: readonly Notification[];
  /** Everything else: read out when the reader is done. */
  readonly notices: readonly Notification[];
  readonly dismiss: (id: string) => void;
  readonly retry: () => void;
}

/** Current notifications but for the hidden topics, and what can be done about them. */
export function useNotificationListBehaviour(
  hiddenTopics: readonly string[],
  kinds: readonly NotificationKind[],
): NotificationListBehaviour {
  const { notifications, dismiss } = useNotifications();
  const { reconnect } = useWebSocketConnection(undefined, false);
  const shown = notifications.filter(
    ({ topic, kind }) => kinds.includes(kind) && !hiddenTopics.includes(topic),
  );
  return {
    alerts: shown.filter(({ severity }) => severity === 'error'),
    notices: shown.filter(({ severity }) => severity !== 'error'),
    dismiss,
    retry: reconnect,
  };
}
