/** `courtside/components`: ready-made looks on top of the hooks; import `courtside/styles.css` once. */
export { ArbitrageList } from './ArbitrageList/ArbitrageList.tsx';
export { CricketScorecard } from './CricketScorecard/CricketScorecard.tsx';
export { BilliardsTable } from './BilliardsTable/BilliardsTable.tsx';
export { Dashboard, Dashboard as LiveWebSocketDashboard } from './Dashboard/Dashboard.tsx';
export { DriveChart } from './DriveChart/DriveChart.tsx';
export { FrameCanvas } from './FrameCanvas/FrameCanvas.tsx';
export { LatencyChart } from './LatencyChart/LatencyChart.tsx';
export { LiveText } from './LiveText/LiveText.tsx';
export { LiveUpdateIndicator } from './LiveUpdateIndicator/LiveUpdateIndicator.tsx';
export { LostConnectionBanner } from './LostConnectionBanner/LostConnectionBanner.tsx';
export { LiveUpdateNotifications } from './LiveUpdateNotifications/LiveUpdateNotifications.tsx';
export {
  NotificationCenter,
  NotificationCenter as WebSocketNotificationCenter,
} from './NotificationCenter/NotificationCenter.tsx';
export { NotificationList } from './NotificationList/NotificationList.tsx';
export { OddsFormatSwitch } from './OddsFormatSwitch/OddsFormatSwitch.tsx';
export { OddsTable } from './OddsTable/OddsTable.tsx';
export { PredictionCard } from './PredictionList/PredictionCard.tsx';
export { PredictionList } from './PredictionList/PredictionList.tsx';
export { Scoreboard } from './Scoreboard/Scoreboard.tsx';
export { ThisOver } from './ThisOver/ThisOver.tsx';
export { WebSocketConnectionStatus } from './WebSocketConnectionStatus/WebSocketConnectionStatus.tsx';
export { WebSocketSubscriptionManager } from './WebSocketSubscriptionManager/WebSocketSubscriptionManager.tsx';
export { WormChart } from './WormChart/WormChart.tsx';

export type { ArbitrageListProps } from './ArbitrageList/ArbitrageList.tsx';
export type { ArbitrageListStrings } from './ArbitrageList/arbitrageListStrings.ts';
export type { CricketScorecardProps } from './CricketScorecard/CricketScorecard.tsx';
export type { CricketScorecardStrings } from './CricketScorecard/cricketScorecardStrings.ts';
export type { BilliardsTableProps } from './BilliardsTable/BilliardsTable.tsx';
export type { BilliardsTableStrings } from './BilliardsTable/billiardsTableStrings.ts';
export type { DashboardPanel } from './Dashboard/dashboardPanel.ts';
export type { DashboardProps } from './Dashboard/Dashboard.tsx';
export type { DashboardStrings } from './Dashboard/dashboardStrings.ts';
export type { DriveChartProps } from './DriveChart/DriveChart.tsx';
export type { DriveChartStrings } from './DriveChart/driveChartStrings.ts';
export type { FrameCanvasProps } from './FrameCanvas/FrameCanvas.tsx';
export type { FrameCanvasStrings } from './FrameCanvas/frameCanvasStrings.ts';
export type { LatencyChartProps } from './LatencyChart/LatencyChart.tsx';
export type { LatencyChartStrings } from './LatencyChart/latencyChartStrings.ts';
export type { LiveTextProps } from './LiveText/LiveText.tsx';
export type { LiveUpdatePriority, LiveUpdateSummary } from './LiveUpdateIndicator/liveUpdate.ts';
export type {
  LiveUpdateIndicatorPart,
  LiveUpdateIndicatorProps,
} from './LiveUpdateIndicator/LiveUpdateIndicator.tsx';
export type { LiveUpdateIndicatorStrings } from './LiveUpdateIndicator/indicatorStrings.ts';
export type {
  LostConnectionBannerPart,
  LostConnectionBannerProps,
} from './LostConnectionBanner/LostConnectionBanner.tsx';
export type { LostConnectionBannerStrings } from './LostConnectionBanner/bannerStrings.ts';
export type { LiveUpdateNotificationsProps } from './LiveUpdateNotifications/LiveUpdateNotifications.tsx';
export type { LiveUpdateNotificationsStrings } from './LiveUpdateNotifications/liveUpdateNotificationsStrings.ts';
export type { NotificationCenterProps } from './NotificationCenter/NotificationCenter.tsx';
export type { NotificationCenterStrings } from './NotificationCenter/notificationCenterStrings.ts';
export type { NotificationListProps } from './NotificationList/NotificationList.tsx';
export type { OddsFormatSwitchProps } from './OddsFormatSwitch/OddsFormatSwitch.tsx';
export type { OddsFormatSwitchStrings } from './OddsFormatSwitch/oddsFormatSwitchStrings.ts';
export type { OddsSort, SortColumn } from './OddsTable/oddsSort.ts';
export type { OddsTableProps } from './OddsTable/OddsTable.tsx';
export type { OddsTableStrings } from './OddsTable/oddsTableStrings.ts';
export type { PredictionCardProps } from './PredictionList/PredictionCard.tsx';
export type { PredictionListProps } from './PredictionList/PredictionList.tsx';
export type { PredictionStrings } from './PredictionList/predictionStrings.ts';
export type {
  WebSocketConnectionStatusPart,
  WebSocketConnectionStatusProps,
} from './WebSocketConnectionStatus/WebSocketConnectionStatus.tsx';
export type { WebSocketConnectionStatusStrings } from './WebSocketConnectionStatus/statusStrings.ts';
export type {
  WebSocketSubscriptionManagerPart,
  WebSocketSubscriptionManagerProps,
} from './WebSocketSubscriptionManager/WebSocketSubscriptionManager.tsx';
export type { SubscriptionManagerStrings } from './WebSocketSubscriptionManager/managerStrings.ts';
export type { ScoreboardProps } from './Scoreboard/Scoreboard.tsx';
export type { ScoreboardStrings } from './Scoreboard/scoreboardStrings.ts';
export type { ThisOverProps } from './ThisOver/ThisOver.tsx';
export type { ThisOverStrings } from './ThisOver/thisOverStrings.ts';
export type { WormChartProps } from './WormChart/WormChart.tsx';
export type { WormChartStrings } from './WormChart/wormChartStrings.ts';
