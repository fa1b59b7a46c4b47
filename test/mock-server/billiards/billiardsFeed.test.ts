import { describe, expect, it } from 'vitest';
import { createTestBed, type FakeSession, type Message } from './support/fakeSession.ts';

const subscribe = (...streams: string[]) => ({ type: 'subscribe', data: { streams } });
const unsubscribe = (...streams: string[]) => ({ type: 'unsubscribe', data: { streams } });

function sequencesOf(messages: readonly Message[]): unknown[] {
  return messages.map(({ data }) => data['sequence']);
}

function follow(client: FakeSession, ...streams: string[]): FakeSession {
  client.say(subscribe(...streams));
  client.take();
  return client;
}

describe('streams', () => {
  it('[BI47] thirty states a second, each with its own number and all sixteen balls', () => {
    const { connect, time } = createTestBed();
    const client = follow(connect(), 'state');
    time.advance(10_000);
    const states = client.take();
    expect(new Set(states.map(({ type }) => type))).toEqual(new Set(['state']));
    expect(Math.abs(states.length - 300)).toBeLessThanOrEqual(1);
    expect(sequencesOf(states)).toEqual(states.map((_, index) => index + 1));
    for (const { data } of states) {
      expect(data['balls']).toHaveLength(16);
      expect(data['ball_count']).toBe(16);
    }
  });

  it('[BI47] a trajectory comes with every look at the line, and none while balls roll', () => {
    const { connect, time } = createTestBed();
    const client = follow(connect(), 'trajectory');
    time.advance(2_400);
    const aiming = client.take();
    expect(aiming.length).toBe(6);
    time.advance(2_000);
    expect(client.take()).toEqual([]);
    for (const { data } of aiming) {
      expect(data).toMatchObject({
        line_count: (data['lines'] as unknown[]).length,
        collision_count: (data['collisions'] as unknown[]).length,
      });
      expect((data['lines'] as { type: string }[])[0]?.type).toBe('primary');
    }
  });

  it('[BI47] performance twice a second without a number, config and alerts now and then with one', () => {
    const { connect, time } = createTestBed({ quirks: { targetEvery: null } });
    const client = follow(connect(), 'performance', 'config', 'alert');
    time.advance(60_000);
    const messages = client.take().filter(({ type }) => type !== 'ping');
    const of = (type: string) => messages.filter((message) => message.type === type);
    expect(of('performance')).toHaveLength(120);
    expect(sequencesOf(of('performance'))).toEqual(Array.from({ length: 120 }, () => undefined));
    expect(sequencesOf(of('config'))).toEqual([1, 2, 3, 4]);
    expect(of('alert').length).toBeGreaterThan(2);
    expect(sequencesOf(of('alert'))).toEqual(of('alert').map((_, index) => index + 1));
  });

  it('[BI47] the same seed and the same commands give the same frames', () => {
    const run = (seed: number) => {
      const { connect, time } = createTestBed({ seed });
      const client = connect();
      client.say(subscribe('state', 'trajectory', 'alert', 'config', 'performance'));
      client.say({ type: 'frame_credit', data: { credits: 2 } });
      time.advance(30_000);
      return client.texts;
    };
    expect(run(4)).toEqual(run(4));
    expect(run(4)).not.toEqual(run(5));
  });

  it('[BI47] while nobody follows anything, the game stands still', () => {
    const { connect, time } = createTestBed();
    const first = follow(connect(), 'state');
    time.advance(1_000);
    const before = first.take().at(-1);
    first.leave();
    time.advance(60_000);
    const second = follow(connect(), 'state');
    time.advance(34);
    const [after] = second.take();
    expect(after?.data['cue']).not.toBeNull();
    expect(after?.data['sequence']).toBe(Number(before?.data['sequence']) + 1);
  });

  it('[BI47] a head start is the same game, as it stands after so long', () => {
    const ballsAfter = (headStartMs: number, durationMs: number) => {
      const { connect, time } = createTestBed({ headStartMs });
      const client = follow(connect(), 'state');
      time.advance(durationMs);
      const balls = client.take().at(-1)?.data['balls'] as { position: unknown }[] | undefined;
      return balls?.map(({ position }) => position);
    };
    expect(ballsAfter(3_000, 1_000)).toEqual(ballsAfter(0, 4_000));
    expect(ballsAfter(3_000, 1_000)).not.toEqual(ballsAfter(0, 1_000));
  });
});

