import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const FRAME_COUNT = 20;
/** Nearly all that a frame may hold. */
const LONG = 1_000_000;
/** A quarter of the frames: kept whole, they would be four times as much. */
const MAX_KEPT_BYTES = (FRAME_COUNT * LONG) / 4;

/** How much memory the decoded events hold, once everything else is gone. */
function measureKept(frame: string): number {
  // Parsed anew each time, so that each has its own text.
  const decodeAll = () =>
    Array.from({ length: FRAME_COUNT }, (_, index) => {
      return sportsbook.decode(Buffer.from(`${frame}${' '.repeat(index)}`).toString());
    });
  decodeAll();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = decodeAll();
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  expect(kept).toHaveLength(FRAME_COUNT);
  return bytes;
}

const odds = (fields: object) => JSON.stringify({ type: 'odds_update', data: fields });
const long = 'x'.repeat(LONG);
const jwt = `A sentence that is followed by eyJ${long}`;

describe('what is kept of a long text', () => {
  it.each([
    ['a name', odds({ game_id: 'a', home_team: long })],
    [
      'a name with much that is hidden',
      odds({ game_id: 'a', home_team: `The Yankees of New York${'\u200b'.repeat(LONG / 2)}` }),
    ],
    ['a stamp', odds({ game_id: 'a', updated_at: long })],
    ['an unknown type', JSON.stringify({ type: long })],
    ['an unknown type with a token', JSON.stringify({ type: jwt })],
    ['a sentence with a token', JSON.stringify({ type: 'error', error: jwt })],
    ['a record', JSON.stringify({ type: 'analytics_update', data: { text: jwt } })],
    ['a frame that is no JSON', `{"type":${long}`],
    ['a message that is refused', odds({ game_id: long })],
    [
      'a broken line beside a long one',
      `{"type": this line is broken\n{"type":"pong","x":"${long}"}`,
    ],
    [
      'a broken item beside a long one',
      odds([{ home_team: 'New York Yankees' }, { game_id: 'a', x: long }]),
    ],
  ])('[PR11] %s: no more than is shown', (_, frame) => {
    expect(frame.length).toBeGreaterThan(LONG / 2);
    expect(frame.length).toBeLessThan(1_048_000);
    expect(measureKept(frame)).toBeLessThan(MAX_KEPT_BYTES);
  });
});
