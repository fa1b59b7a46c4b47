import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import { useNotificationMessage } from '../../hooks/useNotificationMessage.ts';
import type { ToastsOptions } from '../../hooks/useToasts.ts';
import type { ShownToast } from '../../hooks/viewTypes.ts';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { describeCount } from '../shared/NotificationCount.tsx';
import { useStack } from '../shared/useStack.ts';
import { describeMute } from './describeMute.ts';
import type { LiveUpdateNotificationsStrings } from './liveUpdateNotificationsStrings.ts';
import { LIVE_UPDATE_NOTIFICATIONS_STRINGS } from './liveUpdateNotificationsStrings.ts';
import type { ToastPart } from './ToastCard.tsx';
import { ToastCard } from './ToastCard.tsx';
import { toWordsKey } from './toWordsKey.ts';
import { useFocusRoom } from './useFocusRoom.ts';
import { useKeyboardUse } from './useKeyboardUse.ts';
import { useLiveUpdateNotificationsBehaviour } from './useLiveUpdateNotificationsBehaviour.ts';
import { useToastAnnouncements } from './useToastAnnouncements.ts';
import { useToastFocus } from './useToastFocus.ts';

/** Props of `LiveUpdateNotifications`. */
export interface LiveUpdateNotificationsProps
  extends
    Stylable<ToastPart>,
    Translatable<LiveUpdateNotificationsStrings>,
    Pick<ToastsOptions, 'maxByPriority' | 'lowPriorityRestMs' | 'kinds' | 'hiddenTopics'> {
  /** How many show at a time; "+3 more" shows the rest. @default 5 */
  readonly maxNotifications?: number | undefined;
  /** How long one shows, ms, or that for each priority; at least 5 s, 0 or less: until it is dismissed. @default 10_000 */
  readonly autoHideDelay?: ToastsOptions['durationMs'];
  /** Which corner of the window they come from. @default 'top-end' */
  readonly position?: 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end' | undefined;
  /** Somebody dismissed one. */
  readonly onDismiss?: ((id: string) => void) | undefined;
  /** Somebody dismissed all of them. */
  readonly onDismissAll?: (() => void) | undefined;
  /** What "+3 more" does, such as opening an inbox. @default it shows them all */
  readonly onShowMore?: (() => void) | undefined;
  /** What "Sign in" does; without it there is no such button. */
  readonly onSignIn?: (() => void) | undefined;
}

/**
 * What happens, told in a corner of the window while it is news: scores, wickets, moved lines, arbitrage, the connection, and what the
 * server says. It fades by itself unless somebody has to act on it, and waits for whoever points at it, has the focus in it or looks
 * elsewhere. F6 or Alt+T leads to the newest and back, which is told while somebody uses the keyboard. All of it stays in the inbox (`NotificationCenter`). Once on a page, near its root.
 *
 * @example
 * <WebSocketProvider baseUrl="wss://…">
 *   <App />
 *   <LiveUpdateNotifications position="bottom-end" />
 * </WebSocketProvider>
 */
