import type { EpochMs } from '../../../src/lib/clock.ts';

/**
 * Writes an instant as Python's `datetime.now().isoformat()` does: local time, microseconds, no zone. It says
 * less than it seems to, which is why clients must not compute with it (PROTOCOLS 1.6).
 */
export function toNaiveLocal(at: EpochMs): string {
  const date = new Date(at);
  const micros = Math.floor((at - Math.floor(at)) * 1_000);
  return (
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T` +
    `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.` +
    `${three(date.getMilliseconds())}${three(micros)}`
  );
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function three(value: number): string {
  return String(value).padStart(3, '0');
}
