import { assertNever } from '../../lib/assertNever.ts';
import type { EpochMs } from '../../lib/clock.ts';
import { CLIENT_CLOSES } from '../clientClose.ts';
import type { ConnectionTimer } from '../connectionState.ts';
import { failAttempt } from './endAttempt.ts';
import { leaveState } from './leaveState.ts';
import { onKeepAliveTimer, onProbeTimeout, onProbeTimer, onStableTimer } from './livenessEvents.ts';
import { requestToken, startAttempt } from './startAttempt.ts';
import { toEpisode } from './stateGroups.ts';
import { stay, type Context, type Step } from './step.ts';

/** A timer that this machine started has fired. One that the state no longer owns means nothing. */
export function onTimer(
  context: Context,
  timer: ConnectionTimer,
  lastInboundAt: EpochMs | null,
): Step {
  switch (timer) {
    case 'spacing':
      return onSpacingTimer(context);
    case 'token':
      return onTokenTimer(context);
    case 'welcome':
      return onWelcomeTimer(context);
    case 'keepAlive':
      return onKeepAliveTimer(context);
    case 'probe':
      return onProbeTimer(context);
    case 'probeTimeout':
      return onProbeTimeout(context, lastInboundAt);
    case 'stable':
      return onStableTimer(context);
    case 'retry':
      return onRetryTimer(context);
    case 'offlinePoll':
      return onOfflinePollTimer(context);
    default:
      return assertNever(timer);
  }
}

function onSpacingTimer(context: Context): Step {
  const { state } = context.machine;
  if (state.name !== 'authenticating' || !state.isSpacing) return stay(context);
  return requestToken(context, toEpisode(state), leaveState(state, null));
}

function onTokenTimer(context: Context): Step {
  const { state } = context.machine;
  if (state.name !== 'authenticating' || state.isSpacing) return stay(context);
  return failAttempt(context, state, { reason: 'token-unavailable', close: null });
}

function onWelcomeTimer(context: Context): Step {
  const { state } = context.machine;
  if (state.name !== 'handshaking') return stay(context);
  return failAttempt(context, state, { reason: 'no-welcome', close: CLIENT_CLOSES.noWelcome });
}

function onRetryTimer(context: Context): Step {
  const { state } = context.machine;
  if (state.name !== 'backoff') return stay(context);
  return startAttempt(context, state, leaveState(state, null));
}

/**
 * A look whether the network is back after all: hints get lost, and may be wrong. It spends no attempt, so it runs
 * under the number of the retry before; should it fail, the retry that was waited for is waited for again.
 */
function onOfflinePollTimer(context: Context): Step {
  const { state } = context.machine;
  if (state.name !== 'offline') return stay(context);
  return startAttempt(
    context,
    { ...state, attempt: Math.max(0, state.attempt - 1) },
    leaveState(state, null),
  );
}
