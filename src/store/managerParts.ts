import type { StoreApi } from 'zustand/vanilla';
import type { Emitter } from '../lib/createEmitter.ts';
import type { Protocol } from '../protocols/protocol.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import type { TransportFactory } from '../transport/transport.ts';
import type { ConnectionDriver } from './createConnectionDriver.ts';
import type { FlushScheduler } from './createFlushScheduler.ts';
import type { Inspector } from './createInspector.ts';
import type { NotificationDesk } from './createNotificationDesk.ts';
import type { SlowdownDesk } from './createSlowdownDesk.ts';
import type { SportTableDesk } from './createSportTables.ts';
import type { SubscriptionDesk } from './createSubscriptionDesk.ts';
import type { SubscriptionPublisher } from './createSubscriptionPublisher.ts';
import type { TokenVault } from './createTokenVault.ts';
import type { WritableEntityTables } from './entityTables.ts';
import type { Environment } from './environment.ts';
import type { ManagerConfig } from './managerConfig.ts';
import type { ManagerState } from './managerState.ts';
import type { NotificationSettingsStore } from './notificationSettingsStore.ts';
import type { SubscriptionStandings } from './subscriptionStanding.ts';

/** What the parts are made from. */
export interface PartsOptions {
  readonly store: StoreApi<ManagerState>;
  readonly environment: Environment;
  readonly protocol: Protocol;
  readonly tokens: TokenVault;
  readonly openTransport: TransportFactory;
  readonly getConfig: () => ManagerConfig;
  readonly notificationSettings: NotificationSettingsStore;
}

/** The wired parts of a manager. */
export interface ManagerParts {
  readonly driver: ConnectionDriver;
  readonly desk: SubscriptionDesk;
  readonly standings: SubscriptionStandings;
  readonly tables: WritableEntityTables;
  readonly sportTables: SportTableDesk;
  readonly scheduler: FlushScheduler;
  readonly slowdown: SlowdownDesk;
  readonly inspector: Inspector;
  readonly notifications: NotificationDesk;
  /** Every server event, in order, none left out. */
  readonly events: Emitter<ServerEvent>;
  /** Has the state to show: the store's own knows the subscriptions of the last frame. */
  readonly publisher: SubscriptionPublisher;
  /** Lets the server send pictures, no more at a time than can be shown. */
  readonly askForFrames: (count: number) => void;
  /** Once a second: ages rows, and writes the counters into the store. */
  readonly housekeep: () => void;
}
