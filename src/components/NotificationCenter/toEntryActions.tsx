import { Bell, BellOff, Check, Circle, Trash2 } from 'lucide-react';
import type { NotificationCenterResult } from '../../hooks/useNotificationCenter.ts';
import type { Notification } from '../../hooks/viewTypes.ts';
import type { MenuAction } from '../shared/ActionMenu.tsx';
import type { NotificationCenterStrings } from './notificationCenterStrings.ts';
import { toSubjectMute } from './toSubjectMute.ts';

const SIZE = 14;

/** What can be done with an entry. */
export function toEntryActions(
  entry: Notification,
  center: NotificationCenterResult,
  strings: NotificationCenterStrings,
): readonly MenuAction[] {
  const { id, isRead } = entry;
  return [
    {
      name: 'read',
      label: isRead ? strings.markUnread : strings.markRead,
      icon: isRead ? <Circle size={SIZE} /> : <Check size={SIZE} />,
      onSelect: () => center.setRead(id, !isRead),
    },
    ...toSubjectAction(entry, center, strings),
    toKindAction(entry, center, strings),
    {
      name: 'remove',
      label: strings.remove,
      icon: <Trash2 size={SIZE} />,
      onSelect: () => center.remove(id),
    },
  ];
}

function toSubjectAction(
  { subject }: Notification,
  center: NotificationCenterResult,
  strings: NotificationCenterStrings,
): readonly MenuAction[] {
  if (subject === null) return [];
  const { isMuted, label, run } = toSubjectMute(subject, center, strings);
  const icon = isMuted ? <Bell size={SIZE} /> : <BellOff size={SIZE} />;
  return [{ name: 'subject', label, icon, onSelect: run }];
}

function toKindAction(
  { kind }: Notification,
  { settings, muteKind, setKindMuted }: NotificationCenterResult,
  strings: NotificationCenterStrings,
): MenuAction {
  const isMuted = settings.mutedKinds.includes(kind);
  const name = strings.kinds[kind];
  return {
    name: 'kind',
    label: isMuted ? strings.unmute(name) : strings.muteKind(name),
    icon: isMuted ? <Bell size={SIZE} /> : <BellOff size={SIZE} />,
    onSelect: () => (isMuted ? setKindMuted(kind, false) : muteKind(kind)),
  };
}
