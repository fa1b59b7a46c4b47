/** `courtside/core`: everything but React. */
export { createWebSocketManager } from './store/createWebSocketManager.ts';
export { createBrowserEnvironment } from './store/createBrowserEnvironment.ts';
export { createTableView } from './store/createTableView.ts';
export { createReconnectingTransport } from './transport/reconnectingTransport.ts';
export { createNativeTransport } from './transport/nativeTransport.ts';
export { createRecordingTransport } from './transport/recordingTransport.ts';
export { createReplayTransport } from './transport/replayTransport.ts';
export { createInspectionLog } from './store/createInspectionLog.ts';
export { createReplay } from './store/createReplay.ts';
export { formatRecording } from './protocols/recording/formatRecording.ts';
export { parseRecording } from './protocols/recording/parseRecording.ts';
export { createWorkerTransport } from './transport/workerTransport.ts';
export { REASON_TEXTS } from './store/announcements.ts';
export { billiardsTables } from './domain/billiards/billiardsTables.ts';
export { trajectories } from './domain/billiards/trajectories.ts';
export { readBallMark } from './domain/cricket/ballMark.ts';
export { selectCurrentInnings, selectOpenDisputes } from './domain/cricket/cricketMatch.ts';
export { cricketMatches } from './domain/cricket/cricketMatches.ts';
export { runsAfter, toWorm, toWorms } from './domain/cricket/worm.ts';
export { countUnread } from './domain/notifications/inbox.ts';
export { NOTIFICATION_KINDS } from './domain/notifications/notification.ts';
export { toNotice } from './domain/notifications/toNotice.ts';
export { toNotificationMessage } from './domain/notifications/toNotificationMessage.ts';
export { createNotificationSettings } from './store/createNotificationSettings.ts';
export { formatMatchClock } from './domain/matchClock/formatMatchClock.ts';
export { clockAt, syncClock } from './domain/matchClock/matchClock.ts';
export { toDriveChart } from './domain/nfl/driveChart.ts';
export { toDriveOutcome } from './domain/nfl/driveOutcome.ts';
export { toDownAndDistance, toFieldSpot } from './domain/nfl/fieldSpot.ts';
export { nflGames } from './domain/nfl/nflGames.ts';
export { toGameClock } from './domain/nfl/toGameClock.ts';
export { toArbitrageStakes } from './domain/odds/arbitrageStakes.ts';
export { isBestAtLine, toBestAtLine } from './domain/odds/bestAtLine.ts';
export { toBestMoneyline, toBestPrice } from './domain/odds/bestPrices.ts';
export {
  americanToDecimal,
  americanToFraction,
  americanToProbability,
  decimalToAmerican,
  decimalToFraction,
  decimalToProbability,
  fractionToDecimal,
  probabilityToAmerican,
  probabilityToDecimal,
} from './domain/odds/convertOdds.ts';
export { toEdge } from './domain/odds/edge.ts';
export { formatOdds } from './domain/odds/formatOdds.ts';
export { toFairProbabilities, toMargin } from './domain/odds/margin.ts';
export { isOddsFormat, ODDS_FORMATS } from './domain/odds/oddsFormat.ts';
export {
  ballsFromDecimalOvers,
  formatOvers,
  parseCricketOvers,
  toBalls,
  toDecimalOvers,
} from './protocols/cricket/overs.ts';
export { CONNECTION_DEFAULTS } from './connection/connectionConfig.ts';

