/** `courtside/components`: ready-made looks on top of the hooks; import `courtside/styles.css` once. */
export { ArbitrageList } from './ArbitrageList/ArbitrageList.tsx';
export { Dashboard } from './Dashboard/Dashboard.tsx';
export { FrameCanvas } from './FrameCanvas/FrameCanvas.tsx';
export { LiveText } from './LiveText/LiveText.tsx';
export { LiveUpdateIndicator } from './LiveUpdateIndicator/LiveUpdateIndicator.tsx';
export { NotificationList } from './NotificationList/NotificationList.tsx';
export { OddsTable } from './OddsTable/OddsTable.tsx';
export { PredictionCard } from './PredictionList/PredictionCard.tsx';
export { PredictionList } from './PredictionList/PredictionList.tsx';
export { WebSocketConnectionStatus } from './WebSocketConnectionStatus/WebSocketConnectionStatus.tsx';

export type { ArbitrageListProps } from './ArbitrageList/ArbitrageList.tsx';
export type { DashboardProps } from './Dashboard/Dashboard.tsx';
export type { FrameCanvasProps } from './FrameCanvas/FrameCanvas.tsx';
export type { LiveTextProps } from './LiveText/LiveText.tsx';
export type { LiveUpdateIndicatorProps } from './LiveUpdateIndicator/LiveUpdateIndicator.tsx';
export type { NotificationListProps } from './NotificationList/NotificationList.tsx';
export type { OddsTableProps } from './OddsTable/OddsTable.tsx';
export type { PredictionListProps } from './PredictionList/PredictionList.tsx';
export type { WebSocketConnectionStatusProps } from './WebSocketConnectionStatus/WebSocketConnectionStatus.tsx';
