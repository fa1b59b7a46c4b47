import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BenchResult } from '../../bench/driver/results/benchResult.ts';

const root = join(import.meta.dirname, '..', '..');
const isInstalled = existsSync(join(root, 'bench', 'node_modules', 'socket.io'));
const ONE_RUN = ['--rates', '200', '--rows', '50', '--repeats', '1'];

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bench-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the bench with results going to `folder`. */
function startBench(...more: readonly string[]) {
  const command = [join(root, 'bench', 'start.ts'), ...ONE_RUN, '--out', folder, ...more];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, exited: once(child, 'exit') };
}

/** Ids of the processes that `parent` started. */
function childrenOf(parent: number | undefined): readonly string[] {
  return readdirSync('/proc').filter((entry) => {
    try {
      const [, after = ''] = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ');
      return Number(after.split(' ')[1]) === parent;
    } catch {
      return false;
    }
  });
}

describe.skipIf(!isInstalled)('the bench (skipped unless installed: npm ci in bench/)', () => {
  it('[BN10] runs the limit and Courtside without a wrong cell, and writes the results', async () => {
    const { child, exited } = startBench('--peers', 'limit,courtside-rows', '--seconds', '1');
    child.stdout.resume();
    expect(await exited).toEqual([0, null]);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['latest.json', 'latest.md', 'latest.svg']),
    );
    const result: BenchResult = JSON.parse(readFileSync(join(folder, 'latest.json'), 'utf8'));
    const facts = { rows: 50, rate: 200, batched: false, wrongCells: 0 };
    expect(result.runs).toMatchObject([
      { ...facts, peer: 'limit', ratioToLimit: 1, commitsPerSecond: 0 },
      { ...facts, peer: 'courtside-rows' },
    ]);
    expect(result.runs[1]?.commitsPerSecond).toBeGreaterThan(0);
    expect(result.runs[1]?.rendersPerSecond).toBeGreaterThan(0);
  });

  it.skipIf(!existsSync('/proc/self/stat'))(
    '[BN10] leaves no process when interrupted (needs /proc)',
    async () => {
      const { child, exited } = startBench('--peers', 'limit', '--seconds', '600');
      const lines = createInterface({ input: child.stdout });
      let started: readonly string[] = [];
      for await (const line of lines) {
        if (line.includes('ending')) break;
        if (!/\d runs? of/.test(line)) continue;
        // The feed and the browser: both have to be there, or nothing is shown by their being gone.
        while (started.length < 2) {
          await new Promise(setImmediate);
          started = childrenOf(child.pid);
        }
        child.kill('SIGINT');
      }
      expect(await exited).toEqual([130, null]);
      expect(started.filter((id) => existsSync(`/proc/${id}`))).toEqual([]);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
