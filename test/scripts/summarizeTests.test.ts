import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'summary-'));
afterAll(() => rmSync(folder, { recursive: true }));

function summarize(report: unknown): {
  readonly lines: readonly string[];
  readonly code: number | null;
} {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  const { status, stdout } = spawnSync(process.execPath, ['scripts/summarizeTests.ts', file], {
    encoding: 'utf8',
  });
  return { lines: stdout.trim().split('\n'), code: status };
}

const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };

it('[VI17] says how many stories ran and how many violate accessibility, and the sums last', () => {
  const passed = { status: 'passed', failureMessages: [] };
  const failed = (message: string) => ({ status: 'failed', failureMessages: [message] });
  const report = {
    ...counts,
    testResults: [
      {
        name: '/project/stories/OddsTable.stories.tsx',
        assertionResults: [
          passed,
          passed,
          failed('expect(received).toHaveNoViolations(expected)'),
          failed('a button is missing'),
          { status: 'skipped' },
        ],
      },
      { name: '/project/test/some.test.ts', assertionResults: [passed] },
    ],
  };
  expect(summarize(report)).toEqual({
    lines: ['stories: 4, with accessibility violations: 1', '3 passed, 1 failed, 2 skipped'],
    code: 0,
  });
});

it('[VI17] fails where nothing ran', () => {
  expect(summarize({ ...counts, numPassedTests: 0, numFailedTests: 0 }).code).toBe(1);
});
