import type { PeerFacts } from '../driver/peerFacts.ts';
import { formatFixed, formatPercent } from '../driver/results/formatNumbers.ts';
import { writeResultFiles } from '../driver/results/writeResults.ts';
import type { Session } from '../driver/session.ts';
import { measureSoak } from './measureSoak.ts';
import { renderSoakMarkdown } from './renderSoakMarkdown.ts';
import type { SoakPlan } from './soakPlan.ts';
import type { SoakResult } from './soakResult.ts';
import type { SoakSummary } from './summarizeSoak.ts';
import { summarizeSoak } from './summarizeSoak.ts';

/** Soaks one page after the other, and writes what came out. Returns the names of the files. */
export async function runSoak(session: Session<SoakPlan>): Promise<readonly string[]> {
  const soaks: SoakSummary[] = [];
  for (const peer of session.peers) {
    const soak = await session.attempt(peer.name, () => soakPeer(session, peer));
    if (soak) soaks.push(soak);
  }
  const { rate, rows, warmUpMs, windowMs, everyMs } = session.plan;
  const result: SoakResult = {
    ...session.toHead(soaks[0]?.browser),
    plan: { rate, rows, warmUpMs, windowMs, everyMs },
    soaks,
  };
  const markdown = renderSoakMarkdown(result);
  return writeResultFiles(session.plan.outFolder, {
    prefix: 'soak-',
    result,
    markdown,
    chart: null,
  });
}

async function soakPeer(session: Session<SoakPlan>, peer: PeerFacts): Promise<SoakSummary> {
  const { plan, signal, say } = session;
  const order = {
    peer,
    plan,
    pageFolder: session.pages.get(peer.name) ?? '',
    rows: plan.rows,
    handleReading: ({ afterSeconds, heapBytes }: { afterSeconds: number; heapBytes: number }) =>
      say(`${peer.name} · after ${afterSeconds} s · ${formatFixed(heapBytes / 1e6, 2)} MB`),
  };
  const soak = summarizeSoak(await measureSoak(order, signal));
  const growth = `${formatPercent(soak.growth)} growth`;
  say(`${peer.name} · ${growth} · ${soak.wrongCells ?? 'unknown'} wrong cells`);
  return soak;
}
