import type { BilliardsStream } from './wire/streams.ts';

/** The one table a server has; the wire does not name it. */
export const TABLE_ID = 'table';

/** A place or a vector in the canonical 4K space: 3840 by 2160 pixels, from the upper left. */
export interface TablePoint {
  readonly x: number;
  readonly y: number;
}

/** A ball as the camera sees it. */
export interface BilliardsBall {
  readonly id: string;
  readonly position: TablePoint;
  /** Pixels a second. */
  readonly velocity: TablePoint | null;
  /** Pixels of the 4K space. */
  readonly radius: number | null;
  /** Kilograms. */
  readonly mass: number | null;
  readonly spin: TablePoint | null;
  readonly isCueBall: boolean;
  readonly isPocketed: boolean;
  /** What is painted on it; null for the cue ball, and where it could not be read. */
  readonly number: number | null;
  /** How sure the vision is, 0 to 1. */
  readonly confidence: number | null;
}

/** The cue as the camera sees it. */
export interface BilliardsCue {
  readonly tip: TablePoint;
  readonly angleDegrees: number | null;
  readonly elevationDegrees: number | null;
  readonly estimatedForce: number | null;
  readonly impactPoint: TablePoint | null;
  readonly length: number | null;
  readonly tipRadius: number | null;
  readonly isVisible: boolean;
  readonly confidence: number | null;
}

/** The table itself, in pixels of the 4K space. */
export interface TableGeometry {
  readonly width: number;
  readonly height: number;
  readonly pockets: readonly TablePoint[];
  readonly pocketRadius: number | null;
  readonly cushionElasticity: number | null;
  readonly surfaceFriction: number | null;
  readonly surfaceSlope: number | null;
  readonly cushionHeight: number | null;
  /** Null: the whole of it is played on. */
  readonly corners: readonly TablePoint[] | null;
}

export type AlertLevel = 'info' | 'warning' | 'error' | 'critical';

/** Something a table wants to be known. */
export interface BilliardsAlert {
  /** A level nobody knows is `info`. */
  readonly level: AlertLevel;
  readonly message: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** Place in its stream; null for one that was meant for this client alone. */
  readonly sequence: number | null;
  readonly sourceTime: string | null;
}

/** How the vision keeps up. */
export interface BilliardsPerformance {
  readonly fps: number | null;
  readonly targetFps: number | null;
  readonly isMeetingTarget: boolean | null;
  readonly frameTimeMs: number | null;
  readonly targetFrameTimeMs: number | null;
  readonly overheadMs: number | null;
  readonly cpuPercent: number | null;
  readonly memoryMegabytes: number | null;
  /** Null for a status nobody knows. */
  readonly status: 'good' | 'degraded' | 'poor' | null;
  /** Slow stages. */
  readonly bottlenecks: readonly { readonly stage: string; readonly averageMs: number | null }[];
  readonly frameCount: number | null;
  readonly totalFrameCount: number | null;
  readonly uptimeMs: number | null;
}

/** What every message about a table says of itself. */
interface TableFact<Stream extends BilliardsStream> {
  readonly tableId: string;
  /** The stream it came on. */
  readonly stream: Stream;
  /** Place in its stream, counted by the server; null where it does not count. */
  readonly sequence: number | null;
  /** Source's own stamp as sent, for display only. */
  readonly sourceTime: string | null;
}

/** All that is seen at a moment. */
export interface TableStateItem extends TableFact<'state'> {
  readonly type: 'tableState';
  /** All balls in sight: one that is not among them is not seen. Each id once. */
  readonly balls: readonly BilliardsBall[];
  /** As the server counts them, broken ones included. */
  readonly ballCount: number;
  /** Null: no cue is seen. */
  readonly cue: BilliardsCue | null;
  /** Null: the message does not say. */
  readonly geometry: TableGeometry | null;
}

export interface TableAlertItem extends TableFact<'alert'> {
  readonly type: 'tableAlert';
  readonly alert: BilliardsAlert;
}

/** A section of the configuration as it is now. */
export interface TableConfigItem extends TableFact<'config'> {
  readonly type: 'tableConfig';
  readonly section: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly changeSummary: string | null;
}

export interface TablePerformanceItem extends TableFact<'performance'> {
  readonly type: 'tablePerformance';
  readonly performance: BilliardsPerformance;
}

/** That a picture came; the picture itself is an event of its own, because no table should keep it. */
export interface TableFrameItem extends TableFact<'frame'> {
  readonly type: 'tableFrame';
}

/** What a message says of a table, told apart by `type`. */
export type BilliardsItem =
  TableStateItem | TableAlertItem | TableConfigItem | TablePerformanceItem | TableFrameItem;

/** A straight part of a predicted way. */
export interface TrajectoryLine {
  readonly start: TablePoint;
  readonly end: TablePoint;
  readonly type: 'primary' | 'secondary' | 'reflection' | 'collision' | 'unknown';
  readonly confidence: number | null;
  readonly ballId: string | null;
}

/** A predicted contact. */
export interface TrajectoryCollision {
  readonly type: 'ballBall' | 'ballCushion' | 'ballPocket' | 'none' | 'unknown';
  readonly position: TablePoint;
  /** After the shot. */
  readonly timeMs: number | null;
  readonly ballId: string | null;
  readonly otherBallId: string | null;
  readonly angleDegrees: number | null;
  readonly confidence: number | null;
}

/** Where balls are going to run. */
export interface TrajectoryItem {
  readonly tableId: string;
  readonly lines: readonly TrajectoryLine[];
  readonly collisions: readonly TrajectoryCollision[];
  readonly confidence: number | null;
  readonly calculationTimeMs: number | null;
  /** Place in its stream, counted by the server. */
  readonly sequence: number | null;
  /** Source's own stamp as sent, for display only. */
  readonly sourceTime: string | null;
}

/** An alert, once. */
export interface AlertOccurrence extends BilliardsAlert {
  readonly type: 'alert';
  readonly tableId: string;
}

/** What happens once at a table. */
export type BilliardsOccurrence = AlertOccurrence;
