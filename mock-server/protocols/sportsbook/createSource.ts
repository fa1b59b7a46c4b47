import type { Clock } from '../../../src/lib/clock.ts';
import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { EngineOptions } from '../../engine/engineOptions.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { Session } from '../../engine/session.ts';
import { createSportsbookWorld } from '../../worlds/sportsbook/createSportsbookWorld.ts';
import { createPlayer } from '../recording/createPlayer.ts';
import { CHANNELS } from './recordedChannels.ts';
import type { Publisher } from './createPublisher.ts';
import type { Rooms } from './createRooms.ts';
import { DEFAULT_TIMING, ORIGIN_TIMING, type FeedTiming } from './feedTiming.ts';
import { sendSnapshot } from './sendSnapshot.ts';
import { startFeed } from './startFeed.ts';

/** Where live data comes from: the world, or a recording in its place. */
export interface Source {
  handleSubscribed(session: Session, type: SubscriptionType): void;
  handleGone(session: Session): void;
  stop(): void;
}

export interface SourceParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly seed: number;
  readonly rooms: Rooms;
  readonly publisher: Publisher;
}

const PERIODS_OF_LIFE = 3;

/** Creates the source the options ask for, and starts it. */
export function createSource(options: EngineOptions, parts: SourceParts): Source {
  const { clock, publisher, rooms, scheduler, seed } = parts;
  if (options.replay?.recording.protocol === 'sportsbook') {
    const player = createPlayer({
      ...options.replay,
      clock,
      scheduler,
      isFor(session, { type }) {
        const channels = CHANNELS.get(type);
        return (
          channels === undefined ||
          rooms.roomsOf(session).some((room) => channels.some((channel) => channel === room.type))
        );
      },
    });
    return {
      handleSubscribed: (session) => {
        player.play(session);
      },
      handleGone: (session) => {
        player.forget(session);
      },
      stop: () => {
        player.stop();
      },
    };
  }
  const { hasSnapshot = true, rate = 20, timing = DEFAULT_TIMING } = options;
  const world = createSportsbookWorld({
    seed,
    startAt: clock.now(),
    ...toOpportunityLife(timing),
    ...options.world,
  });
  return {
    handleSubscribed(session, type) {
      if (hasSnapshot) sendSnapshot(session, type, { world, publisher, at: clock.now() });
    },
    handleGone() {},
    stop: startFeed({ clock, scheduler, world, publisher, rate, timing }),
  };
}

/**
 * The wire can't say that an opportunity is over; a client waits until its time is up. Compressed feeds therefore
 * compress that time too: as many periods as one may miss.
 */
function toOpportunityLife({ arbitrageMs }: FeedTiming) {
  const isCompressed = arbitrageMs !== null && arbitrageMs < (ORIGIN_TIMING.arbitrageMs ?? 0);
  return isCompressed ? { opportunityLastsMs: arbitrageMs * PERIODS_OF_LIFE } : {};
}
