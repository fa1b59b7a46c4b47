import { describe, expect, it, vi } from 'vitest';
import { redactCredentials } from '../../../src/protocols/redactCredentials.ts';
import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import { invalidOf, refusalOf } from './events.ts';

// Each error is made with up to three redactions, which cost more than all the rest of a refusal.
vi.mock('../../../src/protocols/redactCredentials.ts', { spy: true });

const PER_ERROR = 3;
/** Of a frame that is refused: 20, one that tells of the others, and one of the frame itself. */
const MAX_ERRORS = 22;
const COUNT = 1_000;

const repeat = (text: string) => Array<string>(COUNT).fill(text);
const update = (data: unknown) => JSON.stringify({ type: 'odds_update', data });

function decodeCounted(frame: string) {
  vi.mocked(redactCredentials).mockClear();
  const decoded = sportsbook.decode(frame);
  const redactions = vi.mocked(redactCredentials).mock.calls.length;
  return { redactions, events: decoded.ok ? decoded.value : [] };
}

describe('a frame of which nearly all is refused', () => {
  it.each([
    ['a list of numbers', `[${repeat('1').join(',')}]`, COUNT],
    ['a list of lists', `[${repeat('[[]]').join(',')}]`, COUNT],
    ['a list of messages without data', `[${repeat('{"type":"odds_update"}').join(',')}]`, COUNT],
    ['lines without a type', ['{}', ...repeat('{}')].join('\n'), COUNT + 1],
    ['lines that are no JSON', ['{"type":"ping"}', ...repeat('x')].join('\n'), COUNT],
    ['messages of broken items', repeat(update([1, { game_id: '' }])).join('\n'), 2 * COUNT],
    [
      'messages of more broken items than are described',
      repeat(update(Array(30).fill(1))).join('\n'),
      30 * COUNT,
    ],
  ])('[PR12] %s: makes errors of the first only, and counts all', (_, frame, refused) => {
    const { redactions, events } = decodeCounted(frame);
    const errors = invalidOf(events);
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)?.message).toBe(
      `${refused - 20} more broken messages or items in the frame`,
    );
    expect(redactions).toBeLessThanOrEqual(PER_ERROR * MAX_ERRORS);
  });

  it('[PR12] is one error if not a line of it is JSON', () => {
    const frame = repeat('x').join('\n');
    expect(decodeCounted(frame).redactions).toBeLessThanOrEqual(PER_ERROR * MAX_ERRORS);
    expect(refusalOf(frame).code).toBe('not-json');
  });

  it('[PR13] is read no further after 1,000 lines that are no JSON, and all of them are counted', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const lines = ['{"type":"ping"}', ...Array<string>(20_000).fill('{x}'), '{"type":"pong"}'];
    const { events } = decodeCounted(lines.join('\n'));
    const parsedCount = parse.mock.calls.length;
    parse.mockRestore();
    expect(parsedCount).toBeLessThan(1_010);
    expect(events[0]).toEqual({ kind: 'ping' });
    expect(invalidOf(events).at(-1)?.message).toBe(
      '19981 more broken messages or items in the frame',
    );
  });

  it('[PR3, PR12] gives what is good in it all the same', () => {
    const { events } = decodeCounted([...repeat('1'), update({ game_id: 'a' })].join('\n'));
    expect(events.filter(({ kind }) => kind === 'update')).toHaveLength(1);
  });
});
