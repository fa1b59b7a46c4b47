import { describe, expect, it } from 'vitest';
import { createEngine, createManualTime, type EngineOptions } from '../../mock-server/index.ts';
import { connectFake, type FakeClient, type Frame } from './support/fakeClient.ts';

const ENABLE = { type: 'capabilities', enable: ['batch'] };
const ODDS = { type: 'subscribe', subscription_type: 'odds_updates' };
const limitedTo = (perSecond: unknown, filters = {}) => ({
  ...ODDS,
  filters,
  options: { max_updates_per_second: perSecond },
});

/** A silent world; prices go out only by `broadcast`. */
async function scenario(options: EngineOptions = {}) {
  const time = createManualTime();
  const engine = createEngine({ ...time, rate: 0, hasSnapshot: false, ...options });
  const client = await connectFake(engine);
  const move = (gameId: string, home: number, sportsbook = 'A') =>
    engine.broadcast({
      messageType: 'odds_update',
      subscriptionType: 'odds_updates',
      data: { game_id: gameId, sportsbook, moneyline: { home, away: 100 } },
    });
  return { time, engine, client, move };
}

/** The messages of every frame a client got: a list for each WebSocket frame. */
function messagesOf(client: FakeClient): Frame[][] {
  return client.texts.map((text) => text.split('\n').map((line): Frame => JSON.parse(line)));
}

/** Types of the messages in every frame since `from`. */
function typesOf(client: FakeClient, from = 1): string[][] {
  return messagesOf(client)
    .slice(from)
    .map((frame) => frame.map(({ type }) => type));
}

/** "game book price" of every price a client got, in order. */
function pricesOf(client: FakeClient): string[] {
  return messagesOf(client)
    .flat()
    .filter(({ type }) => type === 'odds_update')
    .map(({ data = {} }) => {
      const { home } = data['moneyline'] as { home: number };
      return `${String(data['game_id'])} ${String(data['sportsbook'])} ${home}`;
    });
}

describe('offering', () => {
  it('[MS16] the welcome offers capabilities, and none if told so', async () => {
    const { client } = await scenario();
    expect(client.frames[0]?.data?.['capabilities']).toEqual(['batch', 'max_updates_per_second']);
    const plain = await scenario({ capabilities: [] });
    expect(plain.client.frames[0]?.data).not.toHaveProperty('capabilities');
  });

  it('[MS16] what is not offered is ignored, as by the original', async () => {
    const { client, move } = await scenario({ capabilities: [] });
    client.say(ENABLE);
    client.say(limitedTo(1));
    move('g1', -110);
    move('g1', -120);
    expect(typesOf(client)).toEqual([['subscription_confirmed'], ['odds_update'], ['odds_update']]);
  });

  it.each([[{}], [{ enable: 'batch' }], [{ enable: [7, 'telepathy'] }]])(
    '[MS16] enabling %j changes nothing and is not answered',
    async (what) => {
      const { client, move } = await scenario();
      client.say({ type: 'capabilities', ...what });
      client.say(ODDS);
      move('g1', -110);
      expect(typesOf(client)).toEqual([['subscription_confirmed'], ['odds_update']]);
    },
  );
});

describe('batches', () => {
  async function batching(options: EngineOptions = {}) {
    const parts = await scenario(options);
    parts.client.say(ENABLE);
    parts.client.say(ODDS);
    return parts;
  }

  it('[MS17] data leaves in one frame per 16 ms, one message a line, in order', async () => {
    const { client, move, time } = await batching();
    move('g1', -110);
    move('g2', -120);
    time.advance(15);
    move('g1', -130);
    expect(typesOf(client)).toEqual([['subscription_confirmed']]);
    time.advance(1);
    expect(typesOf(client).slice(1)).toEqual([['odds_update', 'odds_update', 'odds_update']]);
    expect(pricesOf(client)).toEqual(['g1 A -110', 'g2 A -120', 'g1 A -130']);
    move('g1', -140);
    time.advance(16);
    expect(typesOf(client).slice(2)).toEqual([['odds_update']]);
  });

  it('[MS17] replies leave at once, after the data before them', async () => {
    const { client, move, time } = await batching();
    move('g1', -110);
    client.say({ type: 'ping' });
    client.sayText('{nope');
    expect(typesOf(client, 2)).toEqual([['odds_update'], ['pong'], ['error']]);
    time.advance(100);
    expect(typesOf(client, 2)).toHaveLength(3);
  });

  it('[MS17] other clients go on getting each message in a frame of its own', async () => {
    const { engine, move } = await batching();
    const other = await connectFake(engine);
    other.say(ODDS);
    move('g1', -110);
    move('g1', -120);
    expect(typesOf(other, 2)).toEqual([['odds_update'], ['odds_update']]);
  });

  it('[MS17] a batch that grows long leaves early, so that clients need not refuse it', async () => {
    const { client, engine, time } = await batching();
    const text = 'x'.repeat(100_000);
    for (let index = 0; index < 20; index += 1) {
      engine.broadcast({
        messageType: 'odds_update',
        subscriptionType: 'odds_updates',
        data: { text },
      });
    }
    time.advance(16);
    expect(messagesOf(client).flat()).toHaveLength(22);
    expect(Math.max(...client.texts.map(({ length }) => length))).toBeLessThan(262_144);
  });

  it('[MS4, MS17] the fault malformed breaks lines, and leaves their neighbours whole', async () => {
    const { client, move, time } = await batching({ faults: ['malformed:every=2,kind=bad-json'] });
    move('g1', -110);
    move('g2', -120);
    move('g3', -130);
    time.advance(16);
    const lines = client.texts.at(-1)?.split('\n') ?? [];
    expect(lines.map((line) => line.endsWith('}'))).toEqual([true, false, true]);
  });

  it('[MS17] a client that left, and an engine that stopped, leave no timer', async () => {
    const { client, engine, move, time } = await batching();
    const other = await connectFake(engine);
    other.say(ENABLE);
    other.say(limitedTo(1));
    move('g1', -110);
    move('g1', -120);
    client.leave();
    engine.stop();
    expect(time.pendingCount).toBe(0);
  });
});

