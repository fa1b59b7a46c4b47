import type { EpochMs } from '../../../src/lib/clock.ts';

/** Writes an instant as Python's `datetime.utcnow().isoformat()` does: UTC with microseconds, and no word of a zone. */
export function toNaiveUtc(at: EpochMs): string {
  const micros = Math.floor((at - Math.floor(at)) * 1_000);
  return `${new Date(at).toISOString().slice(0, -1)}${String(micros).padStart(3, '0')}`;
}
