import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GrowthResult } from '../../bench/growth/growthResult.ts';
import type { GrowthPoint } from '../../bench/growth/summarizeGrowth.ts';
import type { MicroResult } from '../../bench/micro/microResult.ts';

const root = join(import.meta.dirname, '..', '..');
const isInstalled = existsSync(join(root, 'bench', 'node_modules', 'tinybench'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'growth-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script of package.json with results going to `folder`; resolves with its exit code. */
async function run(script: string, ...more: readonly string[]): Promise<unknown> {
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const [, ...command] = (scripts[script] ?? '').split(' ');
  const child = spawn(process.execPath, [...command, '--quick', '--out', folder, ...more], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code]: unknown[] = await once(child, 'exit');
  return code;
}

/** What a point that was measured once has to tell: nothing only where fewer messages were handled than the rate says. */
function toCost(point: GrowthPoint, all: readonly GrowthPoint[]) {
  const first = all.find(({ curve, series }) => curve === point.curve && series === point.series);
  const [micros, firstMicros] = [toMicros(point), first ? toMicros(first) : null];
  const isKnown = micros !== null && firstMicros !== null;
  return { microsPerMessage: micros, ratioToFirst: isKnown ? micros / firstMicros : null };
}

function toMicros({ cpu, rate, failures }: GrowthPoint): number | null {
  const isUnderfed = failures.includes('backlog-grows') || failures.includes('feed-too-slow');
  return cpu === null || isUnderfed ? null : (cpu / rate) * 1e6;
}

describe.skipIf(!isInstalled)('growth (skipped unless installed: npm ci in bench/)', () => {
  it('[BN13] measures points of the curves without a wrong cell, and writes the results', async () => {
    const only = ['--only', 'rows,subscriptions,listeners', '--points', '2,10,100'];
    expect(await run('bench:growth', ...only, '--seconds', '1')).toBe(0);
    const result: GrowthResult = JSON.parse(read('growth-latest.json'));
    expect(result.points).toMatchObject([
      { curve: 'rows', series: 'useOddsRow', point: 100, rows: 100 },
      { curve: 'subscriptions', series: 'useWebSocketSubscription', point: 10 },
      { curve: 'subscriptions', series: 'useWebSocketSubscription', point: 100 },
      { curve: 'listeners', series: 'useOddsRow', point: 2 },
      { curve: 'listeners', series: 'LiveText', point: 2 },
      { curve: 'listeners', series: 'useOddsRow', point: 10 },
      { curve: 'listeners', series: 'LiveText', point: 10 },
    ]);
    const costs = result.points.map(({ microsPerMessage, ratioToFirst }) => ({
      microsPerMessage,
      ratioToFirst,
    }));
    expect(costs).toEqual(result.points.map((point) => toCost(point, result.points)));
    // Not every point has to keep up beside whatever else the machine does, but one that does is told.
    expect(costs.map(({ ratioToFirst }) => ratioToFirst)).toContain(1);
    expect(result.points.map(({ wrongCells }) => wrongCells)).toEqual(result.points.map(() => 0));
    expect(read('growth-latest.md')).toContain('| 100 | useOddsRow |');
    expect(read('growth-latest.svg')).toContain('<polyline');
  });

  it('[BN15] measures all micro-benchmarks: time and bytes of each', async () => {
    expect(await run('bench:micro')).toBe(0);
    const { groups, rows }: MicroResult = JSON.parse(read('micro-latest.json'));
    expect(new Set(rows.map(({ group }) => group))).toEqual(
      new Set(groups.map(({ title }) => title)),
    );
    for (const row of rows) {
      expect(row.nsPerMessage).toBeGreaterThan(0);
      expect(row.bytesPerMessage).not.toBeNull();
    }
    const compared = groups.flatMap(({ title, targets }) => targets.map(() => title));
    expect(compared).toEqual(['Route', 'Route', 'The whole pipeline']);
    for (const { ratio } of groups.flatMap(({ targets }) => targets)) {
      expect(ratio).toBeGreaterThan(0);
    }
    expect(read('micro-latest.md')).toContain('| known rows, subscriptions: 10,000 |');
  });
});
