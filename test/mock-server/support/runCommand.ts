import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../mock-server/cli.ts', import.meta.url));
const children = new Set<ChildProcess>();

/** Starts the command the way `npm run mock` does. */
export function runCommand(...args: string[]) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const output = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.error += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), ...output }));
  return { child, output, ended };
}

/** Starts a server on a free port and waits until it listens. */
export async function listen(...args: string[]) {
  const running = runCommand('--port', '0', ...args);
  const listening = new Promise<void>((resolve) => {
    running.child.stdout.on('data', () => {
      if (running.output.out.includes('\n')) resolve();
    });
  });
  const failed = running.ended.then(({ error }) => {
    throw new Error(`ended before it listened: ${error}`);
  });
  failed.catch(() => {});
  await Promise.race([listening, failed]);
  const url = /http:\/\/\S+/.exec(running.output.out)?.[0] ?? '';
  return { ...running, url, wsUrl: url.replace('http', 'ws') };
}

/** Ends whatever a test left running. */
export function killAllCommands(): void {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
}
