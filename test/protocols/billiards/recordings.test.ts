import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { billiards } from '../../../src/protocols/billiards/billiards.ts';
import { clientMessage } from '../../../src/protocols/billiards/wire/clientMessages.ts';
import { serverMessage } from '../../../src/protocols/billiards/wire/serverMessage.ts';
import type { ServerEvent } from '../../../src/protocols/serverEvent.ts';
import { readRecording, readServerFrames, transcriptsDir } from '../readRecording.ts';

const sessionPath = fileURLToPath(
  new URL('../../fixtures/billiardsSession.ndjson', import.meta.url),
);
const NAN =
  '{"type": "state", "timestamp": "2026-11-20T10:57:50.023906+00:00", "data": {"x": NaN}, "sequence": 16}';

function replay(path: string) {
  const events: ServerEvent[] = [];
  const refused: string[] = [];
  const frames = readServerFrames(path);
  for (const frame of frames) {
    const decoded = billiards.decode(frame);
    if (decoded.ok) events.push(...decoded.value);
    else refused.push(`${decoded.error.code} ${decoded.error.sample}`);
  }
  const counts: Record<string, number> = {};
  for (const event of events) {
    const name = event.kind === 'update' ? `update ${event.entity}` : event.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return { refused, counts, frameCount: frames.length };
}

describe('the recording kept here', () => {
  it('[BI1] decodes but for the two frames that hold NaN', () => {
    const { refused, counts } = replay(sessionPath);
    expect(refused).toEqual([`not-json ${NAN}`, `not-json ${NAN}`]);
    expect(counts).toEqual({
      ready: 1,
      pong: 1,
      confirmed: 19,
      rejected: 1,
      removed: 2,
      error: 4,
      info: 2,
      'update billiardsTable': 6,
      'update trajectory': 1,
      occurrence: 2,
      notice: 3,
    });
  });

  it('[BI1] is what the wire schemas describe, but for the same two', () => {
    const failed = readServerFrames(sessionPath).filter((frame) => {
      if (frame === NAN) return true;
      return !serverMessage.safeParse(JSON.parse(frame)).success;
    });
    expect(failed).toEqual([NAN, NAN]);
  });

  it('[BI6] holds only client messages the wire schemas take', () => {
    const sent = readRecording(sessionPath).filter(({ ev }) => ev === 'send');
    expect(sent.length).toBeGreaterThan(4);
    for (const { json } of sent) expect(clientMessage.safeParse(json).success).toBe(true);
  });
});

const why = transcriptsDir === null ? ' (skipped: the full recordings are not here)' : '';

describe(`the full recording${why}`, () => {
  it.skipIf(transcriptsDir === null)('[BI1] decodes but for the two frames that hold NaN', () => {
    const path = join(transcriptsDir ?? '', 'billiards_session.ndjson');
    const { refused, counts, frameCount } = replay(path);
    expect(frameCount).toBe(160);
    expect(refused).toEqual([`not-json ${NAN}`, `not-json ${NAN}`]);
    expect(counts).toMatchObject({ ready: 14, pong: 106, 'update billiardsTable': 12 });
    expect(counts).not.toHaveProperty('invalid');
    expect(counts).not.toHaveProperty('unknown');
  });
});
