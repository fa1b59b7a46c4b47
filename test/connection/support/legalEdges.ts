import type { ConnectionStateName } from '../../../src/connection/connectionState.ts';
import { MACHINE_EDGES, MACHINE_STATES } from '../../../src/connection/machineDrawing.ts';

/** Every state, in the order of the drawing. */
export const STATE_NAMES = MACHINE_STATES;

/** Where each state leads: the edges of the drawing; a state stays itself besides. */
export const LEGAL_EDGES: Readonly<Record<ConnectionStateName, readonly ConnectionStateName[]>> = {
  idle: toTargets('idle'),
  authenticating: toTargets('authenticating'),
  connecting: toTargets('connecting'),
  handshaking: toTargets('handshaking'),
  syncing: toTargets('syncing'),
  live: toTargets('live'),
  suspect: toTargets('suspect'),
  backoff: toTargets('backoff'),
  offline: toTargets('offline'),
  paused: toTargets('paused'),
  exhausted: toTargets('exhausted'),
  authFailed: toTargets('authFailed'),
  fatal: toTargets('fatal'),
};

function toTargets(from: ConnectionStateName): readonly ConnectionStateName[] {
  return MACHINE_EDGES.filter((edge) => edge.from === from).map(({ to }) => to);
}
