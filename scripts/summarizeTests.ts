// Prints `N passed, N failed, N skipped` from a vitest JSON report; fails if no test ran.
import { readFileSync } from 'node:fs';

const [file = 'reports/vitest.json'] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
};
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped} skipped`);
process.exit(report.numPassedTests + report.numFailedTests > 0 ? 0 : 1);
