import { assertNever } from '../../lib/assertNever.ts';
import { CLIENT_CLOSES } from '../clientClose.ts';
import type { Episode } from '../connectionState.ts';
import { leaveState } from './leaveState.ts';
import { FIRST_ATTEMPT, startAttempt } from './startAttempt.ts';
import { enter, stay, type Context, type Step } from './step.ts';

/** The user wants a connection. Idempotent: where one exists, or is on its way by itself, nothing happens. */
export function onConnect(context: Context): Step {
  const { state } = context.machine;
  switch (state.name) {
    case 'idle':
      return startAttempt(context, FIRST_ATTEMPT, []);
    case 'exhausted':
    case 'authFailed':
    case 'fatal':
      return startAfresh(context, state);
    case 'authenticating':
    case 'connecting':
    case 'handshaking':
    case 'syncing':
    case 'live':
    case 'suspect':
    case 'backoff':
    case 'offline':
    case 'paused':
      return stay(context);
    default:
      return assertNever(state);
  }
}

/** The user wants none: idle at once, from everywhere. The new generation makes all that still comes late. */
export function onDisconnect(context: Context): Step {
  const { state } = context.machine;
  if (state.name === 'idle' && state.isClosedByUser) return stay(context);
  return enter(
    context,
    { name: 'idle', generation: state.generation + 1, isClosedByUser: true },
    leaveState(state, CLIENT_CLOSES.disconnect),
  );
}

/**
 * The user wants an attempt now. A connected one is dropped and redialled, one under way is left to finish. One that was waited for
 * counts from the beginning: who asks by hand is not to wait longer for it, nor to be given up sooner.
 */
export function onRetryNow(context: Context): Step {
  const { state } = context.machine;
  switch (state.name) {
    case 'idle':
      return startAttempt(context, FIRST_ATTEMPT, []);
    case 'backoff':
    case 'offline':
      return startAttempt(
        context,
        { ...state, attempt: FIRST_ATTEMPT.attempt },
        leaveState(state, null),
      );
    case 'exhausted':
    case 'authFailed':
    case 'fatal':
    case 'paused':
      return startAfresh(context, state);
    case 'syncing':
    case 'live':
    case 'suspect':
      return startAttempt(
        context,
        { ...FIRST_ATTEMPT, lossReason: 'closed-by-user', outage: 'silent' },
        leaveState(state, CLIENT_CLOSES.redial),
      );
    case 'authenticating':
    case 'connecting':
    case 'handshaking':
      return stay(context);
    default:
      return assertNever(state);
  }
}

/** There is a new credential: a wait ends, and what failed may be tried again. A link that stands is left alone. */
export function onTokenReplaced(context: Context): Step {
  const { state } = context.machine;
  switch (state.name) {
    case 'backoff':
    case 'offline':
      return startAttempt(context, { ...state, hasRejectedToken: false }, leaveState(state, null));
    case 'exhausted':
    case 'authFailed':
      return startAfresh(context, state);
    case 'idle':
    case 'authenticating':
    case 'connecting':
    case 'handshaking':
    case 'syncing':
    case 'live':
    case 'suspect':
    case 'paused':
    case 'fatal':
      return stay(context);
    default:
      return assertNever(state);
  }
}

/** A new episode from a state that owns nothing: all retries again, but the loss is not forgotten. */
export function startAfresh(context: Context, episode: Episode): Step {
  return startAttempt(context, { ...episode, attempt: 0, hasRejectedToken: false }, []);
}
