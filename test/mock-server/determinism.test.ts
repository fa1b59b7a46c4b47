import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEngine, createManualTime, type EngineOptions } from '../../mock-server/index.ts';
import { connectFake } from './support/fakeClient.ts';

const CHANNELS = ['odds_updates', 'predictions', 'arbitrage', 'analytics', 'nba', 'mlb'];

/** Everything a client hears that subscribes to everything and stays a while. */
async function play(options: EngineOptions, durationMs: number): Promise<string[]> {
  const time = createManualTime(1_800_000_000_000);
  const engine = createEngine({ ...time, ...options });
  const client = await connectFake(engine);
  for (const channel of CHANNELS) client.say({ type: 'subscribe', subscription_type: channel });
  time.advance(durationMs);
  engine.stop();
  return client.texts;
}

const prices = async (clientCount: number) => {
  const time = createManualTime(0);
  const engine = createEngine({ ...time, seed: 3, rate: 100 });
  const clients = [];
  for (let index = 0; index < clientCount; index += 1) {
    const client = await connectFake(engine);
    for (const channel of CHANNELS) client.say({ type: 'subscribe', subscription_type: channel });
    clients.push(client);
  }
  time.advance(5_000);
  return clients[0]?.frames
    .filter(({ type }) => type !== 'welcome')
    .map(({ type, data }) => ({ type, data }));
};

it('[MS1] the same seed, clock and commands give the same frames', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      fc.constantFrom(0, 3, 50, 400),
      fc.integer({ min: 1, max: 4 }),
      async (seed, rate, gamesPerLeague) => {
        const options = { seed, rate, world: { gamesPerLeague } };
        expect(await play(options, 12_000)).toEqual(await play(options, 12_000));
      },
    ),
    { numRuns: 15 },
  );
});

it('[MS1] another seed gives other frames', async () => {
  expect(await play({ seed: 1 }, 1_000)).not.toEqual(await play({ seed: 2 }, 1_000));
});

it('[MS1] how many clients there are does not change the world', async () => {
  expect(await prices(1)).toEqual(await prices(4));
});

it('[MS1] stopping leaves no timer behind', async () => {
  const time = createManualTime();
  const engine = createEngine({ ...time, faults: ['zombie:after=9s'] });
  await connectFake(engine);
  expect(time.pendingCount).toBeGreaterThan(0);
  engine.stop();
  expect(time.pendingCount).toBe(0);
});
