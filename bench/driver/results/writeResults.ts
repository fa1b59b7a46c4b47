import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResult, SearchResult } from './benchResult.ts';
import { renderChart } from './renderChart.ts';
import { renderMarkdown, renderSearchMarkdown } from './renderMarkdown.ts';
import { toComparePanels, toSearchPanels } from './toChartPanels.ts';

/** Writes a comparison: `<date>.md`, and as `latest` Markdown, SVG and JSON. Returns the names of the files. */
export function writeCompareResults(folder: string, result: BenchResult): readonly string[] {
  const chart = renderChart(
    'Main-thread share over the hand-written limit',
    toComparePanels(result),
  );
  return writeResultFiles(folder, { prefix: '', result, markdown: renderMarkdown(result), chart });
}

/** Writes a search: `search-<date>.md`, and as `search-latest` Markdown, SVG and JSON. */
export function writeSearchResults(folder: string, result: SearchResult): readonly string[] {
  const chart = renderChart('Highest sustained rate', toSearchPanels(result));
  const markdown = renderSearchMarkdown(result);
  return writeResultFiles(folder, { prefix: 'search-', result, markdown, chart });
}

/** What is written of a result. */
export interface ResultOutput {
  /** What the names of the files begin with. */
  readonly prefix: string;
  readonly result: { readonly date: string };
  readonly markdown: string;
  /** SVG; null: there is none. */
  readonly chart: string | null;
}

/** Writes a result as Markdown by its date, and as `latest` Markdown, SVG and JSON. Returns the names of the files. */
export function writeResultFiles(
  folder: string,
  { prefix, result, markdown, chart }: ResultOutput,
): readonly string[] {
  const day = result.date.slice(0, 16).replace('T', '-').replace(':', '');
  const picture = chart === null ? '' : `![chart](${prefix}latest.svg)\n\n`;
  const files = {
    [`${prefix}${day}.md`]: markdown,
    [`${prefix}latest.md`]: `${picture}${markdown}`,
    ...(chart === null ? {} : { [`${prefix}latest.svg`]: chart }),
    [`${prefix}latest.json`]: `${JSON.stringify(result, null, 2)}\n`,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return Object.keys(files);
}
