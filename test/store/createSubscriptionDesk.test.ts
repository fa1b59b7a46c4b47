import { expect, it } from 'vitest';
import type { SubscriptionCommands } from '../../src/connection/subscription.ts';
import type { SubscriptionWish } from '../../src/protocols/filter.ts';
import { createSubscriptionDesk } from '../../src/store/createSubscriptionDesk.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';

const NBA: SubscriptionWish = { channel: 'odds_updates', filter: { sport: 'NBA' } };

it('[SU17, SU7] sends what an answer of the server makes due', () => {
  const sent: SubscriptionCommands[number][] = [];
  const desk = createSubscriptionDesk({
    environment: createManualEnvironment(),
    config: {
      ackTimeoutMs: 10_000,
      lingerMs: 2_500,
      confirmsSubscriptions: true,
      canLimitRate: true,
    },
    send: (command) => sent.push(command) > 0,
    onChange: () => undefined,
    onSettlement: () => undefined,
  });
  desk.linkReady();
  desk.want(NBA, { maxUpdatesPerSecond: 4 });
  desk.handle({ kind: 'rejected', ...NBA, message: 'busy' });
  desk.want(NBA);
  desk.handle({ kind: 'confirmed', ...NBA, roomId: null });
  expect(sent).toEqual([
    { kind: 'subscribe', wish: NBA, maxUpdatesPerSecond: 4 },
    { kind: 'subscribe', wish: NBA },
  ]);
});
