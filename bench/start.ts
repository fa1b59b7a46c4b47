// `npm run bench`: see bench/README.md.
import { relative } from 'node:path';
import type { BenchPlan } from './driver/benchPlan.ts';
import { choosePeers } from './driver/choosePeers.ts';
import { ensureInstalled } from './driver/ensureInstalled.ts';
import { listPeers } from './driver/pages/listPeers.ts';
import { parseBenchArguments } from './driver/parseBenchArguments.ts';
import type { CommandTools } from './driver/runCommand.ts';
import { runCommand } from './driver/runCommand.ts';
import { runCompare } from './driver/runCompare.ts';
import { runSearch } from './driver/runSearch.ts';
import { openSession } from './driver/session.ts';

/** Resolves with the exit code. */
async function runBench(plan: BenchPlan, { say, signal }: CommandTools): Promise<number> {
  const all = listPeers();
  if (plan.mode === 'list') {
    for (const { name, title } of all) process.stdout.write(`${name.padEnd(40)} ${title}\n`);
    return 0;
  }
  const peers = choosePeers(plan, all);
  await ensureInstalled(say);
  const session = await openSession({ plan, peers, signal, say });
  const files = await (plan.mode === 'search' ? runSearch(session) : runCompare(session));
  say(`written to ${relative(process.cwd(), plan.outFolder)}: ${files.join(', ')}`);
  return session.errors.length > 0 ? 1 : 0;
}

const parsed = parseBenchArguments(process.argv.slice(2));
if (parsed.kind === 'exit') process.exitCode = parsed.code;
else await runCommand((tools) => runBench(parsed.plan, tools));
