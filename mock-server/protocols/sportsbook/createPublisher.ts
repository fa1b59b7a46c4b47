import type { Clock } from '../../../src/lib/clock.ts';
import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { Session } from '../../engine/session.ts';
import type { Rooms } from './createRooms.ts';
import { openEnvelope, toFrame } from './envelope.ts';

/** Data as the original's broadcasts take it: an object whose top level the filters look at. */
export type WireData = Readonly<Record<string, unknown>>;

/** A message for the rooms of one type. */
export interface Publication {
  /** Wire name of the message, such as `odds_update`. */
  readonly messageType: string;
  /** Rooms it goes to. */
  readonly subscriptionType: SubscriptionType;
  readonly data: WireData;
}

/** Sends live data to whoever should have it. */
export interface Publisher {
  /** One copy to each client with a matching room; returns how many. */
  publish(publication: Publication): number;
  sendTo(session: Session, messageType: string, data: WireData): void;
}

/** Creates the publisher over a set of rooms. */
export function createPublisher(rooms: Rooms, clock: Clock): Publisher {
  return {
    publish({ messageType, subscriptionType, data }) {
      const audience = rooms.audience(subscriptionType, data);
      if (audience.size === 0) return 0;
      const toText = openEnvelope(messageType, clock.now(), data);
      const sentCount = audience.size;
      const key = rooms.hasLimits ? toLatestKey(data) : null;
      for (const session of audience) {
        const frame = toText(session.clientId);
        if (key === null) session.sendData(frame);
        else {
          const intervalMs = rooms.intervalMs(session, subscriptionType, data);
          session.sendLatest({ key: `${messageType} ${key}`, frame, intervalMs });
        }
      }
      return sentCount;
    },
    sendTo(session, messageType, data) {
      const { clientId } = session;
      session.sendData(toFrame({ type: messageType, clientId, at: clock.now(), data }));
    },
  };
}

/**
 * What a single item is about: its game and book. Null for batches and alerts, of which none replaces another. An
 * item must be whole for this, as those of the feed are: of one that was replaced nothing is sent.
 */
function toLatestKey(data: WireData): string | null {
  const { game_id: gameId, sportsbook } = data;
  if (typeof gameId !== 'string') return null;
  return JSON.stringify([gameId, sportsbook ?? null]);
}
