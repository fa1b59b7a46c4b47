import { expect, it } from 'vitest';
import { createEngine, createManualTime } from '../../mock-server/index.ts';
import { createScaledTime } from '../../mock-server/engine/createScaledTime.ts';
import { connectFake } from './support/fakeClient.ts';

async function play(speed: number) {
  const base = createManualTime(1_800_000_000_000);
  const worldTime = createScaledTime({ base, speed });
  const engine = createEngine({
    ...base,
    worldTime,
    heartbeatMs: null,
    rate: 100,
    hasSnapshot: false,
    faults: ['drop:after=4s'],
  });
  const client = await connectFake(engine);
  client.say({ type: 'subscribe', subscription_type: 'odds_updates' });
  base.advance(2_000);
  const updates = client.ofType('odds_update').length;
  base.advance(1_999);
  const endsBefore = [...client.ends];
  base.advance(1);
  return { updates, endsBefore, ends: client.ends };
}

it('[VI3] a world runs faster or slower while faults keep their own time', async () => {
  const [still, slow, usual, fast] = [await play(0), await play(0.5), await play(1), await play(5)];
  expect(still.updates).toBe(0);
  expect(slow.updates).toBeCloseTo(usual.updates / 2, -1);
  expect(fast.updates).toBeGreaterThan(usual.updates * 4.5);
  for (const { ends, endsBefore } of [still, slow, usual, fast]) {
    expect([endsBefore, ends]).toEqual([[], ['terminate']]);
  }
});
