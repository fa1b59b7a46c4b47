import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/protocols/index.ts';
import { sportsbook } from '../../../src/protocols/index.ts';
import type {
  ArbitrageFilter,
  OddsFilter,
  PredictionFilter,
} from '../../../src/protocols/index.ts';
import { subscribeMessage } from '../../../src/protocols/sportsbook/wire/clientMessages.ts';
import { SUBSCRIPTION_TYPES } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';

const urlOf = (baseUrl: string) => sportsbook.endpoint({ baseUrl, token: null }).url;

/** Names of a filter on the wire. */
function wireNamesOf(filter: Filter): string[] {
  const frame = sportsbook.encode({ kind: 'subscribe', wish: { channel: 'mlb', filter } });
  return Object.keys(subscribeMessage.parse(JSON.parse(frame)).filters ?? {});
}

describe('sportsbook', () => {
  it.each([
    ['ws://127.0.0.1:8000', null, 'ws://127.0.0.1:8000/ws/v2/connect'],
    ['ws://127.0.0.1:8000/', null, 'ws://127.0.0.1:8000/ws/v2/connect'],
    ['wss://h.example/live//', '', 'wss://h.example/live/ws/v2/connect'],
    ['wss://h/live', 'a b&c=d+e/?#', 'wss://h/live/ws/v2/connect?token=a+b%26c%3Dd%2Be%2F%3F%23'],
    ['ws://h/p?region=eu', 't', 'ws://h/p/ws/v2/connect?region=eu&token=t'],
    ['ws://h?token=old', 't', 'ws://h/ws/v2/connect?token=t'],
  ])('[SB18] joins %j and token %j to %j', (baseUrl, token, url) => {
    expect(sportsbook.endpoint({ baseUrl, token })).toEqual({ key: 'sportsbook', url });
    expect(new URL(url).searchParams.get('token') ?? '').toBe(token ?? '');
  });

  it('[SB18] leaves a wrong base to the transport to refuse', () => {
    expect(urlOf('ws://user:pass@h#x')).toBe('ws://user:pass@h/ws/v2/connect#x');
    expect(urlOf('')).toBe('/ws/v2/connect');
    expect(urlOf('http://h')).toBe('http://h/ws/v2/connect');
  });

  it('[PR5] redacts the URL it made', () => {
    const { url } = sportsbook.endpoint({ baseUrl: 'ws://h', token: 'Bearer s3cret' });
    expect(sportsbook.redact(url)).toBe('ws://h/ws/v2/connect?token=[redacted]');
  });

  it('[HB1] sends its pong well within the 60 s of the server', () => {
    expect(sportsbook.heartbeat).toEqual({
      keepAlive: { command: 'pong', everyMs: 25_000 },
      probe: { everyMs: 15_000, timeoutMs: 10_000 },
      answersPing: true,
    });
  });

  it('[SB17] carries each entity on the channel it names for it', () => {
    for (const [entity, channel] of Object.entries(sportsbook.channelOf)) {
      expect(SUBSCRIPTION_TYPES).toContain(channel);
      expect(sportsbook.createMatcher({ channel, filter: {} })).toHaveProperty(entity);
    }
    expect(sportsbook.channelOf).not.toHaveProperty('game');
  });

  it('[SB6] sends every typed filter under its wire name', () => {
    const odds: OddsFilter = { sport: ['MLB', 'cricket'], sportsbook: 'A', gameId: 'g', team: 'T' };
    const predictions: PredictionFilter = { player: 'P', predictionType: 'game_winner' };
    const arbitrage: ArbitrageFilter = { sport: undefined, minProfit: 2.5 };
    expect(wireNamesOf(odds)).toEqual(['sport', 'sportsbook', 'game_id', 'team']);
    expect(wireNamesOf(predictions)).toEqual(['player', 'prediction_type']);
    expect(wireNamesOf(arbitrage)).toEqual(['min_profit']);
  });
});
