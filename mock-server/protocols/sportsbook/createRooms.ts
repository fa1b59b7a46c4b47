import type { Clock, EpochMs } from '../../../src/lib/clock.ts';
import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { Session } from '../../engine/session.ts';
import { createRoomLimits } from './createRoomLimits.ts';
import { passesFilters, toRoomId, type Room, type WireFilters } from './rooms.ts';

interface OwnedRoom extends Room {
  readonly members: Set<Session>;
  lastUpdateAt: EpochMs;
}

/** Who follows what. A room lives as long as it has members. */
export interface Rooms {
  /** Repeating it changes nothing and gives the same room. */
  join(session: Session, type: SubscriptionType, filters: WireFilters): Room;
  /**
   * Leaves the room of exactly these filters; null where no such room exists. A room of others counts as
   * existing, whether or not the client was in it, as on the original.
   */
  leave(session: Session, type: SubscriptionType, filters: WireFilters): Room | null;
  leaveAll(session: Session): void;
  /** Bounds how often a second a member of a room gets the same thing; null ends that. True if that is new. */
  limit(session: Session, room: Room, perSecond: number | null): boolean;
  /** Whether any client has a limit. */
  readonly hasLimits: boolean;
  /** Least time between two messages about the same thing; 0 where a matching room of the client has no limit. */
  intervalMs(session: Session, type: SubscriptionType, data: WireData): number;
  roomsOf(session: Session): readonly Room[];
  /** Clients who get a message of that type, each once however many of its rooms match. */
  audience(type: SubscriptionType, data: WireData): ReadonlySet<Session>;
  all(): readonly Room[];
  readonly count: number;
}

/** The top level of a message, which filters look at. */
type WireData = Readonly<Record<string, unknown>>;

const nobody: ReadonlySet<Session> = new Set();

/** Creates a building without rooms. */
export function createRooms(clock: Clock): Rooms {
  const rooms = new Map<string, OwnedRoom>();
  const roomsByType = new Map<SubscriptionType, Set<OwnedRoom>>();
  const roomsBySession = new Map<Session, Set<OwnedRoom>>();

  const limits = createRoomLimits();

  const openRoom = (type: SubscriptionType, filters: WireFilters): OwnedRoom => {
    const nowAt = clock.now();
    const id = toRoomId(type, filters);
    const room = {
      id,
      type,
      filters,
      createdAt: nowAt,
      members: new Set<Session>(),
      lastUpdateAt: nowAt,
    };
    rooms.set(id, room);
    const ofType = roomsByType.get(type) ?? new Set();
    roomsByType.set(type, ofType.add(room));
    return room;
  };
  const removeMember = (room: OwnedRoom, session: Session) => {
    room.members.delete(session);
    limits.set(session, room, null);
    roomsBySession.get(session)?.delete(room);
    if (room.members.size > 0) return;
    rooms.delete(room.id);
    roomsByType.get(room.type)?.delete(room);
  };

  return {
    join(session, type, filters) {
      const room = rooms.get(toRoomId(type, filters)) ?? openRoom(type, filters);
      room.members.add(session);
      roomsBySession.set(session, (roomsBySession.get(session) ?? new Set()).add(room));
      return room;
    },
    leave(session, type, filters) {
      const room = rooms.get(toRoomId(type, filters));
      if (room === undefined) return null;
      removeMember(room, session);
      return room;
    },
    leaveAll(session) {
      for (const room of Array.from(roomsBySession.get(session) ?? [])) removeMember(room, session);
      roomsBySession.delete(session);
    },
    limit: (session, room, perSecond) => limits.set(session, room, perSecond),
    get hasLimits() {
      return limits.hasAny;
    },
    intervalMs(session, type, data) {
      if (!limits.has(session)) return 0;
      const matching = Array.from(roomsBySession.get(session) ?? []).filter(
        (room) => room.type === type && passesFilters(room.filters, data),
      );
      return limits.intervalMs(session, matching);
    },
    roomsOf: (session) => Array.from(roomsBySession.get(session) ?? []),
    audience(type, data) {
      const matching: OwnedRoom[] = [];
      for (const room of roomsByType.get(type) ?? []) {
        if (passesFilters(room.filters, data)) matching.push(room);
      }
      const nowAt = clock.now();
      for (const room of matching) room.lastUpdateAt = nowAt;
      // The usual case of one room costs no set of its own at thousands of messages a second.
      if (matching.length <= 1) return matching[0]?.members ?? nobody;
      return new Set(matching.flatMap((room) => Array.from(room.members)));
    },
    all: () => Array.from(rooms.values()),
    get count() {
      return rooms.size;
    },
  };
}
