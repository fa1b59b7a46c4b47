// `npm run bench:soak`: see bench/README.md.
import { relative } from 'node:path';
import { choosePeers } from '../driver/choosePeers.ts';
import { ensureInstalled } from '../driver/ensureInstalled.ts';
import { listPeers } from '../driver/pages/listPeers.ts';
import type { CommandTools } from '../driver/runCommand.ts';
import { runCommand } from '../driver/runCommand.ts';
import { openSession } from '../driver/session.ts';
import { parseSoakArguments } from './parseSoakArguments.ts';
import { runSoak } from './runSoak.ts';
import type { SoakPlan } from './soakPlan.ts';

/** Resolves with the exit code. */
async function runSoakBench(plan: SoakPlan, { say, signal }: CommandTools): Promise<number> {
  const peers = choosePeers(plan, listPeers());
  await ensureInstalled(say);
  const session = await openSession({ plan, peers, signal, say });
  const files = await runSoak(session);
  say(`written to ${relative(process.cwd(), plan.outFolder)}: ${files.join(', ')}`);
  return session.errors.length > 0 ? 1 : 0;
}

const parsed = parseSoakArguments(process.argv.slice(2));
if (parsed.kind === 'exit') process.exitCode = parsed.code;
else await runCommand((tools) => runSoakBench(parsed.plan, tools));