describe('misbehaviour of the original', () => {
  it('[BI48] an unsubscribed stream goes on, unless told otherwise', () => {
    const { connect, server, time } = createTestBed();
    const client = follow(connect(), 'state', 'config');
    client.say(unsubscribe('state'));
    client.take();
    time.advance(1_000);
    expect(client.take().length).toBeGreaterThan(20);
    server.quirks.set({ unsubscribeStops: true });
    client.say(subscribe('state'));
    client.say(unsubscribe('state'));
    client.take();
    time.advance(1_000);
    expect(client.take()).toEqual([]);
  });

  it('[BI48] at the seed revision a subscription is confirmed and nothing ever comes', () => {
    const { connect, server, time } = createTestBed({ quirks: { isSilent: true } });
    const client = connect();
    client.say(subscribe('state', 'alert'));
    expect(client.take().at(-1)).toMatchObject({
      type: 'subscribed',
      data: { streams: ['state', 'alert'] },
    });
    time.advance(25_500);
    expect(client.take()).toEqual([]);
    expect(server.management.describeConnection('client-1')).toBeNull();
  });

  it("[BI48] the envelope's sequence counts the first subscriber's messages, for all", () => {
    const { connect, time } = createTestBed();
    const first = connect();
    for (let count = 0; count < 7; count += 1) first.say({ type: 'ping' });
    follow(first, 'state');
    const second = follow(connect(), 'state');
    time.advance(100);
    expect(second.take().map(({ sequence }) => sequence)).toEqual([8, 8, 8]);
    first.leave();
    time.advance(34);
    expect(second.take().map(({ sequence }) => sequence)).toEqual([1]);
  });

  it('[BI48] every n-th state is no JSON', () => {
    const { connect, time } = createTestBed({ quirks: { nanEvery: 5 } });
    const client = follow(connect(), 'state');
    const before = client.texts.length;
    time.advance(1_001);
    const texts = client.texts.slice(before);
    const broken = texts.filter((text) => text.includes(':NaN'));
    expect(texts).toHaveLength(30);
    expect(broken).toHaveLength(6);
    for (const text of broken) expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(client.take()).toHaveLength(24);
  });

  it('[BI48] a state that can not be written removes all its subscribers untold; a subscribe heals', () => {
    const { connect, time } = createTestBed({ quirks: { failEvery: 10 } });
    const client = follow(connect(), 'state', 'performance');
    time.advance(5_000);
    expect(client.takeOf('state')).toHaveLength(9);
    client.say({ type: 'get_status' });
    expect(client.takeOf('status')[0]?.data).toMatchObject({
      subscriptions: ['state', 'performance'],
      is_alive: false,
    });
    client.say(subscribe('state'));
    time.advance(200);
    expect(client.takeOf('state').length).toBeGreaterThan(3);
  });

  it('[BI48] a targeted alert goes to one client and has no sequence', () => {
    const { connect, time } = createTestBed({ quirks: { targetEvery: 2 } });
    const first = follow(connect(), 'alert');
    const second = follow(connect(), 'alert');
    time.advance(29_000);
    const isNumbered = ({ data }: Message) => 'sequence' in data;
    const heard = first.takeOf('alert');
    expect(heard.some((alert) => !isNumbered(alert))).toBe(true);
    const theirs = second.takeOf('alert');
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs).toEqual(heard.filter(isNumbered));
  });

  it.each([
    ['scaled', { x: expect.any(Number), y: expect.any(Number), scale: [1, 1] }],
    ['object', { x: expect.any(Number), y: expect.any(Number) }],
    ['pair', [expect.any(Number), expect.any(Number)]],
  ] as const)('[BI48] positions are written as %s', (positions, expected) => {
    const { connect, time } = createTestBed({ quirks: { positions } });
    const client = follow(connect(), 'state');
    time.advance(34);
    const [state] = client.take();
    const [ball] = (state?.data['balls'] ?? []) as Record<string, unknown>[];
    expect(ball?.['position']).toEqual(expected);
    expect(ball?.['velocity']).toEqual(expected);
    // This one never was a pair.
    expect(Array.isArray(ball?.['spin'])).toBe(false);
  });

  it('[BI48] a scale leads back to the same place in 4K', () => {
    const cueBallAt = (scale: 1 | 2 | 3) => {
      const { connect, time } = createTestBed({ quirks: { scale } });
      const client = follow(connect(), 'state');
      time.advance(34);
      const [state] = client.take();
      const [ball] = (state?.data['balls'] ?? []) as { position: { x: number; y: number } }[];
      return { x: (ball?.position.x ?? 0) * scale, y: (ball?.position.y ?? 0) * scale };
    };
    for (const scale of [2, 3] as const) {
      expect(Math.abs(cueBallAt(scale).x - cueBallAt(1).x)).toBeLessThan(0.05);
      expect(Math.abs(cueBallAt(scale).y - cueBallAt(1).y)).toBeLessThan(0.05);
    }
  });
});

describe('a camera that fails', () => {
  it('[BI49] is retried ten times, then left alone for 30 s, and alerts tell so', () => {
    const { connect, server, time } = createTestBed({
      quirks: { outage: { everyMs: 20_000, forMs: 10_000 }, targetEvery: null },
    });
    const client = follow(connect(), 'state', 'alert');
    const codesOf = (messages: readonly Message[]) =>
      messages
        .filter(({ type }) => type === 'alert')
        .map(({ data }) => data['code'])
        .filter((code) =>
          ['CAMERA_RETRY', 'CIRCUIT_OPEN', 'CIRCUIT_CLOSED'].includes(String(code)),
        );
    time.advance(9_900);
    expect(codesOf(client.take())).toEqual([]);
    time.advance(1_000);
    const during = client.take();
    expect(codesOf(during)).toEqual(['CAMERA_RETRY', 'CIRCUIT_OPEN']);
    expect(during.filter(({ type }) => type === 'state').length).toBeLessThan(5);
    server.quirks.set({ outage: null });
    time.advance(28_000);
    expect(client.takeOf('state')).toEqual([]);
    time.advance(2_000);
    const after = client.take();
    expect(codesOf(after)).toEqual(['CIRCUIT_CLOSED']);
    expect(after.filter(({ type }) => type === 'state').length).toBeGreaterThan(10);
  });

  it('[BI49] that is still gone after 30 s is left alone again', () => {
    const { connect, time } = createTestBed({
      quirks: { outage: { everyMs: 100_000, forMs: 100_000 }, targetEvery: null },
    });
    const client = follow(connect(), 'alert');
    const codes: unknown[] = [];
    for (let count = 0; count < 4; count += 1) {
      client.say({ type: 'ping' });
      time.advance(16_000);
      codes.push(...client.takeOf('alert').map(({ data }) => data['code']));
    }
    expect(codes.filter((code) => code === 'CIRCUIT_OPEN')).toHaveLength(3);
    expect(codes.filter((code) => code === 'CAMERA_RETRY')).toHaveLength(1);
  });
});
