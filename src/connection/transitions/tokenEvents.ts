import type { ConnectionReason } from '../connectionStatus.ts';
import { failAttempt, needAuth } from './endAttempt.ts';
import { leaveState } from './leaveState.ts';
import { toEpisode, type StateNamed } from './stateGroups.ts';
import { stay, type Context, type Step } from './step.ts';

/** The attempt has its credential (or may go without): dial. */
export function onTokenReady(context: Context): Step {
  const { state } = context.machine;
  if (state.name !== 'authenticating' || state.isSpacing) return stay(context);
  return {
    machine: { state: { name: 'connecting', ...toEpisode(state) }, lastAttemptAt: context.at },
    effects: [...leaveState(state, null), { type: 'openTransport', generation: state.generation }],
  };
}

/** There is no credential: for now, which is retried, or for good, which is for the user to solve. */
export function onTokenFailed(context: Context, isDenied: boolean): Step {
  const { state } = context.machine;
  if (state.name !== 'authenticating' || state.isSpacing) return stay(context);
  if (isDenied) {
    return needAuth(context, state, { reason: denialReason(state), exit: leaveState(state, null) });
  }
  return failAttempt(context, state, { reason: 'token-unavailable', close: null });
}

/** A renewal that brought the same token again is still about how the server treated that token. */
function denialReason({ lossReason }: StateNamed<'authenticating'>): ConnectionReason {
  return lossReason === 'token-downgraded' ? lossReason : 'token-rejected';
}
