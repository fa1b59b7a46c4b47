/** The machine's states and edges, for components to draw. */
export { MACHINE_EDGES, MACHINE_STATES } from '../connection/machineDrawing.ts';
