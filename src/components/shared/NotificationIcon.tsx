import type { LucideIcon } from 'lucide-react';
import {
  ArrowLeftRight,
  Award,
  CircleAlert,
  Flag,
  Lightbulb,
  Megaphone,
  Scale,
  TrendingUp,
  Trophy,
  Wifi,
  WifiOff,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Notification, NotificationKind, Severity } from '../../hooks/viewTypes.ts';

const ICONS: Readonly<Record<Exclude<NotificationKind, 'wicket'>, LucideIcon>> = {
  connection: WifiOff,
  error: CircleAlert,
  alert: Megaphone,
  score: Trophy,
  milestone: Award,
  game: Flag,
  dispute: Scale,
  insight: Lightbulb,
  arbitrage: ArrowLeftRight,
  lineMovement: TrendingUp,
};

/** Props of the icon of a notification. */
export interface NotificationIconProps {
  readonly notification: Pick<Notification, 'kind' | 'severity' | 'priority'>;
}

/** What a notification is about, in the tone of how serious it is. For the eye only: the words say the same. */
export function NotificationIcon({ notification }: NotificationIconProps): ReactNode {
  const { kind, severity, priority } = notification;
  return (
    <span
      className="cs-notice-icon"
      data-severity={severity}
      data-priority={priority}
      aria-hidden="true"
    >
      {toIcon(kind, severity)}
    </span>
  );
}

function toIcon(kind: NotificationKind, severity: Severity): ReactNode {
  if (kind === 'wicket') return <WicketIcon />;
  const Icon = kind === 'connection' && severity === 'success' ? Wifi : ICONS[kind];
  return <Icon size={16} />;
}

/** Three stumps, and the bails in the air. */
function WicketIcon(): ReactNode {
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
    >
      <path d="M6 9v12M12 9v12M18 9v12M5 5l5-2M14 3l5 2" />
    </svg>
  );
}
