import type { StoreApi } from 'zustand/vanilla';
import type { ConnectionSnapshot } from '../connection/connectionStatus.ts';
import type { EntityModels } from '../domain/entityModels.ts';
import type { LiveRow, SportTable } from '../domain/liveRow.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { SportEntity } from '../protocols/entities.ts';
import type { Filter, SubscriptionKey } from '../protocols/filter.ts';
import type { Protocol } from '../protocols/protocol.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import type { TransportFactory } from '../transport/transport.ts';
import type { SubscribeOptions } from './createSubscriptionDesk.ts';
import type { TokenSource } from './createTokenVault.ts';
import type { EntityTables } from './entityTables.ts';
import type { KeyedTable } from './keyedTable.ts';
import type { Environment, Stop } from './environment.ts';
import type { InspectionListener } from './inspection.ts';
import type { ManagerConfig } from './managerConfig.ts';
import type { ManagerState } from './managerState.ts';
import type { NotificationInbox } from './notificationInbox.ts';
import type { NotificationSettingsStore } from './notificationSettingsStore.ts';
import type { SubscriptionStandings } from './subscriptionStanding.ts';

/** How to make a manager; only `baseUrl` is needed. */
export interface WebSocketManagerOptions extends ManagerConfig {
  /** The wire protocol. @default sportsbook */
  readonly protocol?: Protocol;
  /** Credential, or an async source of one, asked before each attempt. @default anonymous */
  readonly token?: TokenSource;
  /** How sockets are made. @default reconnecting-websocket, one attempt at a time */
  readonly transport?: TransportFactory;
  /** What is muted and when it is quiet: `createNotificationSettings`. Several managers may share it. @default its own, kept nowhere */
  readonly notificationSettings?: NotificationSettingsStore;
  /** Clock, timers, frames and page events. @default the browser's */
  readonly environment?: Environment;
}

/** A subscription in somebody's hands. */
export interface SubscriptionHandle {
  readonly key: SubscriptionKey;
  /** Gives it back; the last one to do so ends it after the linger time. May be called twice. */
  readonly unsubscribe: Stop;
  /** Asks again after a refusal or a missing confirmation. */
  readonly retry: () => void;
}

/** An event of one kind, for `on`. */
export type ServerEventOf<Kind extends ServerEvent['kind']> = Extract<
  ServerEvent,
  { readonly kind: Kind }
>;

/**
 * A connection kept honest: a store of slow facts, tables of hot rows, and the actions. Creating one touches
 * nothing: no socket, no timer, no listener, so it may be created during a render or on a server.
 */
export interface WebSocketManager {
  /** Vanilla zustand store; read it with `useWebSocketStore` or `subscribe`. Never holds a token. */
  readonly store: Pick<StoreApi<ManagerState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Rows by entity; they change once per animation frame. */
  readonly tables: EntityTables;
  /**
   * Rows of a sport, whose read model comes with the definition: `manager.tableOf(cricketMatches)`. The table is made at the
   * first call and knows nothing of what came before, so ask before you subscribe.
   */
  readonly tableOf: <E extends SportEntity>(
    definition: SportTable<E>,
  ) => KeyedTable<LiveRow<EntityModels[E]>>;
  /**
   * The manager of the socket that a wish belongs to: itself, unless the protocol has a socket for each (cricket has one for each
   * match). Everything about that wish is asked of the manager it gives.
   */
  readonly managerOf: (channel: string, filter?: Filter) => WebSocketManager;
  readonly protocol: Protocol;
  /**
   * Connects, or does nothing if that is under way. The promise never rejects: it resolves with the first
   * snapshot that is no longer `connecting` or `reconnecting`.
   */
  readonly connect: () => Promise<ConnectionSnapshot>;
  /** Closes at once and for good: nothing dials again until `connect`. */
  readonly disconnect: () => void;
  /** Tries now, whatever is waited for; drops a standing connection first. */
  readonly reconnect: () => void;
  /**
   * Keeps the connection while anybody retains it: the first one connects, the last one leaving disconnects after
   * the linger time. It does not override a `disconnect` by the user.
   *
   * With `shouldConnect: false` it connects nothing, and still disconnects some time after the last who retained it so
   * has left: for an owner whose end is the connection's end.
   */
  readonly retain: (options?: { readonly shouldConnect?: boolean }) => Stop;
  /** Follows a channel, narrowed by a filter. Wishes that mean the same share one subscription. */
  readonly subscribe: (
    channel: string,
    filter?: Filter,
    options?: SubscribeOptions,
  ) => SubscriptionHandle;
  /** How each subscription stands: `store` tells of all of them, once a frame. */
  readonly subscriptions: SubscriptionStandings;
  /** Asks again for a subscription that was refused or not confirmed; nothing for any other. */
  readonly retry: (key: SubscriptionKey) => void;
  /** When data for a subscription last came; null before the first. */
  readonly lastReceivedAt: (key: SubscriptionKey) => EpochMs | null;
  /** Sends a message of your own. True only if it was handed to an open socket; nothing is queued. */
  readonly send: (message: Readonly<Record<string, unknown>>) => boolean;
  /**
   * Lets the server send so many more pictures of the video stream (`on('frame')`), of which two at most are on their way, whoever
   * asked; nothing where there is no stream.
   */
  readonly askForFrames: (count: number) => void;
  /** Calls back for every server event of a kind, in order, none left out. */
  readonly on: <Kind extends ServerEvent['kind']>(
    kind: Kind,
    listener: (event: ServerEventOf<Kind>) => void,
  ) => Stop;
  /**
   * Looks inside: tells at once how things stand, then every transition of the machine, frame, flush and change of a
   * subscription as it happens, until the returned function is called. Nothing is kept, and while nobody looks it costs nothing;
   * `createInspectionLog` keeps what it tells.
   */
  readonly inspect: (listener: InspectionListener) => Stop;
  /** Changes the credential; a connection that waits for one is tried again. */
  readonly setToken: (token: TokenSource) => void;
  /** Changes numbers or the address; they count from their next use on. */
  readonly setConfig: (config: Partial<ManagerConfig>) => void;
  /** Marks and removes notifications, and has the user's settings of them. */
  readonly inbox: NotificationInbox;
  /** Removes one for good; `inbox.remove` can be undone. */
  readonly dismissNotification: (id: string) => void;
  /** Removes all for good. */
  readonly clearNotifications: () => void;
  /** The permanent end: everything is released, further calls do nothing. */
  readonly dispose: () => void;
}
