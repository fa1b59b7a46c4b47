import { formatProgress } from './formatProgress.ts';
import { formatCount, formatNumber } from './results/formatNumbers.ts';
import type { BenchResult } from './results/benchResult.ts';
import { writeCompareResults } from './results/writeResults.ts';
import { measureRun } from './run/measureRun.ts';
import type { Session } from './session.ts';
import type { RepeatedRun } from './stats/summarizeRuns.ts';
import { summarizeRuns } from './stats/summarizeRuns.ts';

interface Turn {
  readonly repeat: number;
  readonly rate: number;
  readonly peer: Session['peers'][number];
}

/** Measures every peer at every rate in turn, A B C A B C, and writes what came out. Returns the names of the files. */
export async function runCompare(session: Session): Promise<readonly string[]> {
  const { plan, say } = session;
  const turns = toTurns(session);
  const runs: RepeatedRun[] = [];
  say(`${formatNumber(turns.length, 'run')} of ${plan.windowMs / 1_000} s`);
  for (const [index, turn] of turns.entries()) {
    if (turn.repeat > 1 && performance.now() > (plan.budgetMs ?? Infinity)) {
      say(`time is up: ${turns.length - index} repetitions left out`);
      break;
    }
    const label = `[${index + 1}/${turns.length}] ${turn.peer.name} · ${formatCount(turn.rate)}/s · ${turn.repeat} of ${plan.repeats}`;
    const run = await session.attempt(label, () =>
      measureRun(toOrder(session, turn), session.signal),
    );
    if (!run) continue;
    runs.push({ ...run, repeat: turn.repeat });
    say(`${label} · ${formatProgress(run)}`);
  }
  const summaries = summarizeRuns(runs);
  const result: BenchResult = {
    ...session.toHead(runs[0]?.browser),
    repeats: Math.min(plan.repeats, ...summaries.map(({ repeats }) => repeats)),
    runs: summaries,
  };
  return writeCompareResults(plan.outFolder, result);
}

function toTurns({ plan, peers }: Session): readonly Turn[] {
  const repeats = Array.from({ length: plan.repeats }, (_, index) => index + 1);
  return repeats.flatMap((repeat) =>
    plan.rates.flatMap((rate) => peers.map((peer) => ({ repeat, rate, peer }))),
  );
}

function toOrder({ plan, pages }: Session, { peer, rate }: Turn) {
  const { rows, warmUpMs, windowMs } = plan;
  return { peer, pageFolder: pages.get(peer.name) ?? '', rows, rate, warmUpMs, windowMs };
}
