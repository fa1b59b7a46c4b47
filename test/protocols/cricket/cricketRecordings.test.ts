import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ServerEvent } from '../../../src/protocols/serverEvent.ts';
import { cricketServerMessage } from '../../../src/protocols/cricket/wire/serverMessage.ts';
import { readRecording, readServerFrames, transcriptsDir } from '../readRecording.ts';
import { bound, sessionPath } from './cricketFrames.ts';

function replay(path: string) {
  const events: ServerEvent[] = [];
  const refused: string[] = [];
  for (const frame of readServerFrames(path)) {
    const decoded = bound.decode(frame);
    if (decoded.ok) events.push(...decoded.value);
    else refused.push(frame);
  }
  const counts: Record<string, number> = {};
  for (const event of events) {
    const name = event.kind === 'occurrence' ? event.occurrence.type : event.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return { refused, counts };
}

const COUNTS = { ready: 3, update: 5, pong: 1, error: 1, ball: 1, matchComplete: 1 };

describe('the recording kept here', () => {
  it('[CR1] decodes: every frame, the bare text among them', () => {
    expect(replay(sessionPath)).toEqual({ refused: [], counts: COUNTS });
  });

  it('[CR1] is what the wire schemas describe', () => {
    const frames = readServerFrames(sessionPath).filter((frame) => frame !== 'pong');
    for (const frame of frames) {
      expect(cricketServerMessage.safeParse(JSON.parse(frame)).error).toBeUndefined();
    }
  });

  it('[PR5] holds no credentials', () => {
    const text = JSON.stringify(readRecording(sessionPath));
    expect(bound.redact(text)).toBe(text);
  });
});

const why = transcriptsDir === null ? ' (skipped: the full recordings are not here)' : '';

describe(`the full recording${why}`, () => {
  it.skipIf(transcriptsDir === null)('[CR1] decodes: every frame, none of them broken', () => {
    const path = join(transcriptsDir ?? '', 'cricket_session.ndjson');
    expect(readServerFrames(path)).toHaveLength(7);
    expect(replay(path)).toEqual({ refused: [], counts: COUNTS });
  });
});
