import { expect, it } from 'vitest';
import type { SubscriptionCommands } from '../../src/connection/subscription.ts';
import type { SubscriptionWish } from '../../src/protocols/filter.ts';
import { createSubscriptionDesk } from '../../src/store/createSubscriptionDesk.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';

const NBA: SubscriptionWish = { channel: 'odds_updates', filter: { sport: 'NBA' } };

/** A desk on a welcomed link, and what it sends. */
function setUp() {
  const environment = createManualEnvironment();
  const sent: SubscriptionCommands[number][] = [];
  const desk = createSubscriptionDesk({
    environment,
    config: {
      ackTimeoutMs: 10_000,
      lingerMs: 2_500,
      unlinkedLingerMs: 300_000,
      confirmsSubscriptions: true,
      canLimitRate: true,
    },
    send: (command) => sent.push(command) > 0,
    onChange: () => undefined,
    onSettlement: () => undefined,
  });
  desk.linkReady();
  return { environment, desk, sent };
}

it('[SU17, SU7] sends what an answer of the server makes due', () => {
  const { desk, sent } = setUp();
  desk.want(NBA, { maxUpdatesPerSecond: 4 });
  desk.handle({ kind: 'rejected', ...NBA, message: 'busy' });
  desk.want(NBA);
  desk.handle({ kind: 'confirmed', ...NBA, roomId: null });
  expect(sent).toEqual([
    { kind: 'subscribe', wish: NBA, maxUpdatesPerSecond: 4 },
    { kind: 'subscribe', wish: NBA },
  ]);
});

it('[ST11] leaves no timer behind, and starts none for what is given back afterwards', () => {
  const { environment, desk } = setUp();
  const { release } = desk.want(NBA);
  expect(environment.timerCount).toBe(1);
  desk.dispose();
  expect(environment.timerCount).toBe(0);
  release();
  expect(environment.timerCount).toBe(0);
});
