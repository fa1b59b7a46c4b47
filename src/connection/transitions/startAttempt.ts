import type { ConnectionEffect } from '../connectionEffect.ts';
import type { Episode } from '../connectionState.ts';
import { enter, type Context, type Step } from './step.ts';

/** What an attempt starts with; its generation is given here. */
export type AttemptStart = Omit<Episode, 'generation'>;

/** An episode that knows of no loss. */
export const FIRST_ATTEMPT: AttemptStart = {
  attempt: 0,
  lossReason: null,
  hasRejectedToken: false,
  outage: 'none',
};

/**
 * Begins an attempt under a new generation: asks for a token, or first waits until `attemptSpacingMs` have passed
 * since the attempt before. Every attempt goes through here, so no trigger can escape the spacing.
 * @param exit what leaves the old state; comes first
 */
export function startAttempt(
  context: Context,
  start: AttemptStart,
  exit: readonly ConnectionEffect[],
): Step {
  const episode = {
    generation: context.machine.state.generation + 1,
    attempt: start.attempt,
    lossReason: start.lossReason,
    hasRejectedToken: start.hasRejectedToken,
    outage: start.outage,
  };
  const delayMs = spacingLeftMs(context);
  if (delayMs <= 0) return requestToken(context, episode, exit);
  return enter(context, { name: 'authenticating', ...episode, isSpacing: true }, [
    ...exit,
    { type: 'startTimer', timer: 'spacing', delayMs },
  ]);
}

/** Asks for the token of an attempt, with a deadline. */
export function requestToken(
  context: Context,
  episode: Episode,
  exit: readonly ConnectionEffect[],
): Step {
  return {
    machine: {
      state: { name: 'authenticating', ...episode, isSpacing: false },
      lastAttemptAt: context.at,
    },
    effects: [
      ...exit,
      { type: 'startTimer', timer: 'token', delayMs: context.config.tokenTimeoutMs },
      { type: 'requestToken', generation: episode.generation },
    ],
  };
}

function spacingLeftMs({ machine, at, config }: Context): number {
  if (machine.lastAttemptAt === null) return 0;
  return machine.lastAttemptAt + config.attemptSpacingMs - at;
}
