import { beforeAll, describe, expect, it } from 'vitest';
import { BUDGETS } from './budgets.ts';
import { measureInProcess } from './support/measureInProcess.ts';
import type { MemoryReport } from './support/memoryReport.ts';
import { ROW_COUNT } from './support/oddsFeed.ts';

describe('500 rows at 5,000 messages a second, in a process of its own', () => {
  let report: MemoryReport;
  beforeAll(async () => {
    report = await measureInProcess();
    console.log(
      `bytes per message: ${report.parseOnly.toFixed(0)} to parse it, ` +
        `${report.singly.toFixed(0)} from socket to flush, ${report.batched.toFixed(0)} batched; ` +
        `retained: ${report.retained.after - report.retained.before} bytes`,
    );
  });

  it('[BU5] a message makes no more garbage than its budget, parsing included', () => {
    expect(report.rowCount).toBe(ROW_COUNT);
    // Less than parsing alone would mean that the messages went nowhere.
    expect(report.singly).toBeGreaterThan(report.parseOnly);
    expect(report.singly).toBeLessThanOrEqual(BUDGETS.garbageBytesPerMessage);
  });

  it('[BU5] nor does a message of a batch', () => {
    expect(report.batched).toBeGreaterThan(report.parseOnly);
    expect(report.batched).toBeLessThanOrEqual(BUDGETS.garbageBytesPerMessage);
  });

  it('[BU6] 200,000 messages over the same rows leave the heap where it was', () => {
    const { messages, before, after } = report.retained;
    expect(messages).toBe(200_000);
    expect(report.shownCount).toBeGreaterThan(messages);
    expect(after - before).toBeLessThanOrEqual(BUDGETS.retainedBytes);
  });
});
