import { assertNever } from '../../lib/assertNever.ts';
import { CLIENT_CLOSES } from '../clientClose.ts';
import { outageAfter } from './endAttempt.ts';
import { leaveState } from './leaveState.ts';
import { suspectLink } from './livenessEvents.ts';
import { startAttempt } from './startAttempt.ts';
import {
  isWelcomed,
  toEndedEpisode,
  toEpisode,
  type ActiveState,
  type StateNamed,
} from './stateGroups.ts';
import { enter, stay, type Context, type Step } from './step.ts';
import { startAfresh } from './userEvents.ts';

/**
 * What the platform believes about the network: a hint, never a gate, for it says "offline" on loopback and "online"
 * behind a captive portal. The machine keeps no memory of it, so a dial that fails while the device is offline is
 * an ordinary failure; only the event leads into `offline`.
 */
export function onNetwork(context: Context, isOnline: boolean): Step {
  const { state } = context.machine;
  switch (state.name) {
    case 'syncing':
    case 'live':
      return suspectLink(context, state);
    case 'backoff':
      if (!isOnline) return goOffline(context, state);
      return startAttempt(context, state, leaveState(state, null));
    case 'offline':
      return isOnline ? startAttempt(context, state, leaveState(state, null)) : stay(context);
    case 'exhausted':
      return isOnline ? startAfresh(context, state) : stay(context);
    case 'idle':
    case 'authenticating':
    case 'connecting':
    case 'handshaking':
    case 'suspect':
    case 'paused':
    case 'authFailed':
    case 'fatal':
      return stay(context);
    default:
      return assertNever(state);
  }
}

/** The page goes to sleep, where sockets die unseen, or wakes up. */
export function onPage(context: Context, isFrozen: boolean): Step {
  const { state } = context.machine;
  switch (state.name) {
    case 'authenticating':
    case 'connecting':
    case 'handshaking':
    case 'syncing':
    case 'live':
    case 'suspect':
    case 'backoff':
    case 'offline':
      return isFrozen ? pause(context, state) : stay(context);
    case 'paused':
      return isFrozen
        ? stay(context)
        : startAttempt(context, { ...state, attempt: 0 }, leaveState(state, null));
    case 'exhausted':
      // Whoever comes back to the page would press Retry.
      return isFrozen ? stay(context) : startAfresh(context, state);
    case 'idle':
    case 'authFailed':
    case 'fatal':
      return stay(context);
    default:
      return assertNever(state);
  }
}

function goOffline(context: Context, state: StateNamed<'backoff'>): Step {
  return enter(context, { name: 'offline', ...toEpisode(state), outage: 'offline' }, [
    ...leaveState(state, null),
    { type: 'announce', announcement: 'offline' },
    { type: 'startTimer', timer: 'offlinePoll', delayMs: context.config.offlinePollMs },
  ]);
}

function pause(context: Context, state: ActiveState | StateNamed<'backoff' | 'offline'>): Step {
  const isWaiting = state.name === 'backoff' || state.name === 'offline';
  return enter(
    context,
    {
      name: 'paused',
      ...toEndedEpisode(state),
      lossReason: isWelcomed(state) ? 'page-frozen' : state.lossReason,
      outage: isWaiting ? state.outage : outageAfter(state),
    },
    leaveState(state, CLIENT_CLOSES.frozen),
  );
}
