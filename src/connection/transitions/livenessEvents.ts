import type { EpochMs } from '../../lib/clock.ts';
import { CLIENT_CLOSES } from '../clientClose.ts';
import type { ConnectionEffect } from '../connectionEffect.ts';
import { failAttempt } from './endAttempt.ts';
import { isWelcomed, type StateNamed, type WelcomedState } from './stateGroups.ts';
import { enter, stay, type Context, type Step } from './step.ts';

/** Any frame proves the link; the probe stays out, for its answer measures the round trip. */
export function onInbound(context: Context): Step {
  const { state } = context.machine;
  if (state.name !== 'suspect') return stay(context);
  return enter(context, trusted(state, state.probeSentAt), []);
}

/** The probe's answer. One that was not asked for is a frame like any other. */
export function onPong(context: Context): Step {
  const { state } = context.machine;
  if (!isWelcomed(state) || state.probeSentAt === null) return stay(context);
  return rearmProbe(context, state);
}

/** The protocol's unasked sign of life. */
export function onKeepAliveTimer(context: Context): Step {
  const { keepAlive } = context.config.heartbeat;
  if (!isWelcomed(context.machine.state) || keepAlive === null) return stay(context);
  return {
    machine: context.machine,
    effects: [
      { type: 'startTimer', timer: 'keepAlive', delayMs: keepAlive.everyMs },
      { type: 'send', command: keepAlive.command },
    ],
  };
}

/** Time to probe. The public status stays `connected`: a link is doubted for a reason, not on schedule. */
export function onProbeTimer(context: Context): Step {
  const { state } = context.machine;
  // In `suspect` a probe is always out.
  if (!isWelcomed(state) || state.name === 'suspect' || state.probeSentAt !== null) {
    return stay(context);
  }
  return enter(context, { ...state, probeSentAt: context.at }, sendProbe(context));
}

/**
 * The probe's answer is overdue. What counts is whether anything came after the probe, by stamp: a throttled tab
 * fires its timers up to a minute late, and a busy server may answer last.
 */
export function onProbeTimeout(context: Context, lastInboundAt: EpochMs | null): Step {
  const { state } = context.machine;
  if (!isWelcomed(state) || state.probeSentAt === null) return stay(context);
  if (lastInboundAt !== null && lastInboundAt > state.probeSentAt) {
    return rearmProbe(context, state);
  }
  return failAttempt(context, state, { reason: 'server-silent', close: CLIENT_CLOSES.silent });
}

/** Connected for long enough: the attempts, and the token refused on the way, are forgotten. */
export function onStableTimer(context: Context): Step {
  const { state } = context.machine;
  if (!isWelcomed(state)) return stay(context);
  return enter(context, { ...state, attempt: 0, lossReason: null, hasRejectedToken: false }, []);
}

/** The network changed in some way: doubt the link, and probe unless a probe is out already. */
export function suspectLink(context: Context, state: StateNamed<'syncing' | 'live'>): Step {
  const wasSynced = state.name === 'live';
  if (state.probeSentAt !== null) {
    return enter(
      context,
      { ...state, name: 'suspect', wasSynced, probeSentAt: state.probeSentAt },
      [],
    );
  }
  return enter(context, { ...state, name: 'suspect', wasSynced, probeSentAt: context.at }, [
    { type: 'stopTimer', timer: 'probe' },
    ...sendProbe(context),
  ]);
}

function sendProbe({ config }: Context): ConnectionEffect[] {
  return [
    { type: 'startTimer', timer: 'probeTimeout', delayMs: config.heartbeat.probe.timeoutMs },
    { type: 'send', command: 'ping' },
  ];
}

function rearmProbe(context: Context, state: WelcomedState): Step {
  return enter(context, trusted(state, null), [
    { type: 'stopTimer', timer: 'probeTimeout' },
    { type: 'startTimer', timer: 'probe', delayMs: context.config.heartbeat.probe.everyMs },
  ]);
}

/** The same link without a doubt. */
function trusted(
  state: WelcomedState,
  probeSentAt: EpochMs | null,
): StateNamed<'syncing' | 'live'> {
  if (state.name !== 'suspect') return { ...state, probeSentAt };
  const { wasSynced, ...welcomed } = state;
  return { ...welcomed, name: wasSynced ? 'live' : 'syncing', probeSentAt };
}
