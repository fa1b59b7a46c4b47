/** Types of the layers below that components are written against; components import nothing from further down. */
export type { ConnectionSnapshot, ConnectionStatus } from '../connection/connectionStatus.ts';
export type { LinkLevel } from '../connection/linkQuality.ts';
export type { ArbitrageRow, OddsRow, PredictionRow } from '../domain/liveRow.ts';
export type { Notification } from '../domain/notification.ts';
export type {
  ArbitrageFilter,
  OddsFilter,
  PredictionFilter,
  Sport,
} from '../protocols/sportsbook/sportsbookFilters.ts';
export type { Session } from '../store/managerState.ts';
