import type { ResultHead } from './benchResult.ts';
import { formatMark } from './formatNumbers.ts';

/** The lines that say what was measured with; `method` tells how often. */
export function renderHead(title: string, method: string, head: ResultHead): string {
  const { machine } = head;
  const lines = [
    `# ${title}, ${head.date.slice(0, 10)}${head.isQuick ? ' (quick)' : ''}`,
    '',
    `${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GiB, ${machine.system}; Node ${machine.node}, ${machine.browser}, headless.`,
    `Windows of ${head.windowMs / 1_000} s, a fresh browser and feed for each; ${method}. Load before: ${machine.loadBefore}.`,
  ];
  if (machine.loadBefore > machine.cores / 2) {
    lines.push('', '**The machine was busy with other things: compare nothing but ratios.**');
  }
  return lines.join('\n');
}

/** Who the peers are, which versions they had, and what went wrong. */
export function renderFoot(head: ResultHead): string {
  const peers = head.peers.map(({ name, title, note }) => `- \`${name}\`: ${title}. ${note}`);
  const versions = Object.entries(head.versions).map(([name, version]) => `${name} ${version}`);
  const errors = head.errors.map((error) => `- ${formatMark(false)} ${error}`);
  return [
    '## Peers',
    '',
    ...peers,
    '',
    `Versions: ${versions.join(', ')}.`,
    ...(errors.length > 0 ? ['', '## Runs that failed', '', ...errors] : []),
  ].join('\n');
}
