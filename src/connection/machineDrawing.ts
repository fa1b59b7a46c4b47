import type { ConnectionStateName } from './connectionState.ts';

/** Every state of the machine, in the order of the drawing: the way to a live link, then where one waits, then the ends. */
export const MACHINE_STATES = [
  'idle',
  'authenticating',
  'connecting',
  'handshaking',
  'syncing',
  'live',
  'suspect',
  'offline',
  'exhausted',
  'backoff',
  'authFailed',
  'paused',
  'fatal',
] as const satisfies readonly ConnectionStateName[];

/** One way from a state to another. */
export interface MachineEdge {
  readonly from: ConnectionStateName;
  readonly to: ConnectionStateName;
  /** Always drawn; the others are drawn while they are news. Together they tell the story without a tangle. */
  readonly isMain: boolean;
}

/** Where a state with a socket or an attempt may end up when that ends. */
const ENDS = [
  'authenticating',
  'backoff',
  'exhausted',
  'authFailed',
  'fatal',
  'paused',
  'idle',
] as const;

const TARGETS: Readonly<Record<ConnectionStateName, readonly ConnectionStateName[]>> = {
  idle: ['authenticating'],
  authenticating: ['connecting', 'backoff', 'exhausted', 'authFailed', 'paused', 'idle'],
  connecting: ['handshaking', ...ENDS],
  handshaking: ['syncing', ...ENDS],
  syncing: ['live', 'suspect', ...ENDS],
  live: ['syncing', 'suspect', ...ENDS],
  suspect: ['live', 'syncing', ...ENDS],
  backoff: ['authenticating', 'offline', 'paused', 'idle'],
  offline: ['authenticating', 'paused', 'idle'],
  paused: ['authenticating', 'idle'],
  exhausted: ['authenticating', 'idle'],
  authFailed: ['authenticating', 'idle'],
  fatal: ['authenticating', 'idle'],
};

const MAIN: ReadonlySet<string> = new Set([
  'idle>authenticating',
  'authenticating>connecting',
  'connecting>handshaking',
  'handshaking>syncing',
  'syncing>live',
  'live>suspect',
  'suspect>live',
  'connecting>backoff',
  'live>backoff',
  'backoff>authenticating',
  'backoff>offline',
  'offline>authenticating',
  'connecting>exhausted',
  'exhausted>authenticating',
  'handshaking>authFailed',
  'authFailed>authenticating',
  'live>paused',
  'paused>authenticating',
  'live>fatal',
  'fatal>authenticating',
]);

/** Every edge of the machine; a state stays itself besides. Tests hold it against the machine, both ways. */
export const MACHINE_EDGES: readonly MachineEdge[] = MACHINE_STATES.flatMap((from) =>
  TARGETS[from].map((to) => ({ from, to, isMain: MAIN.has(`${from}>${to}`) })),
);