export type {
  ServerEventOf,
  SubscriptionHandle,
  WebSocketManager,
  WebSocketManagerOptions,
} from './store/webSocketManager.ts';
export type { Inspection, InspectionListener } from './store/inspection.ts';
export type {
  InspectionBounds,
  InspectionLog,
  TimelineEntry,
} from './store/createInspectionLog.ts';
export type { Replay, ReplayOptions, ReplayState } from './store/createReplay.ts';
export type {
  RecordingTransport,
  RecordingTransportOptions,
} from './transport/recordingTransport.ts';
export type { RecordedEvent, Recording, RecordingBounds } from './protocols/recording/recording.ts';
export type { ParsedRecording, RecordingProblem } from './protocols/recording/parseRecording.ts';
export type { ManagerConfig } from './store/managerConfig.ts';
export type { ManagerState, Session } from './store/managerState.ts';
export type { ManagerStats } from './store/managerStats.ts';
export type { Environment, Stop } from './store/environment.ts';
export type { TokenSource } from './store/createTokenVault.ts';
export type { SubscribeOptions } from './store/createSubscriptionDesk.ts';
export type { SubscriptionStanding, SubscriptionStandings } from './store/subscriptionStanding.ts';
export type { EntityTables, StaleAfterMs } from './store/entityTables.ts';
export type { KeyedTable, RowSource, Unsubscribe } from './store/keyedTable.ts';
export type { TableView, TableViewOptions } from './store/createTableView.ts';
export type {
  ConnectionReason,
  ConnectionSnapshot,
  ConnectionStatus,
} from './connection/connectionStatus.ts';
export type { FeedHealth } from './connection/feedHealth.ts';
export type { LatencyEntry, LatencyHistory } from './connection/latencyHistory.ts';
export type { LinkLevel, LinkQuality } from './connection/linkQuality.ts';
export type {
  Subscription,
  SubscriptionError,
  SubscriptionPhase,
} from './connection/subscription.ts';
export type { Slowdown, SlowdownConfig } from './connection/slowdown.ts';
export type { BilliardsTable, TableConfigSection } from './domain/billiards/billiardsTable.ts';
export type { Trajectory } from './domain/billiards/trajectory.ts';
export type { BallKind, BallMark } from './domain/cricket/ballMark.ts';
export type { Worm, WormPoint, WormWicket } from './domain/cricket/worm.ts';
export type { CricketDispute, CricketMatch, CricketResult } from './domain/cricket/cricketMatch.ts';
export type {
  CricketBatter,
  CricketBowler,
  CricketDelivery,
  CricketInnings,
  CricketOver,
  CricketPartnership,
  FallOfWicket,
  HowOut,
} from './domain/cricket/cricketInnings.ts';
export type { ClockReading, MatchClock } from './domain/matchClock/matchClock.ts';
export type { DriveChart, DriveMark, DriveMarkKind, DrivePlay } from './domain/nfl/driveChart.ts';
export type { DriveOutcome } from './domain/nfl/driveOutcome.ts';
export type { DownAndDistance, FieldSpot } from './domain/nfl/fieldSpot.ts';
export type {
  NflBook,
  NflGame,
  NflOutlook,
  NflPricePoint,
  NflPrices,
  NflWinPoint,
  NflWinProbability,
} from './domain/nfl/nflGame.ts';
export type { BestMoneyline, BookPrice } from './domain/odds/bestPrices.ts';
export type { ArbitrageStakes } from './domain/odds/arbitrageStakes.ts';
export type { BestAtLine, LinePrice } from './domain/odds/bestAtLine.ts';
export type { FractionalOdds } from './domain/odds/convertOdds.ts';
export type { OddsFormat } from './domain/odds/oddsFormat.ts';
export type {
  AlertLevel,
  BilliardsAlert,
  BilliardsBall,
  BilliardsCue,
  BilliardsPerformance,
  TableGeometry,
  TablePoint,
  TrajectoryCollision,
  TrajectoryLine,
} from './protocols/billiards/billiardsItems.ts';
export type {
  CricketDismissal,
  CricketExtras,
  CricketPlayer,
  CricketStatus,
  CricketTarget,
  CricketTeam,
} from './protocols/cricket/cricketFacts.ts';
export type { Balls } from './protocols/cricket/overs.ts';
export type {
  NflDrive,
  NflInsight,
  NflLineMovement,
  NflMoment,
  NflPhase,
  NflPlay,
  NflQuarterScores,
  NflScoringPlay,
  NflSituation,
} from './protocols/nfl/nflItems.ts';
export type { News, NotifyRule } from './domain/notifications/news.ts';
export type {
  Notice,
  Notification,
  NotificationKind,
  NotificationPriority,
  NotificationSubject,
} from './domain/notifications/notification.ts';
export type { NotificationSettings } from './domain/notifications/notificationSettings.ts';
export type { QuietHours } from './domain/notifications/quietHours.ts';
export type { NotificationInbox } from './store/notificationInbox.ts';
export type { NotificationSettingsOptions } from './store/createNotificationSettings.ts';
export type { NotificationSettingsStore } from './store/notificationSettingsStore.ts';
export type {
  ArbitrageRow,
  BilliardsTableRow,
  CricketMatchRow,
  Direction,
  EntityRows,
  GameRow,
  LiveRow,
  NflGameRow,
  OddsRow,
  PredictionRow,
  RecordRow,
  RowFacts,
  SportTable,
  TrajectoryRow,
} from './domain/liveRow.ts';
export type {
  Transport,
  TransportClose,
  TransportFactory,
  TransportOptions,
} from './transport/transport.ts';
export type { WorkerLike } from './transport/workerMessages.ts';
