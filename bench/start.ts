// `npm run bench`: see bench/README.md.
import { relative } from 'node:path';
import { watchParent } from '../demo/watchParent.ts';
import type { BenchPlan } from './driver/benchPlan.ts';
import { choosePeers, UnknownPeerError } from './driver/choosePeers.ts';
import { ensureInstalled } from './driver/ensureInstalled.ts';
import { listPeers } from './driver/pages/listPeers.ts';
import { parseBenchArguments } from './driver/parseBenchArguments.ts';
import { runCompare } from './driver/runCompare.ts';
import { runSearch } from './driver/runSearch.ts';
import { openSession } from './driver/session.ts';

const INTERRUPTED = 130;
const startedAt = performance.now();

/** Every line says how long the bench has been at it. */
function say(text: string): void {
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  process.stdout.write(`${clock.padStart(6)}  ${text}\n`);
}

/** Aborted by the first signal; the second ends the process at once. */
function createInterruption(): AbortSignal {
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

/** Resolves with the exit code. */
async function runBench(plan: BenchPlan): Promise<number> {
  const all = listPeers();
  if (plan.mode === 'list') {
    for (const { name, title } of all) process.stdout.write(`${name.padEnd(40)} ${title}\n`);
    return 0;
  }
  const chosen = choosePeers(plan, all);
  const signal = createInterruption();
  try {
    await ensureInstalled(say);
    const session = await openSession({ plan, peers: chosen, signal, say });
    const files = await (plan.mode === 'search' ? runSearch(session) : runCompare(session));
    say(`written to ${relative(process.cwd(), plan.outFolder)}: ${files.join(', ')}`);
    return session.errors.length > 0 ? 1 : 0;
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    throw error;
  }
}

const parsed = parseBenchArguments(process.argv.slice(2));
if (parsed.kind === 'exit') process.exitCode = parsed.code;
else {
  try {
    process.exitCode = await runBench(parsed.plan);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`error: ${reason}\n`);
    process.exitCode = error instanceof UnknownPeerError ? 2 : 1;
  }
}
