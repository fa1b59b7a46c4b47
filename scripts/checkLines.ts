// Fails when a source file grows past 300 lines: by then it holds more than one concept.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MAX_LINES = 300;
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'mock-server'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.(ts|tsx|css)$/.test(file));

const tooLong = files
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > MAX_LINES);
for (const { file, lines } of tooLong)
  console.error(`${file}: ${lines} lines, at most ${MAX_LINES}`);
console.log(`${files.length} files, ${tooLong.length} over ${MAX_LINES} lines`);
process.exit(tooLong.length > 0 ? 1 : 0);
