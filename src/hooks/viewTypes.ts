/** Types of the layers below that components are written against; components import nothing from further down. */
export type {
  ConnectionReason,
  ConnectionSnapshot,
  ConnectionStatus,
} from '../connection/connectionStatus.ts';
export type { LinkLevel, LinkQuality } from '../connection/linkQuality.ts';
export type { Slowdown } from '../connection/slowdown.ts';
export type { Subscription, SubscriptionPhase } from '../connection/subscription.ts';
export type { ArbitrageRow, OddsRow, PredictionRow } from '../domain/liveRow.ts';
export type { Notification } from '../domain/notification.ts';
export type { OddsFormat } from '../domain/odds/oddsFormat.ts';
export type {
  ChannelDescription,
  Channels,
  FilterField,
  FilterFields,
} from '../protocols/channels.ts';
export type { Filter, SubscriptionKey } from '../protocols/filter.ts';
export type {
  ArbitrageFilter,
  OddsFilter,
  PredictionFilter,
  Sport,
} from '../protocols/sportsbook/sportsbookFilters.ts';
export type { EntityTables } from '../store/entityTables.ts';
export type { Session } from '../store/managerState.ts';
