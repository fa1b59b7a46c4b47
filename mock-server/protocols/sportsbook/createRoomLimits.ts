import type { Session } from '../../engine/session.ts';
import type { Room } from './rooms.ts';

/** How often a second a client wants to hear of the same thing, room by room. */
export interface RoomLimits {
  /** Null ends a limit. True if anything changed. */
  set(session: Session, room: Room, perSecond: number | null): boolean;
  has(session: Session): boolean;
  readonly hasAny: boolean;
  /** Least time between two messages that come of all these rooms; 0 where one of them has no limit. */
  intervalMs(session: Session, rooms: readonly Room[]): number;
}

/** Creates a set of limits without any. */
export function createRoomLimits(): RoomLimits {
  const limitsBySession = new Map<Session, Map<string, number>>();

  const remove = (session: Session, room: Room) => {
    const limits = limitsBySession.get(session);
    if (limits?.delete(room.id) !== true) return false;
    if (limits.size === 0) limitsBySession.delete(session);
    return true;
  };

  return {
    set(session, room, perSecond) {
      if (perSecond === null) return remove(session, room);
      const limits = limitsBySession.get(session) ?? new Map<string, number>();
      if (limits.get(room.id) === perSecond) return false;
      limitsBySession.set(session, limits.set(room.id, perSecond));
      return true;
    },
    has: (session) => limitsBySession.has(session),
    get hasAny() {
      return limitsBySession.size > 0;
    },
    intervalMs(session, rooms) {
      const limits = limitsBySession.get(session);
      const rates = rooms.map((room) => limits?.get(room.id) ?? Infinity);
      return rates.length === 0 ? 0 : 1_000 / Math.max(...rates);
    },
  };
}
