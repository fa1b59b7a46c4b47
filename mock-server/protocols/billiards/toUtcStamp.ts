import type { EpochMs } from '../../../src/lib/clock.ts';

/** Writes an instant as Python's `datetime.now(timezone.utc).isoformat()` does: microseconds and `+00:00`. */
export function toUtcStamp(at: EpochMs): string {
  const micros = Math.floor((at - Math.floor(at)) * 1_000);
  return `${new Date(at).toISOString().slice(0, 23)}${String(micros).padStart(3, '0')}+00:00`;
}
