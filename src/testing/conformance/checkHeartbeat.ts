import type { Protocol } from '../../protocols/protocol.ts';
import type { Report } from './conformanceFinding.ts';

/** A probe more often than that is a flood. */
const MIN_PERIOD_MS = 1_000;
/** Nobody should look at a dead link for longer. */
const MAX_SILENCE_MS = 120_000;

/** Heartbeats come at a sane pace, unmask a dead link in time, and fit into what the server takes. */
export function checkHeartbeat({ heartbeat, sendLimit, name }: Protocol, report: Report): void {
  if (typeof name !== 'string' || name === '') report('heartbeat', 'the protocol has no name');
  const { keepAlive, probe } = heartbeat;
  checkPeriod('probe.everyMs', probe.everyMs, report);
  if (keepAlive) checkPeriod('keepAlive.everyMs', keepAlive.everyMs, report);
  if (!(Number.isFinite(probe.timeoutMs) && probe.timeoutMs > 0)) {
    report('heartbeat', `probe.timeoutMs is ${probe.timeoutMs}`);
  } else if (probe.everyMs + probe.timeoutMs > MAX_SILENCE_MS) {
    report('heartbeat', `a dead link is noticed after more than ${MAX_SILENCE_MS} ms only`);
  }
  if (!sendLimit) return;
  const { messages, perMs } = sendLimit;
  if (!(messages > 0 && perMs > 0)) report('heartbeat', 'the limit of messages is none');
  const needed = perMs / probe.everyMs + (keepAlive ? perMs / keepAlive.everyMs : 0);
  if (needed >= messages)
    report('heartbeat', 'heartbeats alone are more than the limit of messages');
}

function checkPeriod(path: string, everyMs: number, report: Report): void {
  if (!(Number.isFinite(everyMs) && everyMs >= MIN_PERIOD_MS)) {
    report('heartbeat', `${path} is ${everyMs}, less than ${MIN_PERIOD_MS} ms`);
  }
}
