import type { EpochMs } from '../../lib/clock.ts';

/** Minutes of a day. */
export const DAY_MINUTES = 1_440;

/** Times of day in minutes after midnight, local. From 22:00 to 7:00 passes midnight; from a time to itself is the whole day. */
export interface QuietHours {
  /** The first quiet minute. */
  readonly from: number;
  /** The first minute that is not quiet any more. */
  readonly to: number;
}

/** Whether a minute of the day lies within quiet hours. */
export function isQuietAt(hours: QuietHours | null, minuteOfDay: number): boolean {
  if (hours === null) return false;
  const { from, to } = hours;
  return from < to
    ? from <= minuteOfDay && minuteOfDay < to
    : from <= minuteOfDay || minuteOfDay < to;
}

/** The minute of the day at an instant, for somebody whose clocks are so many minutes ahead of UTC then. */
export function toMinuteOfDay(at: EpochMs, utcOffsetMinutes: number): number {
  const minutes = Math.floor(at / 60_000) + utcOffsetMinutes;
  return ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}