export function LiveUpdateNotifications(props: LiveUpdateNotificationsProps): ReactNode {
  const { className, classNames: parts = {}, position = 'top-end' } = props;
  const { maxNotifications: maxVisible, autoHideDelay: durationMs, ...rest } = props;
  const { maxByPriority, lowPriorityRestMs, kinds, hiddenTopics } = rest;
  const strings = toStrings(LIVE_UPDATE_NOTIFICATIONS_STRINGS, props.strings);
  const behaviour = useLiveUpdateNotificationsBehaviour({
    maxVisible,
    maxByPriority,
    durationMs,
    lowPriorityRestMs,
    kinds,
    hiddenTopics,
  });
  // The newest is nearest to the edge they come from.
  const toasts = position.startsWith('top') ? behaviour.toasts.toReversed() : behaviour.toasts;
  const staying = behaviour.toasts.filter(({ isLeaving }) => !isLeaving);
  const { regionRef, handleFocus, handleBlur } = useToastFocus(
    toasts.filter(({ isLeaving }) => !isLeaving).map(({ notification }) => notification.id),
    staying.at(-1)?.notification.id,
  );
  const stackRef = useRef<HTMLDivElement>(null);
  const edge = position.startsWith('top') ? 'start' : 'end';
  useStack(stackRef, { selector: '.cs-stack__item', edge });
  useFocusRoom({ regionRef, stackRef, edge });
  const toMessage = useNotificationMessage();
  const said = useToastAnnouncements(behaviour.toasts, {
    toText: (toast) => describeToast(toast, toMessage, strings),
    toKey: ({ notification, isMuteNote }) => `${isMuteNote} ${toWordsKey(notification)}`,
    waitingCount: behaviour.waiting.length,
    toWaitingText: strings.waiting,
  });
  const { regionProps } = behaviour;
  const keysId = useId();
  const isByKeyboard = useKeyboardUse();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notices that somebody is in there
    <section
      ref={regionRef}
      className={classNames('cs-root cs-overlay cs-toasts', className)}
      aria-label={strings.region}
      aria-describedby={keysId}
      aria-keyshortcuts="F6 Alt+T"
      data-position={position}
      onPointerEnter={regionProps.onPointerEnter}
      onPointerLeave={regionProps.onPointerLeave}
      onFocus={(event) => {
        regionProps.onFocus(event);
        handleFocus(event);
      }}
      onBlur={(event) => {
        regionProps.onBlur(event);
        handleBlur(event);
      }}
    >
      <p id={keysId} hidden>
        {strings.keys}
      </p>
      <div role="alert" className="cs-visually-hidden">
        {said.assertive}
      </div>
      <output className="cs-visually-hidden">{said.polite}</output>
      <div ref={stackRef} className="cs-stack">
        <ol>
          {toasts.map((toast) => (
            <ToastCard
              key={toast.notification.id}
              toast={toast}
              strings={strings}
              parts={parts}
              actions={{
                ...behaviour,
                signIn: props.onSignIn,
                dismiss(id) {
                  behaviour.dismiss(id);
                  props.onDismiss?.(id);
                },
              }}
            />
          ))}
        </ol>
        {staying.length > 0 && (
          <ToastControls
            {...props}
            behaviour={behaviour}
            strings={strings}
            isByKeyboard={isByKeyboard}
            count={staying.length + behaviour.waiting.length}
          />
        )}
      </div>
    </section>
  );
}

interface ToastControlsProps extends Pick<
  LiveUpdateNotificationsProps,
  'onDismissAll' | 'onShowMore'
> {
  readonly behaviour: ReturnType<typeof useLiveUpdateNotificationsBehaviour>;
  readonly strings: LiveUpdateNotificationsStrings;
  readonly isByKeyboard: boolean;
  /** All that there are, shown or not. */
  readonly count: number;
}

function ToastControls(props: ToastControlsProps): ReactNode {
  const { behaviour, strings, isByKeyboard, count, onDismissAll, onShowMore } = props;
  const { waiting, isExpanded, setExpanded, dismissAll } = behaviour;
  return (
    <div className="cs-stack__item cs-row cs-toasts__controls">
      {/* The region says it to a screen reader. */}
      {isByKeyboard && (
        <span className="cs-badge" aria-hidden="true">
          {strings.keyHint}
        </span>
      )}
      {count > 1 && (
        <Button
          className="cs-raised"
          onClick={() => {
            dismissAll();
            onDismissAll?.();
          }}
        >
          {strings.clearAll}
        </Button>
      )}
      {/* Last, because it counts: what grows at its end moves nothing. */}
      {waiting.length > 0 && (
        <Button className="cs-raised" onClick={onShowMore ?? (() => setExpanded(true))}>
          {strings.more(waiting.length)}
        </Button>
      )}
      {isExpanded && (
        <Button className="cs-raised" onClick={() => setExpanded(false)}>
          {strings.less}
        </Button>
      )}
    </div>
  );
}

/** What is read out of a toast. */
function describeToast(
  { notification, isMuteNote }: ShownToast,
  toMessage: ReturnType<typeof useNotificationMessage>,
  strings: LiveUpdateNotificationsStrings,
): string {
  if (isMuteNote) return describeMute(notification, strings)?.done ?? '';
  const { title, subject } = notification;
  const count = describeCount(notification, strings);
  return [title, toMessage(notification), subject?.label, count].filter(Boolean).join('. ');
}
