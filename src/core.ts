/** `courtside/core`: everything but React. */
export { createWebSocketManager } from './store/createWebSocketManager.ts';
export { createBrowserEnvironment } from './store/createBrowserEnvironment.ts';
export { createTableView } from './store/createTableView.ts';
export { createReconnectingTransport } from './transport/reconnectingTransport.ts';
export { createNativeTransport } from './transport/nativeTransport.ts';
export { createWorkerTransport } from './transport/workerTransport.ts';
export { REASON_TEXTS } from './store/announcements.ts';
export { CONNECTION_DEFAULTS } from './connection/connectionConfig.ts';

export type {
  ServerEventOf,
  SubscriptionHandle,
  WebSocketManager,
  WebSocketManagerOptions,
} from './store/webSocketManager.ts';
export type { ManagerConfig } from './store/managerConfig.ts';
export type { ManagerState, Session } from './store/managerState.ts';
export type { ManagerStats } from './store/managerStats.ts';
export type { Environment, Stop } from './store/environment.ts';
export type { TokenSource } from './store/createTokenVault.ts';
export type { SubscribeOptions } from './store/createSubscriptionDesk.ts';
export type { SubscriptionStanding, SubscriptionStandings } from './store/subscriptionStanding.ts';
export type { EntityTables, StaleAfterMs } from './store/entityTables.ts';
export type { KeyedTable, Unsubscribe } from './store/keyedTable.ts';
export type { TableView, TableViewOptions } from './store/createTableView.ts';
export type {
  ConnectionReason,
  ConnectionSnapshot,
  ConnectionStatus,
} from './connection/connectionStatus.ts';
export type { LinkLevel, LinkQuality } from './connection/linkQuality.ts';
export type {
  Subscription,
  SubscriptionError,
  SubscriptionPhase,
} from './connection/subscription.ts';
export type { Slowdown, SlowdownConfig } from './connection/slowdown.ts';
export type { Notification } from './domain/notification.ts';
export type {
  ArbitrageRow,
  Direction,
  EntityRows,
  GameRow,
  LiveRow,
  OddsRow,
  PredictionRow,
  RecordRow,
  RowFacts,
} from './domain/liveRow.ts';
export type {
  Transport,
  TransportClose,
  TransportFactory,
  TransportOptions,
} from './transport/transport.ts';
export type { WorkerLike } from './transport/workerMessages.ts';
