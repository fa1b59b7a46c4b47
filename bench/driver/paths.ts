import { join } from 'node:path';

/** The folder of the project. */
export const PROJECT_FOLDER = join(import.meta.dirname, '..', '..');
/** The folder of the bench. */
export const BENCH_FOLDER = join(PROJECT_FOLDER, 'bench');
/** One folder per peer. */
export const PEERS_FOLDER = join(BENCH_FOLDER, 'peers');
