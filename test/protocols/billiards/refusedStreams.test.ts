import { describe, expect, it } from 'vitest';
import { createSubscriptionRegistry } from '../../../src/connection/createSubscriptionRegistry.ts';
import type { SubscriptionCommands } from '../../../src/connection/subscription.ts';
import { billiards } from '../../../src/protocols/billiards/billiards.ts';
import { clientMessage } from '../../../src/protocols/billiards/wire/clientMessages.ts';

const config = {
  ackTimeoutMs: 10_000,
  lingerMs: 2_500,
  unlinkedLingerMs: 300_000,
  confirmsSubscriptions: true,
};

/** A registry in front of a server that knows `offered` and answers in order, as the original does. */
function createSession(offered: readonly string[]) {
  const registry = createSubscriptionRegistry(config);
  const unanswered: SubscriptionCommands[number][] = [];
  const subscribed = new Set<string>();
  return {
    registry,
    ask(...channels: readonly string[]) {
      for (const channel of channels) {
        unanswered.push(...registry.want({ channel, filter: {} }, 0).commands);
      }
    },
    answer(at: number) {
      for (const command of unanswered.splice(0)) {
        const message = clientMessage.parse(JSON.parse(billiards.encode(command)));
        if (message.type !== 'subscribe') continue;
        const streams = message.data.streams.filter((stream) => offered.includes(stream));
        for (const stream of streams) subscribed.add(stream);
        const data = { streams, all_subscriptions: [...subscribed] };
        const decoded = billiards.decode(JSON.stringify({ type: 'subscribed', data }));
        for (const event of decoded.ok ? decoded.value : []) {
          if (event.kind === 'confirmed' || event.kind === 'rejected') registry.handle(event, at);
        }
      }
    },
    phases: () => registry.list().map(({ wish, phase }) => `${wish.channel} ${phase}`),
  };
}

describe('streams a server does not offer', () => {
  it('[BI4] are refused, wherever in the order they were asked for', () => {
    const session = createSession(['state', 'alert']);
    session.registry.linkReady(0);
    session.ask('metrics', 'state', 'performance', 'alert');
    session.answer(50);
    expect(session.phases()).toEqual([
      'metrics rejected',
      'state confirmed',
      'performance rejected',
      'alert confirmed',
    ]);
  });

  it('[BI4] an answer that took nothing refuses none whose time is over', () => {
    const session = createSession([]);
    session.registry.linkReady(0);
    session.ask('state');
    session.registry.tick(10_000);
    session.answer(10_001);
    expect(session.phases()).toEqual(['state unconfirmed']);
  });
});
