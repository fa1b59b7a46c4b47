import { formatFixed } from '../driver/results/formatNumbers.ts';
import type { CurveFacts, GrowthResult } from './growthResult.ts';
import type { ChartPoint, CurvePanel } from './renderCurveChart.ts';
import type { GrowthPoint } from './summarizeGrowth.ts';

/** A panel per curve; what could not be measured is left out. */
export function toCurvePanels({ curves, points }: GrowthResult): readonly CurvePanel[] {
  return curves.map((curve) => toPanel(curve, points));
}

function toPanel({ name, title, unit }: CurveFacts, all: readonly GrowthPoint[]): CurvePanel {
  const points = all.filter(({ curve }) => curve === name);
  const series = Array.from(new Set(points.map((point) => point.series)));
  const lines = series.map((label) => ({
    label,
    points: points.filter((point) => point.series === label).flatMap(toChartPoint),
  }));
  return { heading: title, unit, lines };
}

function toChartPoint({ point, busy, microsPerMessage }: GrowthPoint): readonly ChartPoint[] {
  if (busy === null) return [];
  return [{ x: point, share: busy, text: `${formatFixed(microsPerMessage, 0)} µs` }];
}
