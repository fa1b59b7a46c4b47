import { watchParent } from '../../demo/watchParent.ts';

const INTERRUPTED = 130;

/** A mistake of whoever typed the command: its text is shown, and the exit code is 2. */
export class CommandMistake extends Error {}

/** What the work of a command is given. */
export interface CommandTools {
  /** Prints a line that says how long the command has been at it. */
  readonly say: (text: string) => void;
  /** Aborted by the first signal; the second ends the process at once. */
  readonly signal: AbortSignal;
}

/** Does the work of a command, which resolves with its exit code, and sets that; what it throws becomes one line. */
export async function runCommand(work: (tools: CommandTools) => Promise<number>): Promise<void> {
  const say = createSay();
  const signal = createInterruption(say);
  try {
    process.exitCode = await work({ say, signal });
  } catch (error) {
    if (signal.aborted) {
      process.exitCode = INTERRUPTED;
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`error: ${reason}\n`);
    process.exitCode = error instanceof CommandMistake ? 2 : 1;
  }
}

function createSay(): CommandTools['say'] {
  const startedAt = performance.now();
  return (text) => {
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    process.stdout.write(`${clock.padStart(6)}  ${text}\n`);
  };
}

function createInterruption(say: CommandTools['say']): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    say('ending …');
    controller.abort(new Error('interrupted'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // `kill` on npm ends npm and its shell, but tells nobody further down.
  if (process.env['npm_lifecycle_event'] !== undefined) watchParent(interrupt);
  return controller.signal;
}
