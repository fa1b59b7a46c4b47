import type { EpochMs } from '../../../src/lib/clock.ts';
import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { Session } from '../../engine/session.ts';
import type { SportsbookWorld } from '../../worlds/sportsbook/createSportsbookWorld.ts';
import { LEAGUES } from '../../worlds/sportsbook/leagues.ts';
import type { Publisher, WireData } from './createPublisher.ts';
import { toArbitrageBatch, toOddsSnapshot, toPredictionBatch, toSportBatch } from './payloads.ts';
import { SPORT_ROOMS } from './startFeed.ts';
import { toAnalytics } from './toAnalytics.ts';
import { toChunks } from './toChunks.ts';

export interface SnapshotOptions {
  readonly world: SportsbookWorld;
  readonly publisher: Publisher;
  readonly at: EpochMs;
}

/**
 * Sends the current state of a channel to one client, so that a screen need not wait for the next batch. The
 * original has nothing like it. As there, batches are not filtered.
 */
export function sendSnapshot(
  session: Session,
  type: SubscriptionType,
  { at, publisher, world }: SnapshotOptions,
): void {
  const send = (messageType: string, data: WireData) => {
    publisher.sendTo(session, messageType, data);
  };
  switch (type) {
    case 'odds_updates':
      for (const lines of toChunks(world.lines)) send('odds_update', toOddsSnapshot(lines, at));
      break;
    case 'predictions':
      for (const forecasts of toChunks(world.forecasts)) {
        send('prediction_update', toPredictionBatch(forecasts, at));
      }
      break;
    case 'arbitrage':
      if (world.opportunities.length > 0) {
        send('arbitrage_alert', toArbitrageBatch(world.opportunities, at));
      }
      break;
    case 'analytics':
      send('analytics_update', toAnalytics(world, at));
      break;
    default: {
      // Of the other channels only the sports have a state.
      const league = LEAGUES.find((name) => SPORT_ROOMS[name] === type);
      if (league === undefined) break;
      const games = world.games.filter((game) => game.league === league);
      send('odds_update', toSportBatch(league, games, at));
    }
  }
}
