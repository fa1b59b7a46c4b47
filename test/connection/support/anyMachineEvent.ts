import fc from 'fast-check';
import type { ConnectionTimer } from '../../../src/connection/connectionState.ts';
import type { MachineEvent } from './machineEvent.ts';

const TIMERS: readonly ConnectionTimer[] = [
  'spacing',
  'token',
  'welcome',
  'keepAlive',
  'probe',
  'probeTimeout',
  'stable',
  'retry',
  'offlinePoll',
];
const CLOSE_CODES = [1000, 1006, 1008, 1012, 4400, 4401, 4403, 4406, 4429];

const closed = fc
  .record({ code: fc.constantFrom(...CLOSE_CODES), wasOpened: fc.boolean() })
  .map(({ code, wasOpened }): MachineEvent => ({
    type: 'closed',
    close: { wasOpened, code, reason: '', cause: wasOpened ? 'remote' : 'connect-failed' },
  }));

/** What leads on to a live link: often enough for a walk to get there. */
const forward = fc.constantFrom<MachineEvent[]>(
  { type: 'connect' },
  { type: 'timer', timer: 'spacing', lastInboundAt: null },
  { type: 'tokenReady' },
  { type: 'opened' },
  { type: 'welcomed', isDowngraded: false },
  { type: 'settlement', isSettled: true },
);

const others: fc.Arbitrary<MachineEvent> = fc.oneof(
  closed,
  fc.constantFrom<MachineEvent[]>(
    { type: 'disconnect' },
    { type: 'retryNow' },
    { type: 'tokenReplaced' },
    { type: 'tokenFailed', isDenied: true },
    { type: 'tokenFailed', isDenied: false },
    { type: 'welcomed', isDowngraded: true },
    { type: 'inbound' },
    { type: 'pong' },
    { type: 'sendRefused' },
    { type: 'settlement', isSettled: false },
    { type: 'network', isOnline: true },
    { type: 'network', isOnline: false },
    { type: 'page', isFrozen: true },
    { type: 'page', isFrozen: false },
  ),
  fc
    .constantFrom(...TIMERS)
    .map((timer): MachineEvent => ({ type: 'timer', timer, lastInboundAt: null })),
);

/** Any event at all, how long nothing happened before it, and the luck it brings. */
export const anyMachineEvent = fc.record({
  event: fc.oneof({ weight: 4, arbitrary: forward }, { weight: 1, arbitrary: others }),
  waitMs: fc.constantFrom(0, 10, 1_000, 15_000, 40_000),
  random: fc.double({ min: 0, max: 0.99, noNaN: true }),
});
