import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nflGameFold } from '../../../src/domain/nfl/nflGameFold.ts';
import type { NflGame } from '../../../src/domain/nfl/nflGame.ts';
import { nfl } from '../../../src/protocols/nfl/nfl.ts';
import { nflClientMessage } from '../../../src/protocols/nfl/wire/clientMessages.ts';
import { nflServerMessage } from '../../../src/protocols/nfl/wire/serverMessage.ts';
import type { ServerEvent } from '../../../src/protocols/serverEvent.ts';
import { readRecording, readServerFrames, transcriptsDir } from '../readRecording.ts';
import { itemsOf, nodePath, pythonPath } from './nflEvents.ts';

function replay(path: string) {
  const events: ServerEvent[] = [];
  const refused: string[] = [];
  for (const frame of readServerFrames(path)) {
    const decoded = nfl.decode(frame);
    if (decoded.ok) events.push(...decoded.value);
    else refused.push(decoded.error.message);
  }
  const counts: Record<string, number> = {};
  for (const event of events) {
    const name =
      event.kind === 'update'
        ? `update ${event.entity}`
        : event.kind === 'occurrence'
          ? event.occurrence.type
          : event.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return { events, refused, counts };
}

/** The games of a recording, folded. */
function foldAll(events: readonly ServerEvent[]): ReadonlyMap<string, NflGame> {
  const games = new Map<string, NflGame>();
  for (const item of itemsOf(events, 'nflGame')) {
    const key = nflGameFold.keyOf(item);
    const known = games.get(key);
    games.set(key, known ? nflGameFold.merge(known, item) : nflGameFold.begin(item));
  }
  return games;
}

const PYTHON_COUNTS = {
  ready: 1,
  pong: 2,
  'update nflGame': 7,
  'update game': 5,
  'update odds': 1,
  'update prediction': 1,
  notice: 4,
};
const NODE_COUNTS = {
  ready: 1,
  confirmed: 4,
  info: 1,
  pong: 1,
  error: 3,
  notice: 1,
  score: 2,
  quarterChange: 2,
  gameEnded: 2,
  gameStarted: 1,
  lineMovement: 1,
  'update nflGame': 10,
  'update game': 7,
  'update odds': 1,
  'update prediction': 1,
};

describe('the recordings kept here', () => {
  it('[NF2] decode: of Python every frame', () => {
    const { refused, counts } = replay(pythonPath);
    expect(refused).toEqual([]);
    expect(counts).toEqual(PYTHON_COUNTS);
  });

  it('[NF2] decode: of Node every frame', () => {
    const { refused, counts } = replay(nodePath);
    expect(refused).toEqual([]);
    expect(counts).toEqual(NODE_COUNTS);
  });

  it('[NF2] are what the wire schemas describe', () => {
    for (const frame of [...readServerFrames(pythonPath), ...readServerFrames(nodePath)]) {
      const message: unknown = JSON.parse(frame);
      expect(nflServerMessage.parse(message)).toEqual(message);
    }
  });

  it('[NF9] hold heartbeats and subscriptions as ours are', () => {
    const sent = [...readRecording(pythonPath), ...readRecording(nodePath)].filter(
      ({ ev, json }) => ev === 'send' && nflClientMessage.safeParse(json).success,
    );
    expect(sent).toHaveLength(16);
  });

  it('[NF7] fold to one score, one new quarter and one end, though Node told each twice', () => {
    const game = foldAll(replay(nodePath).events).get('g1');
    expect(game).toMatchObject({
      homeTeam: 'KC',
      homeScore: 7,
      awayScore: 0,
      quarter: 4,
      phase: 'final',
      scoringPlays: [{ quarter: 1, clock: '8:00', homeScore: 7, awayScore: 0 }],
      scoreByQuarter: { home: [7, 0, 0, 0], away: [0, 0, 0, 0] },
      lineMovements: [{ sportsbook: 'DK', oldSpread: -3, newSpread: -4.5, change: 1.5 }],
    });
    expect(game?.books).toHaveLength(1);
  });

  it('[NF12] fold to the touchdown that Python told as a score only', () => {
    const game = foldAll(replay(pythonPath).events).get('2024_week1_KC_BUF');
    expect(game).toMatchObject({ homeScore: 28, awayScore: 14, phase: 'live' });
    expect(game?.scoringPlays).toEqual([
      {
        quarter: 2,
        clock: '5:32',
        team: 'KC',
        scoreType: null,
        description: null,
        points: 7,
        homeScore: 28,
        awayScore: 14,
      },
    ]);
    expect(game?.scoreByQuarter).toEqual({ home: [null, null], away: [null, null] });
  });

  it('[PR5] hold no credentials', () => {
    for (const path of [pythonPath, nodePath]) {
      const text = JSON.stringify(readRecording(path));
      expect(nfl.redact(text)).toBe(text);
    }
  });
});

const why = transcriptsDir === null ? ' (skipped: the full recordings are not here)' : '';

describe(`the full recordings${why}`, () => {
  it.skipIf(transcriptsDir === null)('[NF2] decode: of Python all 24 frames', () => {
    const path = join(transcriptsDir ?? '', 'nfl_session.ndjson');
    const { refused, counts } = replay(path);
    expect(readServerFrames(path)).toHaveLength(24);
    expect(refused).toEqual([]);
    expect(counts).toEqual({ ...PYTHON_COUNTS, ready: 11 });
  });

  it.skipIf(transcriptsDir === null)('[NF2] decode: of Node all 21 frames', () => {
    const path = join(transcriptsDir ?? '', 'nfl_node_session.ndjson');
    const { refused, counts } = replay(path);
    expect(readServerFrames(path)).toHaveLength(21);
    expect(refused).toEqual([]);
    expect(counts).toEqual(NODE_COUNTS);
  });
});
