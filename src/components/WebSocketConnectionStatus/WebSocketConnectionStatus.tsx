import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { ConnectionDetails } from '../shared/ConnectionDetails.tsx';
import { describeConnection } from '../shared/describeConnection.ts';
import { FeedMarks } from '../shared/FeedMarks.tsx';
import { RetryNote } from '../shared/RetryNote.tsx';
import { StatusShape } from '../shared/StatusShape.tsx';
import type { WebSocketConnectionStatusStrings } from './statusStrings.ts';
import { STATUS_STRINGS } from './statusStrings.ts';
import type { ConnectionActionName } from './useConnectionStatusBehaviour.ts';
import { useConnectionStatusBehaviour } from './useConnectionStatusBehaviour.ts';

/** Parts of `WebSocketConnectionStatus` that take class names. */
export type WebSocketConnectionStatusPart = 'line' | 'status' | 'actions' | 'details';

/** Props of `WebSocketConnectionStatus`. */
export interface WebSocketConnectionStatusProps
  extends Stylable<WebSocketConnectionStatusPart>, Translatable<WebSocketConnectionStatusStrings> {
  /** Adds reason, link, round trips, session and attempts. @default false */
  readonly showDetails?: boolean;
  /** What "Sign in" does; without it, Retry now asks the token's source again. */
  readonly onSignIn?: (() => void) | undefined;
}

/**
 * The connection as a card, with the buttons that make sense in its status: Connect, Disconnect, Retry now, Sign in. Nothing
 * in it moves when the status changes, and the button that was pressed keeps the focus.
 */
export function WebSocketConnectionStatus(props: WebSocketConnectionStatusProps): ReactNode {
  const { showDetails = false, onSignIn, classNames: users } = props;
  const strings = toStrings(STATUS_STRINGS, props.strings);
  const behaviour = useConnectionStatusBehaviour(onSignIn);
  const { connection, doubt, feed, session, actions } = behaviour;
  // Whoever asked by hand gets an answer where they look; the attempts go on, and are counted in the details.
  const text = behaviour.isUnanswered
    ? strings.noAnswer
    : describeConnection(connection, strings, doubt);
  return (
    <section
      className={classNames('cs-root cs-card cs-sized', props.className)}
      aria-label={strings.title}
      data-status={connection.status}
      data-link={doubt ?? undefined}
    >
      <div className={classNames('cs-connection__line', users?.line)}>
        <StatusShape status={connection.status} doubt={doubt} />
        <output className={classNames('cs-strong', users?.status)}>
          <span key={text} className="cs-fade">
            {text}
          </span>
        </output>
        {!showDetails && <RetryNote dueAt={connection.nextRetryAt} format={strings.retryIn} />}
        {!showDetails && feed && <FeedMarks feed={feed} strings={strings} />}
        {session?.isAuthenticated && (
          <span className="cs-badge" data-state="live">
            <ShieldCheck size={12} strokeWidth={2.5} aria-hidden="true" />
            {strings.authenticated}
          </span>
        )}
        <span className={classNames('cs-row cs-end cs-connection__actions', users?.actions)}>
          {actions.map(({ name, isBusy, run }, place) => (
            <Button
              // oxlint-disable-next-line react/no-array-index-key -- the place is the identity: the focus stays in it
              key={place}
              onClick={run}
              isBusy={isBusy}
              look={name === 'disconnect' ? 'plain' : 'primary'}
            >
              {nameAction(name, strings)}
            </Button>
          ))}
        </span>
      </div>
      {showDetails && (
        <div className={classNames('cs-connection__details', users?.details)}>
          <ConnectionDetails connection={connection} strings={strings} />
        </div>
      )}
    </section>
  );
}

function nameAction(name: ConnectionActionName, strings: WebSocketConnectionStatusStrings): string {
  const names: Readonly<Record<ConnectionActionName, string>> = {
    connect: strings.connect,
    disconnect: strings.disconnect,
    retry: strings.retryNow,
    'sign-in': strings.signIn,
  };
  return names[name];
}
