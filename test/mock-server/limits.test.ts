import { describe, expect, it } from 'vitest';
import { createEngine, createManualTime, type Limits } from '../../mock-server/index.ts';
import { connectFake } from './support/fakeClient.ts';

function scenario(limits: Partial<Limits>) {
  const time = createManualTime();
  const engine = createEngine({ ...time, rate: 100, hasSnapshot: false, limits });
  return { time, engine };
}

describe('subscriptions', () => {
  it('[MS7] more subscriptions than allowed are answered with an error and change nothing', async () => {
    const { engine } = scenario({ subscriptionsPerClient: 2 });
    const client = await connectFake(engine);
    for (const game of ['a', 'b', 'c', 'a']) {
      client.say({ type: 'subscribe', subscription_type: 'nba', filters: { game } });
    }
    expect(client.frames.map((frame) => frame.type)).toEqual([
      'welcome',
      'subscription_confirmed',
      'subscription_confirmed',
      'error',
      'subscription_confirmed',
    ]);
    expect(client.ofType('error')[0]?.error).toBe('Subscription limit reached: 2');
    expect(engine.describe.status()).toMatchObject({ active_rooms: 2 });
  });
});

describe('connects', () => {
  it('[MS7] too many connects of an address in a minute are accepted and closed with 4429', async () => {
    const { engine, time } = scenario({ connectsPerMinute: 3 });
    for (let index = 0; index < 3; index += 1) {
      expect((await connectFake(engine)).ends).toEqual([]);
      time.advance(10_000);
    }
    expect((await connectFake(engine)).ends).toEqual([
      'close 4429 too many connections, retry in 30 s',
    ]);
    expect((await connectFake(engine, { address: '10.0.0.9' })).ends).toEqual([]);
    time.advance(30_000);
    expect((await connectFake(engine)).ends).toEqual([]);
  });

  it('[MS7] a full server closes with 1013', async () => {
    const { engine } = scenario({ maxConnections: 1 });
    const first = await connectFake(engine);
    expect((await connectFake(engine)).ends).toEqual(['close 1013 server is full']);
    first.leave();
    expect((await connectFake(engine)).ends).toEqual([]);
  });
});

describe('slow consumers', () => {
  it('[MS7] a client that leaves more than the limit unread is closed with 1013 and cut', async () => {
    const { engine, time } = scenario({ maxBufferedBytes: 1_000 });
    const client = await connectFake(engine);
    client.say({ type: 'subscribe', subscription_type: 'odds_updates' });
    client.bufferedAmount = 1_000;
    time.advance(500);
    expect(client.ends).toEqual([]);
    client.bufferedAmount = 1_001;
    time.advance(100);
    expect(client.ends).toEqual(['close 1013 slow consumer']);
    const heardCount = client.frames.length;
    time.advance(1_000);
    expect(client.ends).toEqual(['close 1013 slow consumer', 'terminate']);
    expect(client.frames).toHaveLength(heardCount);
  });

  it('[MS7] a burst far beyond the limit is cut off within one turn', async () => {
    const { engine } = scenario({ maxBufferedBytes: 1_000 });
    const client = await connectFake(engine);
    client.bufferedAmount = 16_001;
    client.say({ type: 'ping' });
    expect(client.ends).toEqual(['close 1013 slow consumer']);
  });

  it('[MS7] others go on undisturbed', async () => {
    const { engine, time } = scenario({ maxBufferedBytes: 1_000 });
    const [slow, quick] = [await connectFake(engine), await connectFake(engine)];
    for (const client of [slow, quick]) {
      client.say({ type: 'subscribe', subscription_type: 'odds_updates' });
    }
    slow.bufferedAmount = 2_000;
    time.advance(1_000);
    expect(slow.ends[0]).toBe('close 1013 slow consumer');
    expect(quick.ofType('odds_update')).toHaveLength(100);
  });
});
