import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ServerEvent } from '../../../src/protocols/serverEvent.ts';
import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import { clientMessage } from '../../../src/protocols/sportsbook/wire/clientMessages.ts';
import { serverMessage } from '../../../src/protocols/sportsbook/wire/serverMessage.ts';
import {
  feedPath,
  readRecording,
  readServerFrames,
  sessionPath,
  transcriptsDir,
} from '../readRecording.ts';
import { itemsOf } from './events.ts';

/** Data of the only frames of the recordings that name nothing to key on, and what is said about them. */
const BROKEN = [
  ['{"sport":"NBA","profit_percentage":0.1}', 'data: expected id, game_id or game'],
  ['{"sport":"MLB","sportsbook":"DraftKings"}', 'data.game_id: expected string or number'],
];

function replay(path: string) {
  const events: ServerEvent[] = [];
  const refused: (string | undefined)[][] = [];
  for (const frame of readServerFrames(path)) {
    const decoded = sportsbook.decode(frame);
    if (decoded.ok) events.push(...decoded.value);
    else
      refused.push([/"data":(\{[^}]*\})/.exec(decoded.error.sample)?.[1], decoded.error.message]);
  }
  const counts: Record<string, number> = {};
  for (const event of events) {
    const name = event.kind === 'update' ? `update ${event.entity}` : event.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return { events, refused, counts };
}

const FEED_COUNTS = {
  ready: 1,
  confirmed: 8,
  ping: 1,
  'update arbitrage': 4,
  'update odds': 2,
  'update game': 2,
  'update prediction': 1,
  info: 2,
};

describe('the recordings kept here', () => {
  it('[SB9] decode: of the feed every frame', () => {
    const { refused, counts, events } = replay(feedPath);
    expect(refused).toEqual([]);
    expect(counts).toEqual(FEED_COUNTS);
    expect(new Set(itemsOf(events, 'odds').map(({ gameId }) => gameId))).toEqual(
      new Set(['mlb_001', 'nba_001']),
    );
    expect(itemsOf(events, 'game').map(({ period }) => period)).toEqual(['7th inning', 'Q3']);
  });

  it('[SB9] decode: of the session all but the two frames that name nothing to key on', () => {
    const { refused, counts } = replay(sessionPath);
    expect(refused).toEqual(BROKEN);
    expect(counts).toEqual({
      ready: 3,
      confirmed: 12,
      removed: 2,
      rejected: 3,
      error: 1,
      pong: 1,
      notice: 2,
      info: 2,
      'update odds': 3,
      'update prediction': 1,
      'update analytics': 1,
      'update portfolio': 1,
    });
  });

  it('[SB9] are what the wire schemas describe, but for the same two', () => {
    const failed = [feedPath, sessionPath]
      .flatMap((path) => readServerFrames(path))
      .filter((frame) => !serverMessage.safeParse(JSON.parse(frame)).success)
      .map((frame) => /"data":(\{[^}]*\})/.exec(frame)?.[1]);
    expect(failed).toEqual(BROKEN.map(([data]) => data));
  });

  it('[SB14] hold only client messages the wire schemas take', () => {
    const sent = readRecording(feedPath).filter(({ ev }) => ev === 'send');
    expect(sent).toHaveLength(8);
    for (const { json } of sent) expect(clientMessage.parse(json)).toEqual(json);
  });

  it('[PR5] hold no credentials', () => {
    for (const path of [feedPath, sessionPath]) {
      const text = JSON.stringify(readRecording(path));
      expect(sportsbook.redact(text)).toBe(text);
    }
  });
});

const why = transcriptsDir === null ? ' (skipped: the full recordings are not here)' : '';

describe(`the full recordings${why}`, () => {
  it.skipIf(transcriptsDir === null)('[SB9] decode: of the feed every frame', () => {
    const { refused, counts } = replay(join(transcriptsDir ?? '', 'sportsbook_feed.ndjson'));
    expect(refused).toEqual([]);
    expect(counts).toEqual(FEED_COUNTS);
  });

  it.skipIf(transcriptsDir === null)('[SB9] decode: of the session all but two of 46', () => {
    const path = join(transcriptsDir ?? '', 'sportsbook_session.ndjson');
    const { refused, counts } = replay(path);
    expect(readServerFrames(path)).toHaveLength(46);
    expect(refused).toEqual(BROKEN);
    expect(counts['ready']).toBe(11);
    expect(counts).not.toHaveProperty('invalid');
    expect(counts).not.toHaveProperty('unknown');
  });
});
