import { backoffDelayMs } from '../backoffDelayMs.ts';
import type { ClientClose } from '../clientClose.ts';
import type { ConnectionEffect } from '../connectionEffect.ts';
import type { Episode, Outage } from '../connectionState.ts';
import type { ConnectionReason } from '../connectionStatus.ts';
import { leaveState } from './leaveState.ts';
import { startAttempt } from './startAttempt.ts';
import { isWelcomed, toEndedEpisode, type ActiveState } from './stateGroups.ts';
import { enter, type Context, type Step } from './step.ts';

/** How an attempt, or the link it led to, ended. */
export interface AttemptEnd {
  readonly reason: ConnectionReason;
  /** How we close the socket; null if there is none, or it has ended by itself. */
  readonly close: ClientClose | null;
}

/** The attempt failed or its link was lost: wait for the next one, or give up when all retries are used. */
export function failAttempt(context: Context, state: ActiveState, end: AttemptEnd): Step {
  const { at, random, config } = context;
  if (!config.shouldReconnect || state.attempt >= config.maxAttempts) {
    return giveUp(context, state, end);
  }
  const attempt = state.attempt + 1;
  const delayMs = backoffDelayMs(attempt, random, config.backoffMs);
  const outage = outageAfter(state);
  const isNews = outage === 'silent' || outage === 'offline';
  return enter(
    context,
    {
      name: 'backoff',
      ...toEndedEpisode(state),
      attempt,
      lossReason: end.reason,
      outage: isNews ? 'announced' : outage,
      retryAt: at + delayMs,
    },
    [
      ...leaveState(state, end.close),
      ...announceLost(isNews),
      { type: 'startTimer', timer: 'retry', delayMs },
    ],
  );
}

/** Nothing but a change from outside will help: the protocol itself is at odds. */
export function endFatally(context: Context, state: ActiveState, end: AttemptEnd): Step {
  return enter(context, { name: 'fatal', ...announcedEpisode(state), lossReason: end.reason }, [
    ...leaveState(state, end.close),
    { type: 'announce', announcement: 'fatal' },
  ]);
}

/**
 * The server refused or ignored the token. Once per episode a newer one is fetched in silence and tried at once,
 * which spends no attempt; a second refusal is for the user to solve.
 */
export function refuseToken(context: Context, state: ActiveState, end: AttemptEnd): Step {
  const exit: ConnectionEffect[] = [...leaveState(state, end.close), { type: 'rejectToken' }];
  if (state.hasRejectedToken || !context.config.shouldReconnect) {
    return needAuth(context, state, { reason: end.reason, exit });
  }
  const start = {
    attempt: state.attempt,
    lossReason: end.reason,
    hasRejectedToken: true,
    outage: outageAfter(state),
  };
  return startAttempt(context, start, exit);
}

/** No token, and none to be expected without the user. */
export function needAuth(
  context: Context,
  state: ActiveState,
  { reason, exit }: { readonly reason: ConnectionReason; readonly exit: ConnectionEffect[] },
): Step {
  return enter(context, { name: 'authFailed', ...announcedEpisode(state), lossReason: reason }, [
    ...exit,
    { type: 'announce', announcement: 'needs-auth' },
  ]);
}

/** What is known of the outage once this state is left without an announcement. */
export function outageAfter(state: ActiveState): Outage {
  return isWelcomed(state) ? 'silent' : state.outage;
}

function giveUp(context: Context, state: ActiveState, end: AttemptEnd): Step {
  return enter(context, { name: 'exhausted', ...announcedEpisode(state), lossReason: end.reason }, [
    ...leaveState(state, end.close),
    { type: 'announce', announcement: 'exhausted' },
  ]);
}

function announcedEpisode(state: ActiveState): Episode {
  return { ...toEndedEpisode(state), outage: 'announced' };
}

function announceLost(isNews: boolean): ConnectionEffect[] {
  return isNews ? [{ type: 'announce', announcement: 'lost' }] : [];
}
