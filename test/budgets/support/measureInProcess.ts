import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { MemoryReport } from './memoryReport.ts';

const SCRIPT = fileURLToPath(new URL('./measureMemory.ts', import.meta.url));
/** Room for a whole round of garbage (about 60 MB), so that no collection hides a part of it. */
const YOUNG_SPACE_MB = 256;

/** Runs `measureMemory.ts` in a Node process of its own. Throws with what it said if it fails. */
export async function measureInProcess(): Promise<MemoryReport> {
  const flags = [
    '--expose-gc',
    `--min-semi-space-size=${YOUNG_SPACE_MB}`,
    `--max-semi-space-size=${YOUNG_SPACE_MB}`,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, SCRIPT]);
  return JSON.parse(stdout) as MemoryReport;
}
