import type { Filter, SubscriptionKey } from '../protocols/filter.ts';
import type { Protocol } from '../protocols/protocol.ts';
import type { Stop } from './environment.ts';
import type { SubscriptionHandle, WebSocketManager } from './webSocketManager.ts';

/** One socket of a group. */
export interface GroupMember {
  /** As everybody else sees it: what is subscribed there keeps it connected. */
  readonly manager: WebSocketManager;
  readonly own: WebSocketManager;
  /** Subscriptions in somebody's hands, each with what keeps the member connected for it. */
  readonly holds: Set<{ stop: Stop }>;
  /** Disconnected with the whole group: of itself it dials no more. */
  isShut: boolean;
}

export interface GroupMembersOptions {
  readonly protocol: Protocol;
  /** Makes the manager of one socket. */
  readonly create: (protocol: Protocol) => WebSocketManager;
  /** Called once for each, before anything happens there. */
  readonly onCreated: (own: WebSocketManager, key: string) => void;
  /** Called for one that was forgotten and comes back: it has missed what all were told meanwhile. */
  readonly onBack: (own: WebSocketManager) => void;
  readonly managerOf: WebSocketManager['managerOf'];
}

/** The sockets of a group, by what they are for. */
export interface GroupMembers {
  /** The one a wish belongs to, made if it is the first; null where the protocol knows no such channel. */
  of(channel: string, filter: Filter): GroupMember | null;
  ofKey(key: SubscriptionKey): GroupMember | undefined;
  all(): readonly GroupMember[];
  /** Those that somebody follows, or did until a moment ago. */
  used(): readonly GroupMember[];
  hold(member: GroupMember, wish: Parameters<WebSocketManager['subscribe']>): SubscriptionHandle;
  /** Connects what is followed from now on. */
  open(): void;
  /** Keeps nothing connected any more: each ends after its own linger time, unless `open` comes first. */
  close(): void;
  /** Disconnects all of them at once. */
  shut(): void;
  dispose(): void;
}

/** Those that nobody uses are kept up to so many: their tables are worth something to whoever comes back. */
const MAX_MEMBERS_KEPT = 32;

/** Creates an empty, closed group. */
export function createGroupMembers(options: GroupMembersOptions): GroupMembers {
  const members = new Map<string, GroupMember>();
  const keys = new Map<SubscriptionKey, GroupMember>();
  let isOpen = false;
  let isDisposed = false;

  function of(channel: string, filter: Filter): GroupMember | null {
    const part = options.protocol.split?.({ channel, filter });
    if (!part) return null;
    const known = members.get(part.key);
    if (known) return known;
    forgetUnused();
    const own = options.create(part.protocol);
    if (isDisposed) own.dispose();
    const manager: WebSocketManager = {
      ...own,
      subscribe: (...wish) => hold(adopt(part.key, member), wish),
      managerOf: options.managerOf,
    };
    const member: GroupMember = { manager, own, holds: new Set(), isShut: false };
    members.set(part.key, member);
    options.onCreated(own, part.key);
    return member;
  }

  /** One that was forgotten while somebody had it in hand comes back, unless another has taken its place. */
  function adopt(key: string, member: GroupMember): GroupMember {
    const current = members.get(key);
    if (current) return current;
    members.set(key, member);
    options.onBack(member.own);
    return member;
  }

  function forgetUnused(): void {
    for (const [key, member] of members) {
      if (members.size < MAX_MEMBERS_KEPT) return;
      if (!isIdle(member)) continue;
      members.delete(key);
      for (const [subscription, owner] of keys) if (owner === member) keys.delete(subscription);
    }
  }

  function hold(
    member: GroupMember,
    [channel, filter, wanted]: Parameters<WebSocketManager['subscribe']>,
  ): SubscriptionHandle {
    const handle = member.own.subscribe(channel, filter, wanted);
    if (isDisposed) return handle;
    keys.set(handle.key, member);
    const held = { stop: isOpen ? keep(member) : noop };
    member.holds.add(held);
    return {
      ...handle,
      unsubscribe() {
        if (!member.holds.delete(held)) return;
        handle.unsubscribe();
        held.stop();
      },
    };
  }

  function keep(member: GroupMember): Stop {
    const stop = member.own.retain();
    // It takes the group's disconnect for its user's, which the group's connect has since taken back.
    if (member.isShut) void member.own.connect();
    member.isShut = false;
    return stop;
  }

  function close(): void {
    isOpen = false;
    for (const { holds } of members.values()) {
      for (const held of holds) {
        held.stop();
        held.stop = noop;
      }
    }
  }
  function shut(): void {
    close();
    for (const member of members.values()) {
      member.own.disconnect();
      member.isShut = true;
    }
  }

  return {
    of,
    ofKey: (key) => keys.get(key),
    all: () => Array.from(members.values()),
    used: () => Array.from(members.values()).filter(isUsed),
    hold,
    open() {
      if (isOpen) return;
      isOpen = true;
      for (const member of members.values()) {
        for (const held of member.holds) held.stop = keep(member);
      }
    },
    close,
    shut,
    dispose() {
      isDisposed = true;
      shut();
      for (const { own } of members.values()) own.dispose();
    },
  };
}

const noop = () => undefined;

function isUsed({ holds, own }: GroupMember): boolean {
  return holds.size > 0 || own.store.getState().subscriptions.length > 0;
}

function isIdle(member: GroupMember): boolean {
  const { status } = member.own.store.getState().connection;
  return !isUsed(member) && (status === 'idle' || status === 'closed');
}
