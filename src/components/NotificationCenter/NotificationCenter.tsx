import { Bell } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NotificationCenterResult } from '../../hooks/useNotificationCenter.ts';
import { useNotificationCenter } from '../../hooks/useNotificationCenter.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { PopoverPanel } from '../shared/PopoverPanel.tsx';
import { TabPanels } from '../shared/TabPanels.tsx';
import { InboxPanel } from './InboxPanel.tsx';
import { InboxSettings } from './InboxSettings.tsx';
import type { NotificationCenterStrings } from './notificationCenterStrings.ts';
import { NOTIFICATION_CENTER_STRINGS } from './notificationCenterStrings.ts';
import { useSettledCount } from './useSettledCount.ts';

/** What may be restyled. */
export type NotificationCenterPart = 'bell' | 'badge' | 'panel' | 'entry';

/** Props of `NotificationCenter`. */
export interface NotificationCenterProps
  extends Stylable<NotificationCenterPart>, Translatable<NotificationCenterStrings> {
  /** Whether the inbox shows. @default it minds its own */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** What "Sign in" does; without it there is no such button. */
  readonly onSignIn?: (() => void) | undefined;
}

/**
 * A bell with the number of what is unread, and behind it the inbox: everything that was told, muted or not, newest first, standing still
 * while it is open. Beside its name one mutes a match, from an entry its match or its kind; the settings have the rest. What is removed or
 * muted can be undone.
 */
export function NotificationCenter(props: NotificationCenterProps): ReactNode {
  const { className, classNames: parts = {}, open, onOpenChange, onSignIn } = props;
  const strings = toStrings(NOTIFICATION_CENTER_STRINGS, props.strings);
  const center = useNotificationCenter();
  const { unreadCount } = center;
  const settledCount = useSettledCount(unreadCount);
  return (
    <div className={classNames('cs-root cs-center', className)}>
      <PopoverPanel
        label={strings.title}
        open={open}
        onOpenChange={onOpenChange}
        className={classNames('cs-center__panel', parts.panel)}
        trigger={
          <IconButton
            label={strings.bell(unreadCount)}
            className={classNames('cs-center__bell', parts.bell)}
          >
            <Bell size={18} aria-hidden="true" />
            <Badge
              text={unreadCount === 0 ? null : strings.badge(unreadCount)}
              className={parts.badge}
            />
          </IconButton>
        }
      >
        <TabPanels
          label={strings.title}
          panels={toPanels({ center, strings, onSignIn, entryClassName: parts.entry })}
        />
      </PopoverPanel>
      <output className="cs-visually-hidden">
        {settledCount > 0 && strings.unread(settledCount)}
      </output>
    </div>
  );
}

interface PanelOptions {
  readonly center: NotificationCenterResult;
  readonly strings: NotificationCenterStrings;
  readonly onSignIn: (() => void) | undefined;
  readonly entryClassName: string | undefined;
}

function toPanels({ center, strings, ...rest }: PanelOptions) {
  return [
    {
      name: 'inbox',
      label: strings.inbox,
      children: <InboxPanel center={center} strings={strings} {...rest} />,
    },
    {
      name: 'settings',
      label: strings.settings,
      children: <InboxSettings center={center} strings={strings} />,
    },
  ];
}

interface BadgeProps {
  /** Null: there is nothing to count. */
  readonly text: string | null;
  readonly className: string | undefined;
}

/** For the eye; the button's name says it as well. */
function Badge({ text, className }: BadgeProps): ReactNode {
  if (text === null) return null;
  return (
    <span className={classNames('cs-center__badge', className)} aria-hidden="true">
      {text}
    </span>
  );
}
