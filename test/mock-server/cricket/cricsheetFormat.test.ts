import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCricsheet } from '../../../mock-server/formats/cricsheet/parseCricsheet.ts';
import { toMatchRecord } from '../../../mock-server/formats/cricsheet/toMatchRecord.ts';
import { cricsheetFile } from './support/cricsheetArbitrary.ts';

const text = readFileSync(
  new URL('../../fixtures/cricsheet/tied_super_over.json', import.meta.url),
  'utf8',
);

function toId(source: string): string {
  const parsed = parseCricsheet(source);
  if (!parsed.ok) throw new Error(parsed.error);
  return toMatchRecord(parsed.value).id;
}

/** The fixture with one thing changed. */
function change(edit: (file: ReturnType<typeof JSON.parse>) => void): string {
  const file = JSON.parse(text);
  edit(file);
  return JSON.stringify(file);
}

it.each([
  ['no JSON', '{"info":', 'not JSON'],
  ['another document', '[1, 2]', 'the file:'],
  ['no teams', change((file) => delete file.info.teams), 'info.teams:'],
  [
    'one team twice',
    change((file) => (file.info.teams = ['Millbrook Wanderers', 'Millbrook Wanderers'])),
    "info.teams: both are 'Millbrook Wanderers'",
  ],
  [
    'a stranger who wins',
    change((file) => (file.info.outcome = { winner: 'Nobody' })),
    "info.outcome: 'Nobody' is not one of info.teams",
  ],
  [
    'a stranger who bats',
    change((file) => (file.innings[1].team = 'Nobody')),
    "innings.1.team: 'Nobody' is not one of info.teams",
  ],
  [
    'a ball that does not add up',
    change((file) => (file.innings[0].overs[1].deliveries[2].runs.total = 9)),
    'innings.0.overs.1.deliveries.2: the runs do not add up',
  ],
  [
    'a ball without a bowler',
    change((file) => delete file.innings[0].overs[0].deliveries[0].bowler),
    'innings.0.overs.0.deliveries.0.bowler:',
  ],
  [
    'an unheard-of dismissal',
    change((file) => (file.innings[0].overs[0].deliveries[4].wickets[0].kind = 'abducted')),
    'innings.0.overs.0.deliveries.4.wickets.0.kind:',
  ],
])('[CR58] %s is refused in one line that says where', (_name, source, start) => {
  const parsed = parseCricsheet(source);
  expect(parsed.ok).toBe(false);
  const error = parsed.ok ? '' : parsed.error;
  expect(error.slice(0, start.length)).toBe(start);
  expect(error).not.toContain('\n');
});

it('[CR58] whatever the text, reading it never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"info":${json}}`),
      ),
      (source) => {
        expect(typeof parseCricsheet(source).ok).toBe('boolean');
      },
    ),
  );
});

it('[CR58] every valid match is read', () => {
  fc.assert(
    fc.property(cricsheetFile, (file) => {
      expect(parseCricsheet(JSON.stringify(file)).ok).toBe(true);
    }),
  );
});

it('[CR59] the same match has the same id however its file is laid out, and another has another', () => {
  const id = toId(text);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(toId(`\uFEFF${JSON.stringify(JSON.parse(text), null, 4)}`)).toBe(id);
  expect(toId(change((file) => (file.info.dates = ['2023-07-09'])))).not.toBe(id);
  expect(toId(change((file) => file.innings[0].overs[0].deliveries.pop()))).not.toBe(id);
});
