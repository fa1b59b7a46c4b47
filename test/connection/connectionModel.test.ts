import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConnectionStateName } from '../../src/connection/connectionState.ts';
import { createHostileWorld, type HostileWorld } from './support/createHostileWorld.ts';
import { must } from './support/createInvariants.ts';
import { LEGAL_EDGES, STATE_NAMES } from './support/legalEdges.ts';
import { SERVER_SCRIPTS } from './support/serverScripts.ts';
import { TEST_CONFIG } from './support/testConfig.ts';
import { HINT_COMMANDS, USER_COMMANDS, worldStories } from './support/worldCommands.ts';

/*
 * Does this test notice? Each of these was broken by hand in src/connection, and each made it fail:
 * - generations: no check of late events; disconnect, or the end of an attempt, keeps the generation
 * - pace: no spacing; spacing from dials only, from token requests only; one retry too many; attempts reset on the
 *   welcome, or never
 * - tokens: blind renewal of a refused one; the refused one not rejected
 * - timers: none for retry, welcome, probe timeout, the next probe, the offline poll; one that outlives its state
 * - liveness: any inbound at all excuses a silent probe; a refused send ignored; offline tears the link down
 * - sockets: left open on silence, on disconnect, by a second connect; a second welcome counts
 * - ends: fatal codes retried; no way out of `exhausted` for the network, of `paused` for the page
 * - telling: "lost" on each failure; "restored" never; `exhausted` in silence; stale not marked
 */

/** Another seed or more runs: `COURTSIDE_SEED=7 COURTSIDE_RUNS=100000 npx vitest run test/connection`. */
const seed = Number(process.env['COURTSIDE_SEED'] ?? 20_261_120);
const numRuns = Number(process.env['COURTSIDE_RUNS'] ?? 3_000);

/** For each state that does not end by itself: what leads from it to a connection (CM15). */
const ESCAPES: { readonly [Name in ConnectionStateName]?: readonly string[] } = {
  idle: ['connect', 'retryNow'],
  paused: ['resumed', 'retryNow'],
  exhausted: ['connect', 'retryNow', 'tokenReplaced', 'online', 'resumed'],
  authFailed: ['connect', 'retryNow', 'tokenReplaced'],
  fatal: ['connect', 'retryNow'],
};
const COMMANDS = { ...USER_COMMANDS, ...HINT_COMMANDS };

/** How a story may begin: some ends are only met by who has already used up something. */
const PROLOGUES: readonly ((world: HostileWorld) => void)[] = [
  () => undefined,
  /** Connected by the last retry there is. */
  function wornOut(world) {
    world.setServer(SERVER_SCRIPTS.flaps);
    while (world.attempt < TEST_CONFIG.maxAttempts) world.advance(100);
    world.setServer(SERVER_SCRIPTS.healthy);
    world.advance(1_000);
  },
  /** The one silent renewal of the token is used up. */
  function renewed(world) {
    world.setServer(SERVER_SCRIPTS.rejectsToken);
    world.advance(500);
    world.setServer(SERVER_SCRIPTS.healthy);
  },
];

const edges = new Map<string, number>();

function countEdge(edge: string): void {
  edges.set(edge, (edges.get(edge) ?? 0) + 1);
}

/** L1: with a healthy server everything that is wanted comes to life, by itself or after one event. */
function mustRecover(world: HostileWorld, choice: number): void {
  world.setServer(SERVER_SCRIPTS.healthy);
  world.setSource('fresh');
  world.advance(120_000);
  // That every subscription settles is the registry's part (SU8).
  world.tell({ type: 'settlement', isSettled: true });
  const escapes = ESCAPES[world.stateName];
  if (escapes !== undefined) {
    COMMANDS[escapes[choice % escapes.length] ?? '']?.run({}, world);
    world.advance(5_000);
  }
  must(world.stateName === 'live', `L1 ${world.stateName} in a healthy world`);
  world.advance(300_000);
  must(world.stateName === 'live', `L1 ${world.stateName} after five healthy minutes`);
}

/** I9: nothing is left, and nothing that comes late brings it back. */
function mustEnd(world: HostileWorld): void {
  world.tell({ type: 'disconnect' });
  must(world.belongingsCount === 0, 'I9 something was left after disconnect');
  world.advance(600_000);
  must(world.stateName === 'idle' && world.belongingsCount === 0, 'I9 it came back');
}

function runStories(): void {
  const anyStory = fc.property(
    fc.constantFrom(...PROLOGUES),
    worldStories,
    fc.nat(),
    (begin, story, choice) => {
      const world = createHostileWorld(countEdge);
      world.tell({ type: 'connect' });
      begin(world);
      fc.modelRun(() => ({ model: {}, real: world }), story);
      mustRecover(world, choice);
      mustEnd(world);
    },
  );
  fc.assert(anyStory, { seed, numRuns });
}

test('[CM1][CM3][CM4][CM5][CM6][CM7][CM11][CM13][CM14][CM15][CM17][CM18][HB3][HB6] every story in a hostile world keeps the invariants and recovers', () => {
  runStories();
}, 60_000);

test('[CM15] the stories go through every state and every legal edge', () => {
  if (edges.size === 0) runStories();
  const legal = STATE_NAMES.flatMap((from) => LEGAL_EDGES[from].map((to) => `${from}>${to}`));
  expect(legal.filter((edge) => !edges.has(edge))).toEqual([]);
}, 60_000);
