import type { ResultHead } from './benchResult.ts';
import { formatMark } from './formatNumbers.ts';
import type { MachineFacts } from './machineFacts.ts';

/** What every result says first. */
export interface HeadFacts extends Pick<ResultHead, 'date' | 'isQuick'> {
  readonly machine: MachineFacts & { readonly browser?: string };
}

/** The lines that say what was measured with; `method` tells how often. */
export function renderHead(title: string, method: string, head: ResultHead): string {
  const seconds = head.windowMs / 1_000;
  const windows = `Windows of ${seconds} s, a fresh browser and feed for each; ${method}.`;
  return renderShortHead(title, windows, head);
}

/** The same for what is measured without windows; `method` is a sentence. */
export function renderShortHead(title: string, method: string, head: HeadFacts): string {
  const { machine } = head;
  const browser = machine.browser === undefined ? '' : `, ${machine.browser}, headless`;
  const lines = [
    `# ${title}, ${head.date.slice(0, 10)}${head.isQuick ? ' (quick)' : ''}`,
    '',
    `${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GiB, ${machine.system}; Node ${machine.node}${browser}.`,
    `${method} Load before: ${machine.loadBefore}.`,
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
  return [
    '## Peers',
    '',
    ...peers,
    '',
    `Versions: ${versions.join(', ')}.`,
    ...renderErrors(head.errors),
  ].join('\n');
}

/** Lines about runs that could not be made; none if all could. */
export function renderErrors(errors: readonly string[]): readonly string[] {
  if (errors.length === 0) return [];
  const lines = errors.map((error) => `- ${formatMark(false)} ${error}`);
  return ['', '## Runs that failed', '', ...lines];
}
