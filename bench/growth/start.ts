// `npm run bench:growth`: see bench/README.md.
import { join, relative } from 'node:path';
import { ensureInstalled } from '../driver/ensureInstalled.ts';
import { listPeers } from '../driver/pages/listPeers.ts';
import type { CommandTools } from '../driver/runCommand.ts';
import { runCommand } from '../driver/runCommand.ts';
import { openSession } from '../driver/session.ts';
import { chooseCurves } from './chooseCurves.ts';
import type { GrowthPlan } from './growthPlan.ts';
import { parseGrowthArguments } from './parseGrowthArguments.ts';
import { runGrowth } from './runGrowth.ts';

const PAGES_FOLDER = join(import.meta.dirname, 'pages');

/** Resolves with the exit code. */
async function runGrowthBench(plan: GrowthPlan, { say, signal }: CommandTools): Promise<number> {
  const curves = chooseCurves(plan);
  const wanted = new Set(curves.flatMap(({ series }) => series.map(({ page }) => page)));
  const peers = listPeers(PAGES_FOLDER).filter(({ name }) => wanted.has(name));
  await ensureInstalled(say);
  const session = await openSession({ plan, peers, peersFolder: PAGES_FOLDER, signal, say });
  const files = await runGrowth(session, curves);
  say(`written to ${relative(process.cwd(), plan.outFolder)}: ${files.join(', ')}`);
  return session.errors.length > 0 ? 1 : 0;
}

const parsed = parseGrowthArguments(process.argv.slice(2));
if (parsed.kind === 'exit') process.exitCode = parsed.code;
else await runCommand((tools) => runGrowthBench(parsed.plan, tools));
