import { formatProgress } from '../driver/formatProgress.ts';
import { formatCount } from '../driver/results/formatNumbers.ts';
import { measureRun } from '../driver/run/measureRun.ts';
import type { Session } from '../driver/session.ts';
import type { Curve, CurveSeries } from './curve.ts';
import type { GrowthPlan } from './growthPlan.ts';
import type { GrowthResult } from './growthResult.ts';
import type { GrowthRun } from './summarizeGrowth.ts';
import { summarizeGrowth } from './summarizeGrowth.ts';
import { writeGrowthResults } from './writeGrowthResults.ts';

interface Turn {
  readonly repeat: number;
  readonly curve: Curve;
  readonly point: number;
  readonly series: CurveSeries;
}

/** Measures all points of the curves in turn, and writes what came out. Returns the names of the files. */
export async function runGrowth(
  session: Session<GrowthPlan>,
  curves: readonly Curve[],
): Promise<readonly string[]> {
  const { plan, say } = session;
  const turns = toTurns(plan.repeats, curves);
  const runs: GrowthRun[] = [];
  say(`${turns.length} runs of ${plan.windowMs / 1_000} s`);
  for (const [index, turn] of turns.entries()) {
    const label = `[${index + 1}/${turns.length}] ${toLabel(turn)} · ${turn.repeat} of ${plan.repeats}`;
    const run = await session.attempt(label, () => measureTurn(session, turn));
    if (!run) continue;
    runs.push(run);
    say(`${label} · ${formatProgress(run.run)}`);
  }
  return writeGrowthResults(plan.outFolder, toResult(session, curves, runs));
}

/** Everything once, then everything again, so that a slow minute of the machine hits no curve alone. */
function toTurns(repeats: number, curves: readonly Curve[]): readonly Turn[] {
  return Array.from({ length: repeats }, (_, index) => index + 1).flatMap((repeat) =>
    curves.flatMap((curve) =>
      curve.points.flatMap((point) =>
        curve.series.map((series) => ({ repeat, curve, point, series })),
      ),
    ),
  );
}

function toLabel({ curve, point, series }: Turn): string {
  const through = curve.series.length > 1 ? ` · ${series.name}` : '';
  return `${curve.name} · ${formatCount(point)}${through}`;
}

async function measureTurn(session: Session<GrowthPlan>, turn: Turn): Promise<GrowthRun> {
  const { plan, peers, pages, signal } = session;
  const { curve, point, series, repeat } = turn;
  const peer = peers.find(({ name }) => name === series.page);
  const pageFolder = pages.get(series.page);
  if (!peer || pageFolder === undefined) throw new Error(`no page '${series.page}'`);
  const { warmUpMs, windowMs } = plan;
  const order = { ...series.toOrder(point), peer, pageFolder, warmUpMs, windowMs };
  const run = await measureRun(order, signal);
  const place = { curve: curve.name, series: series.name, point };
  return { ...place, firstPoint: curve.points[0] ?? point, run: { ...run, repeat } };
}

function toResult(
  session: Session<GrowthPlan>,
  curves: readonly Curve[],
  runs: readonly GrowthRun[],
): GrowthResult {
  const points = summarizeGrowth(runs);
  return {
    ...session.toHead(runs[0]?.run.browser),
    repeats: Math.min(session.plan.repeats, ...points.map(({ repeats }) => repeats)),
    curves: curves.map(({ name, title, unit, note, target }) => ({
      name,
      title,
      unit,
      note,
      target,
    })),
    points,
  };
}
