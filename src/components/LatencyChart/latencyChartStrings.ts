import type { LinkLevel } from '../../hooks/viewTypes.ts';
import { formatMs } from '../shared/formatNumber.ts';

/** All that `LatencyChart` says. */
export interface LatencyChartStrings {
  readonly title: string;
  readonly level: Readonly<Record<LinkLevel, string>>;
  readonly current: string;
  readonly average: string;
  readonly p95: string;
  readonly jitter: string;
  /** @param ms null: not known */
  readonly duration: (ms: number | null) => string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly linkDown: string;
  /** In the table, where a gap ends. */
  readonly linkUp: string;
  /** Beside the name of a gap. */
  readonly gapLength: (seconds: number) => string;
  /** The beginning of the time that is shown. */
  readonly ago: (minutes: number) => string;
  readonly now: string;
  /** The time of day, for the reader. */
  readonly time: (at: number) => string;
  /** Name of what moves the line that reads the chart. */
  readonly cursor: string;
  /** What is read off: also what a screen reader says of it. */
  readonly reading: (time: string, duration: string, level: string) => string;
  /** What is read off where there was no link. */
  readonly gapReading: (linkDown: string, length: string) => string;
  readonly hint: string;
  /** Caption and heads of the table for screen readers. */
  readonly table: string;
  readonly timeHead: string;
  readonly rttHead: string;
  readonly levelHead: string;
}

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** The strings in English; times of day as the reader's device writes them. */
export const LATENCY_CHART_STRINGS: LatencyChartStrings = {
  title: 'Round trip',
  level: {
    unknown: 'Not measured yet',
    excellent: 'Excellent',
    good: 'Good',
    fair: 'Fair',
    poor: 'Poor',
    critical: 'Critical',
  },
  current: 'Now',
  average: 'Average',
  p95: 'p95',
  jitter: 'Jitter',
  duration: formatMs,
  empty: 'Not measured yet',
  emptyHint: 'The first measurement comes a second after connecting.',
  linkDown: 'No connection',
  linkUp: 'Connection restored',
  gapLength: (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`),
  ago: (minutes) => `${minutes} min ago`,
  now: 'now',
  time: (at) => clock.format(at),
  cursor: 'Round trip at a time',
  reading: (time, duration, level) => `${time} · ${duration} · ${level}`,
  gapReading: (linkDown, length) => `${linkDown} · ${length}`,
  hint: 'Point at the chart, or use the arrow keys, to read it',
  table: 'Round trips, newest first',
  timeHead: 'Time',
  rttHead: 'Round trip',
  levelHead: 'Quality',
};
