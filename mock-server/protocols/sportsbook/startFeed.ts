import type { Clock } from '../../../src/lib/clock.ts';
import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { SportsbookWorld } from '../../worlds/sportsbook/createSportsbookWorld.ts';
import { LEAGUES, type League } from '../../worlds/sportsbook/leagues.ts';
import type { Publisher } from './createPublisher.ts';
import type { FeedTiming } from './feedTiming.ts';
import {
  toArbitrageBatch,
  toConsensusBatch,
  toOddsItem,
  toPredictionBatch,
  toSportBatch,
} from './payloads.ts';
import { toAnalytics } from './toAnalytics.ts';
import { toChunks } from './toChunks.ts';

export interface FeedOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly world: SportsbookWorld;
  readonly publisher: Publisher;
  /** Single prices per second, all rows together. */
  readonly rate: number;
  readonly timing: FeedTiming;
}

/** Room of each league. */
export const SPORT_ROOMS = {
  MLB: 'mlb',
  NBA: 'nba',
  NFL: 'nfl',
  NHL: 'nhl',
} as const satisfies { readonly [Name in League]: SubscriptionType };

/** A timer per message could not keep up with thousands a second; a tick sends what is due. */
const FASTEST_TICK_MS = 5;
const SLOWEST_TICK_MS = 250;
/** After a stall, no more than this is made up for. */
const MAX_CATCH_UP_MS = 1_000;

/** Lets the world live and tells its subscribers. Returns its stop. */
export function startFeed(options: FeedOptions): () => void {
  const stops = [startPrices(options), ...startBatches(options)];
  return () => {
    for (const stop of stops) stop();
  };
}

function startPrices({ clock, scheduler, world, publisher, rate }: FeedOptions): () => void {
  if (rate <= 0) return () => {};
  const startedAt = clock.now();
  const tickMs = Math.min(SLOWEST_TICK_MS, Math.max(FASTEST_TICK_MS, 1_000 / rate));
  const maxBurst = Math.max(1, Math.ceil((rate * MAX_CATCH_UP_MS) / 1_000));
  let emittedCount = 0;
  return scheduler.every(tickMs, () => {
    const nowAt = clock.now();
    const dueCount = Math.floor(((nowAt - startedAt) * rate) / 1_000);
    const count = Math.min(maxBurst, dueCount - emittedCount);
    emittedCount = Math.max(emittedCount, dueCount);
    for (let index = 0; index < count; index += 1) {
      publisher.publish({
        messageType: 'odds_update',
        subscriptionType: 'odds_updates',
        data: toOddsItem(world.moveNextLine(nowAt)),
      });
    }
  });
}

function startBatches(options: FeedOptions): (() => void)[] {
  const { clock, publisher, rate, scheduler, timing, world } = options;
  const every = (periodMs: number | null, task: (nowAt: number) => void) =>
    periodMs === null ? [] : [scheduler.every(periodMs, () => task(clock.now()))];
  const publish = (messageType: string, subscriptionType: SubscriptionType, data: object) =>
    publisher.publish({ messageType, subscriptionType, data: { ...data } });

  return [
    ...every(timing.liveGamesMs, (nowAt) => {
      for (const league of LEAGUES) {
        world.advanceLeague(league);
        const games = world.games.filter((game) => game.league === league);
        publish('odds_update', SPORT_ROOMS[league], toSportBatch(league, games, nowAt));
      }
    }),
    ...every(timing.consensusMs, (nowAt) => {
      // Without single prices nothing else moves the market.
      if (rate <= 0) for (const _ of world.lines) world.moveNextLine(nowAt);
      for (const lines of toChunks(world.consensusLines)) {
        publish('odds_update', 'odds_updates', toConsensusBatch(lines, nowAt));
      }
    }),
    ...every(timing.predictionsMs, (nowAt) => {
      world.updateForecasts(nowAt);
      for (const forecasts of toChunks(world.forecasts)) {
        publish('prediction_update', 'predictions', toPredictionBatch(forecasts, nowAt));
      }
    }),
    ...every(timing.analyticsMs, (nowAt) => {
      publish('analytics_update', 'analytics', toAnalytics(world, nowAt));
    }),
    ...every(timing.arbitrageMs, (nowAt) => {
      world.findArbitrage(nowAt);
      if (world.opportunities.length === 0) return;
      publish('arbitrage_alert', 'arbitrage', toArbitrageBatch(world.opportunities, nowAt));
    }),
  ];
}
