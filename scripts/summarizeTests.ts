// Prints how many stories ran with axe as errors, and `N passed, N failed, N skipped`, from a vitest JSON report; fails if no test ran.
import { readFileSync } from 'node:fs';

const [file = 'reports/vitest.json'] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
};
const stories = (report.testResults ?? [])
  .filter(({ name }) => name.endsWith('.stories.tsx'))
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status === 'passed' || status === 'failed');
const violating = stories.filter(({ failureMessages }) =>
  failureMessages?.some((message) => /toHaveNoViolations|a11y violation/i.test(message)),
);
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`stories: ${stories.length}, with accessibility violations: ${violating.length}`);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped} skipped`);
process.exit(report.numPassedTests + report.numFailedTests > 0 ? 0 : 1);
