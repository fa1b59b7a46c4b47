import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const CLI_PATH = fileURLToPath(new URL('../mock-server/cli.ts', import.meta.url));
const END_WITH_PARENT = new URL('./endWithParent.ts', import.meta.url).href;
const READY = /^courtside-mock-server listening on (http:\/\/\S+)$/;
const KILL_AFTER_MS = 3_000;

/** How a process ended, in words: "with code 1", "by SIGKILL". */
export type Ending = string;

/** The mock server as a process of its own, so that people can kill it. */
export interface MockProcess {
  /** `http:` address it listens on. */
  readonly url: string;
  /** Resolves when the process is gone, whoever ended it. */
  readonly ended: Promise<Ending>;
  /** Ends it, softly at first; resolves when it is gone. */
  stop(): Promise<void>;
}

/** A mock server that never came up; what it had to say is on standard error already. */
export class MockStartError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('the mock server did not start');
    this.exitCode = exitCode;
  }
}

/** Starts the mock server. Rejects with `MockStartError` if it ends before it listens. */
export async function startMock(mockArguments: readonly string[]): Promise<MockProcess> {
  const command = ['--import', END_WITH_PARENT, CLI_PATH, '--quiet', ...mockArguments];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) =>
    typeof signal === 'string' ? `by ${signal}` : `with code ${String(code)}`,
  );
  // In case this process ends by an error of its own.
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await Promise.race([findUrl(child.stdout), ended.then(() => null)]);
  if (url === null) throw new MockStartError(child.exitCode ?? 1);
  return {
    url,
    ended,
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The command that starts such a server again, at the same address. */
export function toRestartCommand(url: string, mockArguments: readonly string[]): string {
  const rest = mockArguments.filter((_, index) => !isPort(mockArguments, index));
  return ['npm run mock --', '--port', new URL(url).port, ...rest.map(quote)].join(' ');
}

function isPort(mockArguments: readonly string[], index: number): boolean {
  return mockArguments[index] === '--port' || mockArguments[index - 1] === '--port';
}

function quote(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

async function findUrl(output: Readable): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: output }).on('line', (line) => {
      const url = READY.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
