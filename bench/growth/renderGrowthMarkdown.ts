import {
  formatCount,
  formatFixed,
  formatMark,
  formatMs,
  toTable,
} from '../driver/results/formatNumbers.ts';
import { renderErrors, renderHead } from '../driver/results/renderHead.ts';
import type { CurveFacts, GrowthResult } from './growthResult.ts';
import type { GrowthPoint } from './summarizeGrowth.ts';

const LEGEND = `Main-thread share is what the page's main thread spent in tasks, by the clock; µs per message is the CPU time it used over the
messages, so it holds what a frame costs however little came; a dash where the page or the feed did not keep up. The ratio is that of the time per
message to the first point's, in the same repetition.`;

/** The result as people read it: a table per curve. */
export function renderGrowthMarkdown(result: GrowthResult): string {
  const method = `medians of ${result.repeats}, all points in turn`;
  return [
    renderHead('Growth', method, result),
    '',
    LEGEND,
    ...result.curves.flatMap((curve) => renderCurve(curve, result.points)),
    '',
    `Versions: ${renderVersions(result)}.`,
    ...renderErrors(result.errors),
    '',
  ].join('\n');
}

const COLUMNS = ['share', 'µs/message', '× first', 'p99 ms', 'commits/s', 'row renders/s'];
const LAST_COLUMNS = ['frames > 50 ms', 'heap MB', 'sustained'];

function renderCurve(curve: CurveFacts, all: readonly GrowthPoint[]): readonly string[] {
  const points = all.filter((point) => point.curve === curve.name);
  const head = [curve.unit, 'through', ...COLUMNS, ...LAST_COLUMNS];
  const body = points.map((point) => [
    formatCount(point.point),
    point.series,
    formatFixed(point.busy, 3),
    formatFixed(point.microsPerMessage, 0),
    formatFixed(point.ratioToFirst, 2),
    formatMs(point.p99Ms),
    formatCount(point.commitsPerSecond),
    formatCount(point.rendersPerSecond),
    formatCount(point.slowFrames),
    formatFixed(point.heapMb, 1),
    [formatMark(point.sustained), ...point.failures].join(' '),
  ]);
  return [
    '',
    `## ${curve.title}`,
    '',
    curve.note,
    '',
    toTable(head, body),
    ...renderTarget(curve, points),
  ];
}

/** Nothing if there is no target, or its points were not measured. */
function renderTarget({ target }: CurveFacts, points: readonly GrowthPoint[]): readonly string[] {
  if (!target) return [];
  const first = points.find(({ point }) => point === target.from);
  const reached = points.find(({ point }) => point === target.to);
  if (!first || !reached) return [];
  const ratio = reached.ratioToFirst;
  const bound = `${formatCount(target.to)} cost at most ${target.maxRatio} × what ${formatCount(target.from)} cost`;
  const isSustained = first.sustained && reached.sustained;
  const mark = formatMark(isSustained && ratio !== null && ratio <= target.maxRatio);
  return ['', `Target: ${bound}. Measured: ${formatFixed(ratio, 2)} × ${mark}`];
}

/** Of what is on these pages. */
function renderVersions({ versions }: GrowthResult): string {
  const names = ['react', 'react-dom', '@tanstack/react-virtual', 'reconnecting-websocket', 'zod'];
  return [...names, 'zustand'].map((name) => `${name} ${versions[name] ?? 'unknown'}`).join(', ');
}