describe('updates per second', () => {
  it('[MS18] the first goes at once, then the newest when its turn comes', async () => {
    const { client, move, time } = await scenario();
    client.say(limitedTo(4));
    move('g1', -110);
    move('g1', -120);
    move('g1', -130);
    expect(pricesOf(client)).toEqual(['g1 A -110']);
    time.advance(249);
    expect(pricesOf(client)).toHaveLength(1);
    time.advance(20);
    expect(pricesOf(client)).toEqual(['g1 A -110', 'g1 A -130']);
  });

  it('[MS18] each game and book has its own turn', async () => {
    const { client, move } = await scenario();
    client.say(limitedTo(1));
    move('g1', -110);
    move('g2', -111);
    move('g1', -112, 'B');
    move('g1', -113);
    expect(pricesOf(client)).toEqual(['g1 A -110', 'g2 A -111', 'g1 B -112']);
  });

  it.each([1, 3, 10, 50])(
    '[MS18] at most %d a second come of a busy line, and the last one does',
    async (perSecond) => {
      const { client, move, time } = await scenario();
      client.say(limitedTo(perSecond));
      for (let index = 0; index < 1_000; index += 1) {
        move('g1', -110 - index);
        time.advance(10);
      }
      const whileBusy = pricesOf(client);
      expect(whileBusy.length).toBeLessThanOrEqual(10 * perSecond + 1);
      expect(whileBusy.length).toBeGreaterThan(5 * perSecond);
      time.advance(1_100);
      expect(pricesOf(client).at(-1)).toBe('g1 A -1109');
      expect(pricesOf(client).length).toBeLessThanOrEqual(whileBusy.length + 1);
    },
  );

  it('[MS18] of several matching subscriptions the most frequent counts', async () => {
    const { client, move } = await scenario();
    client.say(limitedTo(1));
    client.say({ ...ODDS, filters: { sportsbook: 'B' } });
    for (const home of [-110, -120]) {
      move('g1', home);
      move('g1', home, 'B');
    }
    expect(pricesOf(client)).toEqual(['g1 A -110', 'g1 B -110', 'g1 B -120']);
  });

  it('[MS18] asking again changes the limit, and brings nothing out of turn', async () => {
    const { client, move, time } = await scenario();
    client.say(limitedTo(1));
    move('g1', -110);
    move('g1', -120);
    client.say(ODDS);
    move('g1', -130);
    move('g1', -140);
    time.advance(5_000);
    expect(pricesOf(client)).toEqual(['g1 A -110', 'g1 A -120', 'g1 A -130', 'g1 A -140']);
  });

  it('[MS18] nothing comes after the subscription ended', async () => {
    const { client, move, time } = await scenario();
    client.say(limitedTo(1));
    move('g1', -110);
    move('g1', -120);
    client.say({ type: 'unsubscribe', subscription_type: 'odds_updates' });
    const heardCount = client.texts.length;
    time.advance(5_000);
    expect(client.texts).toHaveLength(heardCount);
    expect(client.frames.at(-1)?.type).toBe('subscription_removed');
  });

  it.each([0, -1, '4', null])('[MS18] a limit of %j is none', async (perSecond) => {
    const { client, move } = await scenario();
    client.say(limitedTo(perSecond));
    move('g1', -110);
    move('g1', -120);
    expect(pricesOf(client)).toEqual(['g1 A -110', 'g1 A -120']);
  });

  it('[MS18] batches and alerts are never held back', async () => {
    const { client, engine } = await scenario();
    client.say(limitedTo(1));
    for (const games of [[1], [2]]) {
      engine.broadcast({
        messageType: 'odds_update',
        subscriptionType: 'odds_updates',
        data: { games },
      });
    }
    expect(client.ofType('odds_update')).toHaveLength(2);
  });

  it('[MS18] a limit owns a timer only while something had its turn lately', async () => {
    const { client, move, time } = await scenario();
    const idleCount = time.pendingCount;
    client.say(limitedTo(2));
    move('g1', -110);
    expect(time.pendingCount).toBe(idleCount + 1);
    time.advance(1_000);
    expect(time.pendingCount).toBe(idleCount);
  });
});
