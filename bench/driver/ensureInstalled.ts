import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_FOLDER } from './paths.ts';

const LOCK = join(BENCH_FOLDER, 'package-lock.json');
/** npm writes it when an install is complete. */
const STAMP = join(BENCH_FOLDER, 'node_modules', '.package-lock.json');

/** Installs the peers' packages if they are missing or older than their lock file. Rejects if npm fails. */
export async function ensureInstalled(say: (text: string) => void): Promise<void> {
  if (existsSync(STAMP) && statSync(STAMP).mtimeMs >= statSync(LOCK).mtimeMs) return;
  say("installing the peers' packages (once): npm ci in bench/");
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['ci'], {
    cwd: BENCH_FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [code]: unknown[] = await once(child, 'exit');
  if (code !== 0) throw new Error(`npm ci in bench/ ended with ${String(code)}`);
}
