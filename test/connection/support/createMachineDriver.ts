import type { ConnectionConfig } from '../../../src/connection/connectionConfig.ts';
import type { ConnectionEffect } from '../../../src/connection/connectionEffect.ts';
import type { ConnectionMachine } from '../../../src/connection/connectionState.ts';
import type { ConnectionStateName } from '../../../src/connection/connectionState.ts';
import type { ConnectionSnapshot } from '../../../src/connection/connectionStatus.ts';
import { toConnectionSnapshot } from '../../../src/connection/toConnectionSnapshot.ts';
import { createConnectionMachine, transition } from '../../../src/connection/transition.ts';
import { toConnectionEvent, type MachineEvent } from './machineEvent.ts';
import { TEST_CONFIG } from './testConfig.ts';

/** A machine on a hand-set clock that starts at 0, for tables of exact numbers. */
export interface MachineDriver {
  /** Tells the machine one event at the current time, and gives the effects. */
  tell(event: MachineEvent): readonly ConnectionEffect[];
  /** Tells several; gives the effects of the last. */
  tellAll(...events: MachineEvent[]): readonly ConnectionEffect[];
  /** Sets the clock. */
  at(now: number): MachineDriver;
  readonly machine: ConnectionMachine;
  readonly state: ConnectionMachine['state'];
  readonly snapshot: ConnectionSnapshot;
}

export const CONNECT: MachineEvent = { type: 'connect' };
export const DISCONNECT: MachineEvent = { type: 'disconnect' };
export const RETRY_NOW: MachineEvent = { type: 'retryNow' };
export const TOKEN_REPLACED: MachineEvent = { type: 'tokenReplaced' };
export const TOKEN_READY: MachineEvent = { type: 'tokenReady' };
export const TOKEN_DENIED: MachineEvent = { type: 'tokenFailed', isDenied: true };
export const OPENED: MachineEvent = { type: 'opened' };
export const WELCOMED: MachineEvent = { type: 'welcomed', isDowngraded: false };
export const DOWNGRADED: MachineEvent = { type: 'welcomed', isDowngraded: true };
export const SETTLED: MachineEvent = { type: 'settlement', isSettled: true };
export const OFFLINE: MachineEvent = { type: 'network', isOnline: false };
export const ONLINE: MachineEvent = { type: 'network', isOnline: true };
export const FROZEN: MachineEvent = { type: 'page', isFrozen: true };
export const RESUMED: MachineEvent = { type: 'page', isFrozen: false };

/** A socket that ended by itself. */
export function closed(code: number, wasOpened = true, cause = 'remote'): MachineEvent {
  return { type: 'closed', close: { wasOpened, code, reason: '', cause } };
}

/** A timer that fired. */
export function fired(
  timer: Extract<MachineEvent, { type: 'timer' }>['timer'],
  lastInboundAt: number | null = null,
): MachineEvent {
  return { type: 'timer', timer, lastInboundAt };
}

/** Creates a driver of an idle machine. `random` is 0: every backoff takes half its maximum. */
export function createMachineDriver(config: Partial<ConnectionConfig> = {}): MachineDriver {
  const completeConfig = { ...TEST_CONFIG, ...config };
  let machine = createConnectionMachine();
  let now = 0;
  const driver: MachineDriver = {
    tell(event) {
      const { generation } = machine.state;
      const complete = toConnectionEvent(event, { at: now, random: 0, generation });
      const step = transition(machine, complete, completeConfig);
      machine = step.machine;
      return step.effects;
    },
    tellAll(...events) {
      let effects: readonly ConnectionEffect[] = [];
      for (const event of events) effects = driver.tell(event);
      return effects;
    },
    at(time) {
      now = time;
      return driver;
    },
    get machine() {
      return machine;
    },
    get state() {
      return machine.state;
    },
    get snapshot() {
      return toConnectionSnapshot(machine, completeConfig);
    },
  };
  return driver;
}

const LIVE = [CONNECT, TOKEN_READY, OPENED, WELCOMED, SETTLED];

/** What leads from `idle` into each state, all at one instant. */
const PATHS: Readonly<Record<ConnectionStateName, readonly MachineEvent[]>> = {
  idle: [],
  authenticating: [CONNECT],
  connecting: [CONNECT, TOKEN_READY],
  handshaking: [CONNECT, TOKEN_READY, OPENED],
  syncing: [CONNECT, TOKEN_READY, OPENED, WELCOMED],
  live: LIVE,
  suspect: [...LIVE, OFFLINE],
  backoff: [...LIVE, closed(1006)],
  offline: [...LIVE, closed(1006), OFFLINE],
  paused: [...LIVE, FROZEN],
  exhausted: [],
  authFailed: [CONNECT, TOKEN_DENIED],
  fatal: [...LIVE, closed(1002)],
};

/** A driver whose machine has been led into a state at time 0 (`exhausted`: after its retries). */
export function driverIn(
  name: ConnectionStateName,
  config: Partial<ConnectionConfig> = {},
): MachineDriver {
  const driver = createMachineDriver(config);
  driver.tellAll(...PATHS[name]);
  if (name === 'exhausted') exhaust(driver);
  return driver;
}

/** Refuses a first dial and all its retries; gives the effects of the last. */
export function exhaust(driver: MachineDriver): readonly ConnectionEffect[] {
  const refused = closed(1006, false, 'connect-failed');
  let effects = driver.tellAll(CONNECT, TOKEN_READY, refused);
  while (driver.state.name === 'backoff') {
    driver.at(driver.state.retryAt);
    effects = driver.tellAll(fired('retry'), TOKEN_READY, refused);
  }
  return effects;
}
