import { assertNever } from '../../lib/assertNever.ts';
import { CLIENT_CLOSES } from '../clientClose.ts';
import { closeClass } from '../closeClass.ts';
import type { ConnectionConfig } from '../connectionConfig.ts';
import type { ConnectionEffect } from '../connectionEffect.ts';
import type { SocketClose } from '../connectionEvent.ts';
import { endFatally, failAttempt, refuseToken } from './endAttempt.ts';
import { isWelcomed, toEpisode, type StateNamed } from './stateGroups.ts';
import { enter, stay, type Context, type Step } from './step.ts';

/** Soon enough to tell people how good the link is, late enough to let the subscriptions go first. */
const FIRST_PROBE_MS = 1_000;

/** The socket is open; only the server's welcome makes it a connection. */
export function onOpened(context: Context): Step {
  const { state } = context.machine;
  if (state.name !== 'connecting') return stay(context);
  return enter(context, { name: 'handshaking', ...toEpisode(state) }, [
    { type: 'startTimer', timer: 'welcome', delayMs: context.config.welcomeTimeoutMs },
  ]);
}

/** The welcome. A second one on the same socket says nothing new and is ignored. */
export function onWelcomed(context: Context, isDowngraded: boolean): Step {
  const { state } = context.machine;
  if (state.name !== 'handshaking') return stay(context);
  if (isDowngraded) {
    return refuseToken(context, state, {
      reason: 'token-downgraded',
      close: CLIENT_CLOSES.downgraded,
    });
  }
  return enter(
    context,
    {
      name: 'syncing',
      ...toEpisode(state),
      outage: 'none',
      welcomedAt: context.at,
      probeSentAt: null,
    },
    [
      { type: 'stopTimer', timer: 'welcome' },
      ...startLiveness(context.config),
      ...announceRestored(state),
      { type: 'resubscribe' },
    ],
  );
}

/** The socket ended, and not by our wish: `closeTransport` forgets the socket, so its end is not told. */
export function onClosed(context: Context, close: SocketClose): Step {
  const { state } = context.machine;
  // Late news of a socket that this state has already given up.
  if (state.name !== 'connecting' && state.name !== 'handshaking' && !isWelcomed(state)) {
    return stay(context);
  }
  const { disposition, reason } = closeClass(close);
  const end = { reason, close: null };
  switch (disposition) {
    case 'auth':
      return refuseToken(context, state, end);
    case 'fatal':
      return endFatally(context, state, end);
    case 'retry':
      return failAttempt(context, state, end);
    default:
      return assertNever(disposition);
  }
}

/** A socket that takes no frame is dead, whatever else it says (a close frame without an end of TCP looks so). */
export function onSendRefused(context: Context): Step {
  const { state } = context.machine;
  if (!isWelcomed(state)) return stay(context);
  return failAttempt(context, state, { reason: 'link-lost', close: CLIENT_CLOSES.sendRefused });
}

/** Whether all that is wanted is confirmed, refused or given up on. */
export function onSettlement(context: Context, isSettled: boolean): Step {
  const { state } = context.machine;
  switch (state.name) {
    case 'syncing':
      return isSettled ? enter(context, { ...state, name: 'live' }, []) : stay(context);
    case 'live':
      return isSettled ? stay(context) : enter(context, { ...state, name: 'syncing' }, []);
    case 'suspect':
      if (state.wasSynced === isSettled) return stay(context);
      return enter(context, { ...state, wasSynced: isSettled }, []);
    case 'idle':
    case 'authenticating':
    case 'connecting':
    case 'handshaking':
    case 'backoff':
    case 'offline':
    case 'paused':
    case 'exhausted':
    case 'authFailed':
    case 'fatal':
      return stay(context);
    default:
      return assertNever(state);
  }
}

function startLiveness({ heartbeat, stableAfterMs }: ConnectionConfig): ConnectionEffect[] {
  const { keepAlive, probe } = heartbeat;
  return [
    ...(keepAlive === null
      ? []
      : [{ type: 'startTimer', timer: 'keepAlive', delayMs: keepAlive.everyMs } as const]),
    { type: 'startTimer', timer: 'probe', delayMs: Math.min(FIRST_PROBE_MS, probe.everyMs) },
    { type: 'startTimer', timer: 'stable', delayMs: stableAfterMs },
  ];
}

function announceRestored({ outage }: StateNamed<'handshaking'>): ConnectionEffect[] {
  const wasTold = outage === 'announced' || outage === 'offline';
  return wasTold ? [{ type: 'announce', announcement: 'restored' }] : [];
}
