import { formatCount, formatFixed, formatPercent } from '../driver/results/formatNumbers.ts';
import { renderFoot, renderShortHead } from '../driver/results/renderHead.ts';
import { LOOKS_PER_READING } from './measureSoak.ts';
import type { SoakResult } from './soakResult.ts';
import type { SoakSummary } from './summarizeSoak.ts';

/** A soak as Markdown: a row a page, and below it every reading. */
export function renderSoakMarkdown(result: SoakResult): string {
  const { plan, soaks } = result;
  const method =
    `${formatCount(plan.rows)} rows, ${formatCount(plan.rate)} messages/s for ${plan.windowMs / 60_000} minutes after a ` +
    `warm-up of ${plan.warmUpMs / 1_000} s; every ${plan.everyMs / 1_000} s the lowest heap after ${LOOKS_PER_READING} garbage collections; the ` +
    'median of up to three readings at each end, and none in both.';
  return [
    renderShortHead('Heap under load', method, result),
    '',
    '| page | messages | first MB | last MB | growth | wrong cells |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...soaks.map(toRow),
    '',
    ...soaks.flatMap(toReadings),
    renderFoot(result),
  ].join('\n');
}

function toRow(soak: SoakSummary): string {
  const { peer, sentCount, firstMb, lastMb, growth, wrongCells } = soak;
  const sizes = `${formatFixed(firstMb, 2)} | ${formatFixed(lastMb, 2)}`;
  return `| ${peer} | ${formatCount(sentCount)} | ${sizes} | ${formatPercent(growth)} | ${wrongCells ?? 'silent'} |`;
}

function toReadings({ peer, readings }: SoakSummary): readonly string[] {
  const texts = readings.map(({ heapBytes }) => formatFixed(heapBytes / 1e6, 2));
  return [`Readings of ${peer}, MB: ${texts.join(', ')}.`, ''];
}
