import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSubscriptionKey } from '../../../src/protocols/filter.ts';
import type { ClientCommand } from '../../../src/protocols/protocol.ts';
import { toFilterName, toWireName } from '../../../src/protocols/sportsbook/filterNames.ts';
import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import { clientMessage } from '../../../src/protocols/sportsbook/wire/clientMessages.ts';
import { channels, filterNames, filters } from './arbitraries.ts';
import { decodeMessage } from './events.ts';

describe('encoding commands', () => {
  it.each<[ClientCommand, string]>([
    [
      { kind: 'subscribe', wish: { channel: 'odds_updates', filter: {} } },
      '{"type":"subscribe","subscription_type":"odds_updates","filters":{}}',
    ],
    [
      {
        kind: 'subscribe',
        wish: { channel: 'arbitrage', filter: { sport: 'NBA', minProfit: 2.5, gameId: undefined } },
      },
      '{"type":"subscribe","subscription_type":"arbitrage","filters":{"sport":"NBA","min_profit":2.5}}',
    ],
    [
      { kind: 'unsubscribe', wish: { channel: 'mlb', filter: { gameId: ['a', 'b'] } } },
      '{"type":"unsubscribe","subscription_type":"mlb","filters":{"game_id":["a","b"]}}',
    ],
    [{ kind: 'ping' }, '{"type":"ping"}'],
    [{ kind: 'pong' }, '{"type":"pong"}'],
    [
      { kind: 'enable', capabilities: ['batch', 'maxUpdatesPerSecond'] },
      '{"type":"capabilities","enable":["batch","max_updates_per_second"]}',
    ],
    [
      { kind: 'subscribe', wish: { channel: 'nba', filter: {} }, maxUpdatesPerSecond: 4 },
      '{"type":"subscribe","subscription_type":"nba","filters":{},"options":{"max_updates_per_second":4}}',
    ],
    [
      { kind: 'raw', message: { type: 'status', any_thing: [1] } },
      '{"type":"status","any_thing":[1]}',
    ],
  ])('[SB14] sends %j as %s', (command, frame) => {
    expect(sportsbook.encode(command)).toBe(frame);
  });

  it('[SB6] names filters both ways without loss', () => {
    expect(toWireName('minProfit')).toBe('min_profit');
    expect(toFilterName('min_profit')).toBe('minProfit');
    fc.assert(
      fc.property(filterNames, (name) => {
        const wireName = toWireName(name);
        expect(wireName).toMatch(/^[a-z0-9_]+$/);
        expect(toFilterName(wireName)).toBe(name);
      }),
    );
  });

  it('[SB14] sends what the wire schema takes, and knows its wish again in the echo', () => {
    const kinds = fc.constantFrom('subscribe', 'unsubscribe');
    fc.assert(
      fc.property(kinds, channels, filters, (kind, channel, filter) => {
        const wish = { channel, filter };
        const message: unknown = JSON.parse(sportsbook.encode({ kind, wish }));
        const { type, ...data } = clientMessage.parse(message);
        expect({ type, ...data }).toEqual(message);
        const [event] = decodeMessage({ type: 'subscription_confirmed', data });
        const echoed = event?.kind === 'confirmed' ? toSubscriptionKey(event) : null;
        expect(echoed).toBe(toSubscriptionKey(wish));
      }),
    );
  });
});
