import { formatCount, formatFixed, formatMark, toTable } from '../driver/results/formatNumbers.ts';
import { renderShortHead } from '../driver/results/renderHead.ts';
import type { MeasuredTarget, MicroGroupFacts, MicroResult, MicroRow } from './microResult.ts';

const LEGEND = `Plain Node: no socket, no page. Times hold no garbage collection: they are medians, and the young generation is 128 MiB, so that
most runs see none. What collecting costs grows with the bytes. Bytes are all that is allocated, most of it garbage at once: growth of the heap
while no collection runs.`;

const HEAD = ['', 'messages/s', 'ns/message', 'bytes/message'];

/** The result as people read it: a table per group. */
export function renderMicroMarkdown(result: MicroResult): string {
  const method = `Medians of ${result.repeats} times tinybench's median, the cases of a group in turn.`;
  return [
    renderShortHead('Micro-benchmarks', method, result),
    '',
    LEGEND,
    ...result.groups.flatMap((group) => renderGroup(group, result.rows)),
    '',
  ].join('\n');
}

function renderGroup(group: MicroGroupFacts, all: readonly MicroRow[]): readonly string[] {
  const body = all
    .filter((row) => row.group === group.title)
    .map((row) => [
      row.name,
      formatCount(row.messagesPerSecond),
      formatFixed(row.nsPerMessage, row.nsPerMessage < 10 ? 1 : 0),
      formatFixed(row.bytesPerMessage, 0),
    ]);
  const table = toTable(HEAD, body);
  return [
    '',
    `## ${group.title}`,
    '',
    group.note,
    '',
    table,
    ...group.targets.flatMap(renderTarget),
  ];
}

function renderTarget(target: MeasuredTarget): readonly string[] {
  const mark = formatMark(target.ratio <= target.maxRatio);
  const bound = `“${target.to}” costs at most ${target.maxRatio} × what “${target.from}” costs`;
  return ['', `Target: ${bound}. Measured: ${formatFixed(target.ratio, 2)} × ${mark}`];
}
