import { formatCount, formatFixed } from '../driver/results/formatNumbers.ts';
import { readMachineFacts } from '../driver/results/machineFacts.ts';
import { writeResultFiles } from '../driver/results/writeResults.ts';
import type { CommandTools } from '../driver/runCommand.ts';
import { median } from '../driver/stats/percentile.ts';
import { GROUPS } from './groups.ts';
import { measureAllocation } from './measureAllocation.ts';
import { measureSpeed } from './measureSpeed.ts';
import type { MicroCase, MicroGroup } from './microCase.ts';
import type { MicroPlan } from './microPlan.ts';
import type { MicroGroupFacts, MicroResult, MicroRow } from './microResult.ts';
import { renderMicroMarkdown } from './renderMicroMarkdown.ts';

/** Enough to make a byte visible, and less garbage than fits: the heaviest case leaves some 2 kB a message. */
const ALLOCATION_MESSAGES = 20_000;

/** What the measuring needs beside its plan. */
export interface MicroTools extends CommandTools {
  readonly collectGarbage: () => void;
}

/** Measures all groups, and writes what came out. Returns the names of the files. */
export async function runMicro(plan: MicroPlan, tools: MicroTools): Promise<readonly string[]> {
  const machine = readMachineFacts();
  const measured: { readonly facts: MicroGroupFacts; readonly rows: readonly MicroRow[] }[] = [];
  for (const group of GROUPS) measured.push(await measureGroup(group, plan, tools));
  const result: MicroResult = {
    date: new Date().toISOString(),
    machine,
    isQuick: plan.isQuick,
    repeats: plan.repeats,
    groups: measured.map(({ facts }) => facts),
    rows: measured.flatMap(({ rows }) => rows),
  };
  const markdown = renderMicroMarkdown(result);
  return writeResultFiles(plan.outFolder, { prefix: 'micro-', result, markdown, chart: null });
}

async function measureGroup(group: MicroGroup, plan: MicroPlan, tools: MicroTools) {
  const cases = await group.createCases();
  const times = cases.map((): number[] => []);
  for (let repeat = 0; repeat < plan.repeats; repeat += 1) {
    for (const [index, one] of cases.entries()) {
      tools.signal.throwIfAborted();
      times[index]?.push(await measureSpeed(one, plan));
    }
  }
  const rows = cases.map((one, index) => toRow(one, times[index] ?? []));
  return { facts: toFacts(group, rows), rows };

  function toRow(one: MicroCase, ns: readonly number[]): MicroRow {
    const nsPerMessage = median(ns) ?? NaN;
    const bytesPerMessage = measureAllocation(one, {
      messageCount: ALLOCATION_MESSAGES,
      collectGarbage: tools.collectGarbage,
    });
    const cost = `${formatFixed(nsPerMessage, 0)} ns, ${formatCount(bytesPerMessage)} bytes`;
    tools.say(`${group.title} · ${one.name} · ${cost}`);
    const messagesPerSecond = 1e9 / nsPerMessage;
    return { group: group.title, name: one.name, nsPerMessage, messagesPerSecond, bytesPerMessage };
  }
}

function toFacts(
  { title, note, targets = [] }: MicroGroup,
  rows: readonly MicroRow[],
): MicroGroupFacts {
  const costOf = (wanted: string) => rows.find(({ name }) => name === wanted)?.nsPerMessage ?? NaN;
  const measured = targets.map((target) => ({
    ...target,
    ratio: costOf(target.to) / costOf(target.from),
  }));
  return { title, note, targets: measured };
}
