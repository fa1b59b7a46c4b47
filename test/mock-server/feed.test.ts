import { describe, expect, it } from 'vitest';
import {
  createEngine,
  createManualTime,
  DEFAULT_TIMING,
  ORIGIN_TIMING,
  type EngineOptions,
  type FeedTiming,
} from '../../mock-server/index.ts';
import { serverMessage } from '../../src/protocols/sportsbook/wire/serverMessage.ts';
import { connectFake } from './support/fakeClient.ts';

async function scenario(options: EngineOptions, channels: readonly string[]) {
  const time = createManualTime(1_800_000_000_000);
  const engine = createEngine({ ...time, seed: 7, ...options });
  const client = await connectFake(engine);
  for (const channel of channels) client.say({ type: 'subscribe', subscription_type: channel });
  return { time, engine, client };
}

const ALL = ['odds_updates', 'predictions', 'analytics', 'arbitrage', 'mlb', 'nba', 'nfl', 'nhl'];

describe('prices', () => {
  it.each([1, 20, 333, 5_000, 20_000])(
    '[MS15] %d single prices go out each second',
    async (rate) => {
      const { client, time } = await scenario({ rate, hasSnapshot: false }, ['odds_updates']);
      time.advance(2_000);
      expect(client.ofType('odds_update')).toHaveLength(rate * 2);
    },
  );

  it('[MS15] they are spread evenly over the second', async () => {
    const { client, time } = await scenario({ rate: 200, hasSnapshot: false }, ['odds_updates']);
    for (let tick = 1; tick <= 40; tick += 1) {
      time.advance(25);
      expect(client.ofType('odds_update')).toHaveLength(tick * 5);
    }
  });

  it('[MS15] each is a flat item of one game and one book', async () => {
    const { client, time } = await scenario({ rate: 10, hasSnapshot: false }, ['odds_updates']);
    time.advance(1_000);
    for (const frame of client.ofType('odds_update')) {
      expect(Object.keys(frame.data ?? {})).toEqual([
        'game_id',
        'sport',
        'sportsbook',
        'home_team',
        'away_team',
        'moneyline',
        'spread',
        'total',
        'updated_at',
      ]);
    }
  });

  it('[MS15] after a stall, at most a second of prices is made up for', async () => {
    let nowAt = 0;
    const ticks: (() => void)[] = [];
    const engine = createEngine({
      clock: { now: () => nowAt },
      scheduler: { after: () => () => {}, every: (_period, task) => (ticks.push(task), () => {}) },
      rate: 100,
      hasSnapshot: false,
    });
    const client = await connectFake(engine);
    client.say({ type: 'subscribe', subscription_type: 'odds_updates' });
    nowAt = 60_000;
    for (const tick of ticks) tick();
    expect(client.ofType('odds_update')).toHaveLength(100);
    for (const tick of ticks) tick();
    expect(client.ofType('odds_update')).toHaveLength(100);
  });
});

