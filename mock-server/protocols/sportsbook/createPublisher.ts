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
      for (const session of audience) session.sendData(toText(session.clientId));
      return sentCount;
    },
    sendTo(session, messageType, data) {
      const { clientId } = session;
      session.sendData(toFrame({ type: messageType, clientId, at: clock.now(), data }));
    },
  };
}
