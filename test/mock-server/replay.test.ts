import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine, createManualTime, parseRecording } from '../../mock-server/index.ts';
import { connectFake } from './support/fakeClient.ts';

const text = readFileSync(new URL('./fixtures/short_session.ndjson', import.meta.url), 'utf8');

function scenario(options: { speed?: number; shouldLoop?: boolean } = {}) {
  const recording = parseRecording(text);
  if (!recording.ok) throw new Error(recording.error);
  const time = createManualTime();
  const engine = createEngine({
    ...time,
    heartbeatMs: null,
    replay: { recording: recording.value, ...options },
  });
  return { time, engine, recording: recording.value };
}

const subscribe = (subscription_type: string) => ({ type: 'subscribe', subscription_type });

describe('playing', () => {
  it('[MS5] data frames come at their recorded times, with the id of the client that hears them', async () => {
    const { engine, recording, time } = scenario();
    const client = await connectFake(engine);
    for (const type of ['odds_updates', 'arbitrage']) client.say(subscribe(type));
    expect(client.frames.map((frame) => frame.type)).toEqual([
      'welcome',
      'subscription_confirmed',
      'subscription_confirmed',
    ]);
    const [first] = recording.frames;
    time.advance((first?.atMs ?? 0) - 1);
    expect(client.frames).toHaveLength(3);
    time.advance(1);
    expect(client.frames[3]).toMatchObject({
      type: 'arbitrage_alert',
      client_id: client.frames[0]?.client_id,
      data: { opportunities: [{ id: 'arb_001' }] },
    });
    time.advance(31_000);
    expect(client.frames.slice(3).map((frame) => frame.type)).toEqual([
      'arbitrage_alert',
      'odds_update',
      'arbitrage_alert',
      'odds_update',
      'odds_update',
      'odds_update',
      'odds_update',
      'arbitrage_alert',
    ]);
  });

  it('[MS5] at speed 20 a round takes a twentieth of the time', async () => {
    const { engine, recording, time } = scenario({ speed: 20, shouldLoop: false });
    const client = await connectFake(engine);
    client.say(subscribe('arbitrage'));
    time.advance(recording.durationMs / 20);
    expect(client.ofType('arbitrage_alert')).toHaveLength(3);
  });

  it('[MS5] it begins again at the end, unless told otherwise', async () => {
    for (const [shouldLoop, count] of [
      [true, 9],
      [false, 3],
    ] as const) {
      const { engine, recording, time } = scenario({ shouldLoop });
      const client = await connectFake(engine);
      client.say(subscribe('arbitrage'));
      time.advance(recording.durationMs * 3);
      expect(client.ofType('arbitrage_alert')).toHaveLength(count);
    }
  });

  it('[MS5] a client hears only what it subscribed to, and sport rooms hear odds', async () => {
    const { engine, recording, time } = scenario();
    const [sport, none] = [await connectFake(engine), await connectFake(engine)];
    sport.say(subscribe('nba'));
    none.say(subscribe('system_alerts'));
    time.advance(recording.durationMs);
    expect(sport.ofType('odds_update')).toHaveLength(5);
    expect(sport.ofType('arbitrage_alert')).toHaveLength(0);
    expect(none.frames.map((frame) => frame.type)).toEqual(['welcome', 'subscription_confirmed']);
  });

  it('[MS5] each client hears it from the start, whenever it came', async () => {
    const { engine, recording, time } = scenario({ shouldLoop: false });
    time.advance(100_000);
    const client = await connectFake(engine);
    client.say(subscribe('arbitrage'));
    time.advance(recording.durationMs);
    expect(client.ofType('arbitrage_alert')).toHaveLength(3);
    client.leave();
    engine.stop();
    expect(time.pendingCount).toBe(0);
  });
});

const line = (conn: string, data: string) =>
  JSON.stringify({ t_ms: 5, ev: 'recv', conn, json: { type: 'odds_update', data } });

describe('reading', () => {
  it.each([
    ['{"t_ms":1,"ev":"open","conn":"A"}\n{nope', 'line 2: not JSON'],
    ['[]', 'line 1: '],
    ['{"ev":"recv"}', 'line 1: t_ms: '],
    ['{"t_ms":1,"ev":"recv","json":{}}', 'line 1: a frame without conn'],
    ['\n\n{"t_ms":1,"ev":"recv","conn":"A"}', 'line 3: a frame without json or raw'],
    ['{"t_ms":1,"ev":"note"}', 'no data frames in it'],
    ['', 'no data frames in it'],
  ])('[MS5] %j is refused with %s', (broken, message) => {
    const result = parseRecording(broken);
    expect(result.ok).toBe(false);
    expect(result).toHaveProperty('error', expect.stringContaining(message));
  });

  it('[MS5] another connection of the file can be chosen', () => {
    const both = `${line('A', 'a')}\n${line('B', 'b')}`;
    const chosen = parseRecording(both, 'B');
    expect(chosen.ok && chosen.value.frames[0]?.toText('x')).toContain('"b"');
    expect(parseRecording(both, 'C')).toEqual({
      ok: false,
      error: "no data frames of connection 'C' in it",
    });
  });

  it('[MS5] broken frames of a recording are played as they were', () => {
    const line = JSON.stringify({ t_ms: 5, ev: 'recv', conn: 'A', raw: '{"x":NaN}' });
    const recording = parseRecording(line);
    expect(recording.ok && recording.value.frames[0]?.toText('x')).toBe('{"x":NaN}');
  });
});
