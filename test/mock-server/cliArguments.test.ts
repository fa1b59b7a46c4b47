import { expect, it } from 'vitest';
import { parseArguments } from '../../mock-server/cli/parseArguments.ts';

function parse(...argv: string[]) {
  const told = { out: '', error: '' };
  const parsed = parseArguments(argv, {
    writeOut: (text) => void (told.out += text),
    writeError: (text) => void (told.error += text),
  });
  return { parsed, ...told };
}

it.each([
  ['--speed', ['--speed', '2']],
  ['--speed', ['--speed', '2', '--rate', '5']],
  ['--once', ['--once']],
  ['--once', ['--once', '--replay-cricsheet', 'a.json']],
  ['--replay-conn', ['--replay-conn', 'a']],
  ['--rows and --games', ['--rows', '5', '--games', '5']],
  ['--quiet and --verbose', ['--quiet', '--verbose']],
  ['--replay-cricsheet', ['--replay-cricsheet', 'a', '--protocol', 'nfl']],
  ['--replay-gamecenter', ['--replay-gamecenter', 'a', '--protocol', 'cricket']],
  ['--nfl-variant', ['--nfl-variant', 'node', '--protocol', 'cricket']],
  ['Allowed choices are python, node', ['--nfl-variant', 'perl']],
  ['--rate', ['--rate', '5', '--protocol', 'nfl', '--protocol', 'billiards']],
  ['--no-snapshot', ['--no-snapshot', '--protocol', 'nfl']],
  ['--no-capabilities', ['--no-capabilities', '--protocol', 'nfl']],
  ['Must be one of sportsbook, nfl, cricket, billiards', ['--protocol', 'curling']],
])('[EN7] %s: %j is one line and exit code 2', (reason, argv) => {
  const { error, out, parsed } = parse(...argv);
  expect(parsed).toEqual({ kind: 'exit', code: 2 });
  expect(out).toBe('');
  expect(error).toContain(reason);
  expect(error).toMatch(/^error: [^\n]+\n$/);
});

it.each([
  [[]],
  [['--replay', 'a', '--speed', '2', '--once', '--replay-conn', 'x']],
  [['--replay-cricsheet', 'a', '--replay-gamecenter', 'b', '--speed', '2']],
  [['--replay-cricsheet', 'a', '--protocol', 'cricket', '--protocol', 'nfl']],
  [['--rate', '5', '--protocol', 'sportsbook', '--no-snapshot', '--rows', '9']],
])('[EN7] %j makes sense', (argv) => {
  const { error, parsed } = parse(...argv);
  expect(error).toBe('');
  expect(parsed.kind).toBe('run');
});

it('[EN3] --protocol may be repeated', () => {
  const { parsed } = parse('--protocol', 'nfl', '--protocol', 'cricket');
  expect(parsed).toMatchObject({ kind: 'run', args: { protocol: ['nfl', 'cricket'] } });
});

it('[EN7] --help has a group and an example for every sport, and a way to a token', () => {
  const { out, parsed } = parse('--help');
  expect(parsed).toEqual({ kind: 'exit', code: 0 });
  const headings = out.match(/^[A-Z][^\n]*:$/gm);
  expect(headings).toEqual(
    expect.arrayContaining(['Network:', 'All protocols:', 'Sportsbook:', 'Replays:']),
  );
  for (const sport of ['sportsbook', 'NFL', 'cricket', 'billiards']) {
    expect(out).toContain(`\n  # ${sport}\n  courtside-mock-server `);
  }
  expect(out).toContain('courtside-mock-server token --sub alice');
  expect(out).toContain('for development only');
});
