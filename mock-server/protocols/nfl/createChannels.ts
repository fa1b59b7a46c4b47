import type { Session } from '../../engine/session.ts';

/** Who follows which channel. Names are taken to the letter; a channel lives as long as it has members. */
export interface Channels {
  /** False where the client follows too many. */
  join(session: Session, channel: string): boolean;
  leave(session: Session, channel: string): void;
  leaveAll(session: Session): void;
  members(channel: string): ReadonlySet<Session>;
  /** Members by channel, oldest channel first. */
  counts(): Readonly<Record<string, number>>;
}

const nobody: ReadonlySet<Session> = new Set();

/**
 * Creates a server without channels.
 * @param maxPerClient Channels one client may follow.
 */
export function createChannels(maxPerClient: number): Channels {
  const members = new Map<string, Set<Session>>();
  const channelsOf = new Map<Session, Set<string>>();

  const leave = (session: Session, channel: string) => {
    channelsOf.get(session)?.delete(channel);
    const ofChannel = members.get(channel);
    ofChannel?.delete(session);
    if (ofChannel?.size === 0) members.delete(channel);
  };

  return {
    join(session, channel) {
      const own = channelsOf.get(session) ?? new Set();
      if (!own.has(channel) && own.size >= maxPerClient) return false;
      channelsOf.set(session, own.add(channel));
      members.set(channel, (members.get(channel) ?? new Set()).add(session));
      return true;
    },
    leave,
    leaveAll(session) {
      for (const channel of Array.from(channelsOf.get(session) ?? [])) leave(session, channel);
      channelsOf.delete(session);
    },
    members: (channel) => members.get(channel) ?? nobody,
    counts: () => Object.fromEntries(Array.from(members, ([channel, { size }]) => [channel, size])),
  };
}
