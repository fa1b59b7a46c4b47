import { BellOff, X } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { useNotificationMessage } from '../../hooks/useNotificationMessage.ts';
import type { ShownToast } from '../../hooks/viewTypes.ts';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { NotificationAge } from '../shared/NotificationAge.tsx';
import { NotificationCount } from '../shared/NotificationCount.tsx';
import { NotificationIcon } from '../shared/NotificationIcon.tsx';
import { PriorityMark } from '../shared/PriorityMark.tsx';
import { describeMute } from './describeMute.ts';
import type { LiveUpdateNotificationsStrings } from './liveUpdateNotificationsStrings.ts';
import { toWordsKey } from './toWordsKey.ts';
import { useSwipe } from './useSwipe.ts';

/** What may be restyled of a toast. */
export type ToastPart = 'toast' | 'title' | 'message';

/** What can be done with a toast. */
export interface ToastActions {
  readonly dismiss: (id: string) => void;
  readonly mute: (id: string) => void;
  readonly unmute: (id: string) => void;
  readonly retry: () => void;
  readonly signIn: (() => void) | undefined;
}

/** Props of one toast. */
export interface ToastCardProps {
  readonly toast: ShownToast;
  readonly actions: ToastActions;
  readonly strings: LiveUpdateNotificationsStrings;
  readonly parts: Readonly<Partial<Record<ToastPart, string>>>;
}

/** One toast: what it says, what can be done about it, and the ways to be rid of it. */
export function ToastCard({ toast, actions, strings, parts }: ToastCardProps): ReactNode {
  const { notification, isMuteNote, isLeaving } = toast;
  const { id, priority, severity } = notification;
  const titleId = useId();
  const swipe = useSwipe(() => actions.dismiss(id));
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget && event.key !== 'Escape') return;
    if (event.key !== 'Escape' && event.key !== 'Delete') return;
    event.stopPropagation();
    actions.dismiss(id);
  };
  return (
    <li
      className="cs-stack__item cs-toasts__item"
      data-state={isLeaving ? 'leaving' : 'shown'}
      inert={isLeaving}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and swipes are beside the button that does the same */}
      <div
        className={classNames('cs-raised cs-toast', parts.toast)}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for forms
        role="group"
        aria-labelledby={titleId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever jumps here by key lands on a toast
        tabIndex={0}
        data-priority={priority}
        data-severity={severity}
        data-swiping={swipe.isSwiping}
        data-toast-id={id}
        style={swipe.style}
        onPointerDown={swipe.onPointerDown}
        onKeyDown={handleKeyDown}
        onClickCapture={keepFocus}
      >
        {isMuteNote ? (
          <MuteNote toast={toast} titleId={titleId} actions={actions} strings={strings} />
        ) : (
          <ToastBody
            // Other words are another text, not the same one moved.
            key={toWordsKey(notification)}
            toast={toast}
            titleId={titleId}
            actions={actions}
            strings={strings}
            parts={parts}
          />
        )}
        <IconButton
          label={strings.dismiss(notification.title)}
          className="cs-toast__button"
          onClick={() => actions.dismiss(id)}
        >
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  );
}

/** Muting takes the button away that did it: whoever got there by key goes on from the toast. */
function keepFocus({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  const isSwap = target instanceof Element && target.closest(SWAPS) !== null;
  if (isSwap && document.activeElement?.matches(':focus-visible')) currentTarget.focus();
}

/** Buttons that take each other's place. */
const SWAPS = '.cs-toast__button--mute, .cs-toast__undo';

interface ToastBodyProps extends ToastCardProps {
  readonly titleId: string;
}

function ToastBody({ toast, titleId, actions, strings, parts }: ToastBodyProps): ReactNode {
  const { notification } = toast;
  const { id, title, subject, priority, action, createdAt } = notification;
  const message = useNotificationMessage()(notification);
  const mute = describeMute(notification, strings);
  return (
    <>
      <NotificationIcon notification={notification} />
      <div className="cs-toast__body">
        <p id={titleId} className={classNames('cs-notice__title', parts.title)}>
          <bdi>{title}</bdi>
        </p>
        {message && (
          <p className={classNames('cs-notice__message', parts.message)}>
            <bdi>{message}</bdi>
          </p>
        )}
      </div>
      <div className="cs-notice__facts cs-small cs-toast__facts">
        <PriorityMark priority={priority}>{strings.priorities[priority]}</PriorityMark>
        {subject && <bdi className="cs-notice__subject cs-clip">{subject.label}</bdi>}
        <NotificationCount notification={notification} strings={strings} />
        <NotificationAge at={createdAt} toWords={strings.age} />
      </div>
      {action === 'retry' && (
        <Button className="cs-toast__action" onClick={actions.retry}>
          {strings.retry}
        </Button>
      )}
      {action === 'sign-in' && actions.signIn && (
        <Button className="cs-toast__action" onClick={actions.signIn}>
          {strings.signIn}
        </Button>
      )}
      {mute !== null && (
        <IconButton
          label={mute.offer}
          className="cs-toast__button cs-toast__button--mute"
          onClick={() => actions.mute(id)}
        >
          <BellOff size={14} aria-hidden="true" />
        </IconButton>
      )}
    </>
  );
}

/** What a toast becomes when it is muted: the way back, in the place where the way in was. */
function MuteNote({ toast, titleId, actions, strings }: Omit<ToastBodyProps, 'parts'>): ReactNode {
  const { notification } = toast;
  const undoRef = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const undo = undoRef.current;
    // Only where the focus is on the toast already: a mute by pointer leaves it where it was.
    if (undo && document.activeElement === undo.closest('[data-toast-id]')) undo.focus();
  }, []);
  return (
    <>
      <BellOff className="cs-toast__mute" size={16} aria-hidden="true" />
      <p id={titleId} className="cs-toast__body cs-notice__title">
        {describeMute(notification, strings)?.done}
      </p>
      <Button
        buttonRef={undoRef}
        className="cs-toast__undo"
        onClick={() => actions.unmute(notification.id)}
      >
        {strings.undo}
      </Button>
    </>
  );
}
