import type { ClockReading } from './matchClock.ts';

const SECOND_MS = 1_000;

/**
 * A clock's time as people read it: "5:32", "12:00", "95:07". Of a clock that counts down a begun second counts as a whole one, so that it
 * shows 0:00 only when it is over; of one that counts up only full seconds count.
 */
export function formatMatchClock(valueMs: number, direction: ClockReading['direction']): string {
  const exact = Math.max(0, valueMs) / SECOND_MS;
  const seconds = direction === 'down' ? Math.ceil(exact) : Math.floor(exact);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