describe('batches', () => {
  it('[MS2] every frame fits the wire schemas', async () => {
    const { client, time } = await scenario({ rate: 50 }, ALL);
    client.say({ type: 'status' });
    time.advance(61_000);
    const types = new Set(client.frames.map((frame) => frame.type));
    expect(types).toEqual(
      new Set([
        'welcome',
        'subscription_confirmed',
        'status',
        'ping',
        'odds_update',
        'prediction_update',
        'analytics_update',
        'arbitrage_alert',
      ]),
    );
    for (const frame of client.frames) expect(serverMessage.safeParse(frame).success).toBe(true);
  });

  it("[MS2] with the original's timing, batches come in its periods and shapes", async () => {
    const { client, time } = await scenario(
      { rate: 0, timing: ORIGIN_TIMING, hasSnapshot: false, heartbeatMs: null },
      ALL,
    );
    time.advance(180_000);
    const odds = client.ofType('odds_update');
    expect(odds.filter((frame) => frame.data?.['source'] === 'live_odds_api')).toHaveLength(6);
    expect(odds.filter((frame) => frame.data?.['source'] === 'nba_data_api')).toHaveLength(4);
    expect(client.ofType('prediction_update')).toHaveLength(3);
    expect(client.ofType('analytics_update')).toHaveLength(1);
    const games = odds.find((frame) => frame.data?.['source'] === 'live_odds_api')?.data?.['games'];
    expect(games).toHaveLength(16);
    expect(games).toMatchObject([
      { game_id: 'mlb_001', odds: { moneyline: {}, spread: {}, total: {} } },
      ...Array.from({ length: 15 }, () => ({})),
    ]);
  });

  it('[MS9] alerts are sent while there is an opportunity, and not when there is none', async () => {
    const { client, time } = await scenario(
      {
        rate: 20,
        world: { gamesPerLeague: 1, bookCount: 2 },
        hasSnapshot: false,
        heartbeatMs: null,
      },
      ['arbitrage'],
    );
    time.advance(200_000);
    const alerts = client.ofType('arbitrage_alert');
    // A look every 2 s: some find something, some do not.
    expect(alerts.length).toBeGreaterThan(0);
    expect(alerts.length).toBeLessThan(95);
    for (const alert of alerts) expect(alert.data?.['opportunities']).not.toEqual([]);
  });

  it('[MS9] an alert is good for no longer than three periods of the feed', async () => {
    const timeLeft = async (timing: FeedTiming) => {
      const options = { rate: 20, timing, hasSnapshot: false, heartbeatMs: null };
      const { client, time } = await scenario(options, ['arbitrage']);
      time.advance(60_000);
      return JSON.stringify(client.ofType('arbitrage_alert')).match(/(?<="expires_in":")[^"]+/g);
    };
    expect(new Set(await timeLeft(DEFAULT_TIMING))).toEqual(new Set(['6 seconds']));
    expect((await timeLeft(ORIGIN_TIMING))?.[0]).toMatch(/^\d+ minutes$/);
  });

  it('[MS15] predictions, scores and analytics go out in their periods', async () => {
    const { client, time } = await scenario({ rate: 20, hasSnapshot: false }, ALL);
    time.advance(30_000);
    expect(client.ofType('prediction_update').length).toBe(6);
    expect(client.ofType('analytics_update').length).toBe(3);
    const scores = client
      .ofType('odds_update')
      .filter((frame) => frame.data?.['source'] === 'nba_data_api')
      .map((frame) => JSON.stringify(frame.data?.['live_games']));
    expect(scores).toHaveLength(10);
    expect(new Set(scores).size).toBeGreaterThan(1);
  });
});

describe('snapshot', () => {
  it('[MS10] a confirmed subscription is followed at once by the current state', async () => {
    const { client } = await scenario({ rate: 0, world: { rows: 250 } }, [
      'odds_updates',
      'predictions',
      'nba',
    ]);
    const types = client.frames.map((frame) => frame.type);
    expect(types).toEqual([
      'welcome',
      'subscription_confirmed',
      'odds_update',
      'odds_update',
      'odds_update',
      'subscription_confirmed',
      'prediction_update',
      'subscription_confirmed',
      'odds_update',
    ]);
    const rows = client.frames.slice(2, 5).flatMap((frame) => frame.data?.['games']);
    expect(
      new Set(rows.map((row) => JSON.stringify([Object(row).game_id, Object(row).sportsbook])))
        .size,
    ).toBe(250);
  });

  it('[MS10] only the client that subscribed gets it', async () => {
    const { client, engine } = await scenario({ rate: 0 }, ['odds_updates']);
    const heardCount = client.frames.length;
    const other = await connectFake(engine);
    other.say({ type: 'subscribe', subscription_type: 'odds_updates' });
    expect(other.ofType('odds_update')).toHaveLength(1);
    expect(client.frames).toHaveLength(heardCount);
  });

  it('[MS10] it can be turned off', async () => {
    const { client } = await scenario({ rate: 0, hasSnapshot: false }, ALL);
    expect(new Set(client.frames.map((frame) => frame.type))).toEqual(
      new Set(['welcome', 'subscription_confirmed']),
    );
  });
});
