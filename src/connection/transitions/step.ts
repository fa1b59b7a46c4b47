import type { EpochMs } from '../../lib/clock.ts';
import type { ConnectionConfig } from '../connectionConfig.ts';
import type { ConnectionEffect } from '../connectionEffect.ts';
import type { ConnectionMachine, ConnectionState } from '../connectionState.ts';

/** What every rule of the machine may look at. */
export interface Context {
  readonly machine: ConnectionMachine;
  readonly at: EpochMs;
  /** In [0, 1). */
  readonly random: number;
  readonly config: ConnectionConfig;
}

/** The machine after an event, and what is to be done about it, in order. */
export interface Step {
  readonly machine: ConnectionMachine;
  readonly effects: readonly ConnectionEffect[];
}

const NO_EFFECTS: readonly ConnectionEffect[] = [];

/** The event means nothing here: same machine, nothing to do. */
export function stay(context: Context): Step {
  return { machine: context.machine, effects: NO_EFFECTS };
}

/** A new state, with the effects that lead there. */
export function enter(
  context: Context,
  state: ConnectionState,
  effects: readonly ConnectionEffect[],
): Step {
  return { machine: { ...context.machine, state }, effects };
}
