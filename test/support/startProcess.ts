import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A project script that runs as a process of its own. */
export interface RunningProcess {
  readonly child: ChildProcess;
  /** The URL of its ready line. */
  readonly url: string;
  readonly port: number;
  /** Ends it and waits until it is gone. @default SIGTERM */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts `node FILE ...args` and waits for the line on stdout that ends in a URL. `env` goes on top of this process's own. */
export async function startProcess(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningProcess> {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const gone = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = await Promise.race([
    readyUrl(child),
    gone.then(([code]) => {
      throw new Error(`${file} ended with ${String(code)} before it was ready:\n${said}`);
    }),
  ]);
  return {
    child,
    url,
    port: Number(new URL(url).port),
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await gone;
      }
      return { code: child.exitCode, signal: child.signalCode };
    },
  };
}

async function readyUrl({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the process has no stdout');
  for await (const line of createInterface(stdout)) {
    const url = /(http:\/\/\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  return new Promise(() => undefined);
}
