import { ChevronsDown, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useContext } from 'react';
import { createPortal } from 'react-dom';
import type { LostConnectionOptions } from '../../hooks/useLostConnection.ts';
import { useDownManagers } from '../../hooks/useDownManagers.ts';
import { useLostConnection } from '../../hooks/useLostConnection.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { ConnectionSnapshot, WebSocketManager } from '../../hooks/viewTypes.ts';
import { BannerPlace } from '../shared/BannerPlace.ts';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { nameWayOut } from '../shared/nameWayOut.ts';
import { RetryNote } from '../shared/RetryNote.tsx';
import { RoomFor } from '../shared/RoomFor.tsx';
import { StatusShape } from '../shared/StatusShape.tsx';
import { useWayOut } from '../shared/useWayOut.ts';
import type { LostConnectionBannerStrings } from './bannerStrings.ts';
import { BANNER_STRINGS } from './bannerStrings.ts';
import type { BannerKind, LossDescription } from './describeLoss.ts';
import { describeLoss } from './describeLoss.ts';
import type { KeptFocus } from './useKeptFocus.ts';
import { useKeptFocus } from './useKeptFocus.ts';

/** Parts of `LostConnectionBanner` that take class names. */
export type LostConnectionBannerPart = 'text' | 'actions';

/** Props of `LostConnectionBanner`. */
export interface LostConnectionBannerProps
  extends
    LostConnectionOptions,
    Stylable<LostConnectionBannerPart>,
    Translatable<LostConnectionBannerStrings> {
  /** Which connection this is about, where the page has several: "NFL". @default the page has one */
  readonly name?: string | undefined;
  /**
   * The other connections of the page, best the same array at every render: while one of them is down too, "Retry all" tries them
   * together. @default none
   */
  readonly others?: readonly WebSocketManager[] | undefined;
  /**
   * Tells only what does not mend itself: given up, refused, closed. For a connection that something out of sight needs, beside a
   * section with one of its own. @default false
   */
  readonly onlyIfStuck?: boolean | undefined;
  /** What "Sign in" does; without it, Retry now asks the token's source again. */
  readonly onSignIn?: (() => void) | undefined;
}

const NO_OTHERS: readonly WebSocketManager[] = [];

/**
 * What happens while the page is not live, why, what the values below are worth meanwhile, and the way out; nothing while
 * it is. Says for some seconds that it is back. A loss shorter than `graceMs` is not told. Within a `Dashboard` it stands at the lower
 * edge of the window, wherever it is rendered.
 */
export function LostConnectionBanner(props: LostConnectionBannerProps): ReactNode {
  const { name, others = NO_OTHERS, onlyIfStuck = false, onSignIn, classNames: users } = props;
  const strings = toStrings(BANNER_STRINGS, props.strings);
  const loss = useLostConnection(props);
  const slowdown = useWebSocketStore((state) => state.slowdown);
  const said = describeLoss(loss, slowdown, strings, { name, onlyIfStuck });
  const { connection } = loss;
  const { keeperRef, buttonsProps } = useKeptFocus();
  const place = useContext(BannerPlace);
  // Both regions are there before they have something to say: what comes with its region is not read out.
  const banner = (
    <div
      className={classNames(
        'cs-root cs-banner',
        said && 'cs-row cs-wrap cs-fade',
        // Without words it has no shadow either: a layout shift is told of what can be seen.
        said && place && 'cs-raised',
        props.className,
      )}
      data-status={connection.status}
      data-kind={said?.kind}
      data-state={said ? 'shown' : 'hidden'}
    >
      {said && <Sign kind={said.kind} connection={connection} />}
      <div
        ref={keeperRef}
        className={classNames('cs-banner__text', users?.text)}
        // Without words it can't be seen, and so it lets go of the focus.
        tabIndex={said ? -1 : undefined}
      >
        <output>{said && said.kind !== 'failed' && <Words said={said} />}</output>
        <span role="alert">{said?.kind === 'failed' && <Words said={said} />}</span>
      </div>
      {said && (
        <Actions
          connection={connection}
          name={name}
          others={others}
          strings={strings}
          onSignIn={onSignIn}
          buttonsProps={buttonsProps}
          className={users?.actions}
        />
      )}
    </div>
  );
  if (place === undefined) return banner;
  return place && createPortal(banner, place);
}

function Words({ said }: { readonly said: LossDescription }): ReactNode {
  return (
    <>
      <strong>{said.title}</strong> {said.text}
    </>
  );
}

function Sign(props: {
  readonly kind: BannerKind;
  readonly connection: ConnectionSnapshot;
}): ReactNode {
  const { kind, connection } = props;
  if (kind !== 'restored' && kind !== 'slow') return <StatusShape status={connection.status} />;
  const Icon = kind === 'restored' ? CircleCheck : ChevronsDown;
  return (
    <span className="cs-shape" data-status={kind} aria-hidden="true">
      <Icon size={14} strokeWidth={2.25} />
    </span>
  );
}

interface ActionsProps extends Pick<LostConnectionBannerProps, 'name' | 'onSignIn'> {
  readonly connection: ConnectionSnapshot;
  readonly others: readonly WebSocketManager[];
  readonly strings: LostConnectionBannerStrings;
  readonly buttonsProps: KeptFocus['buttonsProps'];
  readonly className: string | undefined;
}

/** What goes on by itself, and what can be done. */
function Actions(props: ActionsProps): ReactNode {
  const { connection, name, others, strings, onSignIn, buttonsProps, className } = props;
  const { status } = connection;
  const wayOut = useWayOut(connection, onSignIn);
  const down = useDownManagers(others);
  const action = wayOut && nameWayOut(wayOut, { ...strings, retry: strings.retryNow });
  return (
    <span className={classNames('cs-row cs-wrap cs-end', className)} {...buttonsProps}>
      <Attempts
        connection={connection}
        isUnanswered={wayOut?.isUnanswered === true}
        strings={strings}
      />
      {status === 'offline' && <span>{strings.waitingForNetwork}</span>}
      {wayOut && action !== null && (
        <Button
          isBusy={wayOut.isBusy}
          label={name === undefined ? undefined : strings.actionFor(action, name)}
          onClick={wayOut.run}
        >
          {action}
        </Button>
      )}
      {wayOut?.kind === 'retry' && down.length > 0 && (
        <Button
          onClick={() => {
            if (!wayOut.isBusy) wayOut.run();
            for (const { reconnect } of down) reconnect();
          }}
        >
          {strings.retryAll}
        </Button>
      )}
    </span>
  );
}

interface AttemptsProps {
  readonly connection: ConnectionSnapshot;
  readonly isUnanswered: boolean;
  readonly strings: LostConnectionBannerStrings;
}

/** What becomes of the attempts: the next one counts down, and one that somebody asked for had no answer, said in a place that was there. */
function Attempts({ connection, isUnanswered, strings }: AttemptsProps): ReactNode {
  const { status, nextRetryAt } = connection;
  const isTrying = status === 'reconnecting' || status === 'connecting';
  if (!isTrying && status !== 'failed') return null;
  return (
    <span className="cs-inline">
      <span className="cs-swap">
        {isTrying && <RoomFor text={strings.tryingAgain} isShown={!isUnanswered} />}
        <RoomFor text={strings.noAnswer} isShown={isUnanswered} isAnnounced />
      </span>
      {isTrying && <RetryNote dueAt={nextRetryAt} format={strings.retryIn} />}
    </span>
  );
}
