import { join } from 'node:path';
import { BENCH_FOLDER, PROJECT_FOLDER } from '../paths.ts';

/**
 * What pages are built from: all of the bench rather than a list that a new import outgrows, since building once too
 * often is cheap and measuring an old page is not.
 */
export const PAGE_SOURCES: readonly string[] = [
  BENCH_FOLDER,
  join(BENCH_FOLDER, 'package-lock.json'),
  join(PROJECT_FOLDER, 'src'),
  join(PROJECT_FOLDER, 'package-lock.json'),
];
