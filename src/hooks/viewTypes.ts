/** Types of the layers below that components are written against; components import nothing from further down. */
export type { ConnectionStateName } from '../connection/connectionState.ts';
export type {
  ConnectionReason,
  ConnectionSnapshot,
  ConnectionStatus,
} from '../connection/connectionStatus.ts';
export type { FeedHealth } from '../connection/feedHealth.ts';
export type { LatencyEntry, LatencyHistory } from '../connection/latencyHistory.ts';
export type { LinkLevel, LinkQuality } from '../connection/linkQuality.ts';
export type { MachineEdge } from '../connection/machineDrawing.ts';
export type { Slowdown } from '../connection/slowdown.ts';
export type { Subscription, SubscriptionPhase } from '../connection/subscription.ts';
export type { BallMark } from '../domain/cricket/ballMark.ts';
export type {
  CricketBatter,
  CricketInnings,
  CricketOver,
  FallOfWicket,
  HowOut,
} from '../domain/cricket/cricketInnings.ts';
export type { CricketMatch, CricketResult } from '../domain/cricket/cricketMatch.ts';
export type { Worm } from '../domain/cricket/worm.ts';
export type {
  ArbitrageRow,
  BilliardsTableRow,
  OddsRow,
  PredictionRow,
  TrajectoryRow,
} from '../domain/liveRow.ts';
export type { DriveChart, DriveMark, DrivePlay } from '../domain/nfl/driveChart.ts';
export type { DriveOutcome } from '../domain/nfl/driveOutcome.ts';
export type { DownAndDistance, FieldSpot } from '../domain/nfl/fieldSpot.ts';
export type { NflGame } from '../domain/nfl/nflGame.ts';
export type { OddsFormat } from '../domain/odds/oddsFormat.ts';
export type { CricketExtras, CricketStatus } from '../protocols/cricket/cricketFacts.ts';
export type { NflDrive, NflPhase, NflScoringPlay } from '../protocols/nfl/nflItems.ts';
export type {
  BilliardsBall,
  BilliardsCue,
  TableGeometry,
  TablePoint,
  TrajectoryCollision,
  TrajectoryLine,
} from '../protocols/billiards/billiardsItems.ts';
export type {
  ChannelDescription,
  Channels,
  FilterField,
  FilterFields,
} from '../protocols/channels.ts';
export type { Filter, SubscriptionKey } from '../protocols/filter.ts';
export type { RecordingFacts } from '../protocols/recording/createRecordingLog.ts';
export type { ParsedRecording } from '../protocols/recording/parseRecording.ts';
export type { Recording } from '../protocols/recording/recording.ts';
export type { ReadableFrame } from '../protocols/recording/toReadableFrame.ts';
export type {
  Notification,
  NotificationKind,
  NotificationPriority,
  NotificationSubject,
} from '../domain/notifications/notification.ts';
export type { MuteReason } from '../domain/notifications/notificationSettings.ts';
export type { ShownToast } from './createToastDesk.ts';
export type { Severity } from '../protocols/serverEvent.ts';
export type {
  ArbitrageFilter,
  OddsFilter,
  PredictionFilter,
  Sport,
} from '../protocols/sportsbook/sportsbookFilters.ts';
export type { FlowSecond } from '../store/createFlowMeter.ts';
export type { TimelineEntry } from '../store/createInspectionLog.ts';
export type { EntityTables } from '../store/entityTables.ts';
export type { ManagerStats } from '../store/managerStats.ts';
export type { Session } from '../store/managerState.ts';
export type { WebSocketManager } from '../store/webSocketManager.ts';
