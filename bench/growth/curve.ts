import type { RunOrder } from '../driver/run/measureRun.ts';

/** What can grow. */
export const CURVE_NAMES = ['rows', 'subscriptions', 'rate', 'listeners'] as const;

/** One of them. */
export type CurveName = (typeof CURVE_NAMES)[number];

/** One line of a curve's chart. */
export interface CurveSeries {
  readonly name: string;
  /** Name of the page that is measured, a folder in `bench/growth/pages`. */
  readonly page: string;
  /** What is measured at a point. */
  toOrder(point: number): CurveOrder;
}

/** The part of a run that depends on the point. */
export type CurveOrder = Pick<RunOrder, 'rows' | 'rate' | 'topRows' | 'query'>;

/** A bound for what the last point may cost over the first. */
export interface CurveTarget {
  readonly from: number;
  readonly to: number;
  readonly maxRatio: number;
}

/** Cost against one quantity. */
export interface Curve {
  readonly name: CurveName;
  readonly title: string;
  /** What the points count. */
  readonly unit: string;
  /** What else is to be known, a sentence. */
  readonly note: string;
  readonly points: readonly number[];
  readonly series: readonly CurveSeries[];
  readonly target: CurveTarget | null;
}
