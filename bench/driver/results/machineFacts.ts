import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { BENCH_FOLDER, PROJECT_FOLDER } from '../paths.ts';

/** What the figures were measured on. Names no host, no user and no folder. */
export interface MachineFacts {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Runnable processes before the bench began, a minute's mean: above 0.5 a core, figures are worse than they should be. */
  readonly loadBefore: number;
}

/** Reads what this machine is. */
export function readMachineFacts(): MachineFacts {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

/** Versions of what is on the pages: the peers' packages, and those Courtside is made of. */
export function readVersions(): Readonly<Record<string, string>> {
  const peers = readDependencies(join(BENCH_FOLDER, 'package.json'));
  const own = readDependencies(join(PROJECT_FOLDER, 'package.json'));
  const parts = ['@tanstack/react-virtual', 'reconnecting-websocket', 'zod', 'zustand'];
  const courtside = parts.map((name) => [name, own[name] ?? 'unknown']);
  return { ...peers, ...Object.fromEntries(courtside) };
}

function readDependencies(file: string): Readonly<Record<string, string>> {
  const { dependencies = {} }: { readonly dependencies?: Readonly<Record<string, string>> } =
    JSON.parse(readFileSync(file, 'utf8'));
  return dependencies;
}
