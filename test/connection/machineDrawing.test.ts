import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConnectionStateName } from '../../src/connection/connectionState.ts';
import { MACHINE_EDGES, MACHINE_STATES } from '../../src/connection/machineDrawing.ts';
import { createConnectionMachine, transition } from '../../src/connection/transition.ts';
import { anyMachineEvent } from './support/anyMachineEvent.ts';
import { toConnectionEvent } from './support/machineEvent.ts';
import { TEST_CONFIG } from './support/testConfig.ts';

/** Steps from a fresh machine; enough for the rarest edge many times over. */
const STEP_COUNT = 300_000;
/** One retry, so that giving up is no rarity. */
const CONFIG = { ...TEST_CONFIG, maxAttempts: 1 };

/** What the machine does when it is told anything at all, one event after another. */
function wander(): { readonly states: ReadonlySet<string>; readonly edges: ReadonlySet<string> } {
  const states = new Set<string>();
  const edges = new Set<string>();
  let machine = createConnectionMachine();
  let at = 0;
  for (const { event, waitMs, random } of fc.sample(anyMachineEvent, {
    numRuns: STEP_COUNT,
    seed: 20_261_120,
  })) {
    at += waitMs;
    const { generation } = machine.state;
    const before: ConnectionStateName = machine.state.name;
    const told = toConnectionEvent(event, { at, random, generation });
    machine = transition(machine, told, CONFIG).machine;
    states.add(before);
    if (machine.state.name !== before) edges.add(`${before}>${machine.state.name}`);
  }
  return { states, edges };
}

it('[UI113] the drawing has exactly the states of the machine, and exactly the ways it can really go', () => {
  const { edges, states } = wander();
  expect(Array.from(states).toSorted()).toEqual(MACHINE_STATES.toSorted());
  const drawn = MACHINE_EDGES.map(({ from, to }) => `${from}>${to}`);
  expect(Array.from(edges).toSorted()).toEqual(drawn.toSorted());
});

it('[UI113] what is always drawn leads into every state and out of it', () => {
  const main = MACHINE_EDGES.filter(({ isMain }) => isMain);
  for (const state of MACHINE_STATES.filter((name) => name !== 'idle')) {
    expect(main.map(({ to }) => to)).toContain(state);
  }
  for (const state of MACHINE_STATES) expect(main.map(({ from }) => from)).toContain(state);
});
