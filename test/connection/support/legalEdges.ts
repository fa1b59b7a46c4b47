import type { ConnectionStateName } from '../../../src/connection/connectionState.ts';

/** Every state, in the order of the drawing. */
export const STATE_NAMES = [
  'idle',
  'authenticating',
  'connecting',
  'handshaking',
  'syncing',
  'live',
  'suspect',
  'backoff',
  'offline',
  'paused',
  'exhausted',
  'authFailed',
  'fatal',
] as const satisfies readonly ConnectionStateName[];

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

/** Every edge of the machine; a state stays itself besides. */
export const LEGAL_EDGES: Readonly<Record<ConnectionStateName, readonly ConnectionStateName[]>> = {
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
