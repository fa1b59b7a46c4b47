import { writeResultFiles } from '../driver/results/writeResults.ts';
import type { GrowthResult } from './growthResult.ts';
import { renderCurveChart } from './renderCurveChart.ts';
import { renderGrowthMarkdown } from './renderGrowthMarkdown.ts';
import { toCurvePanels } from './toCurvePanels.ts';

/** Writes `growth-<date>.md`, and as `growth-latest` Markdown, SVG and JSON. Returns the names of the files. */
export function writeGrowthResults(folder: string, result: GrowthResult): readonly string[] {
  const chart = renderCurveChart(
    'Main-thread share, and µs per message, as rows, subscriptions, rate and listeners grow',
    toCurvePanels(result),
  );
  const markdown = renderGrowthMarkdown(result);
  return writeResultFiles(folder, { prefix: 'growth-', result, markdown, chart });
}
