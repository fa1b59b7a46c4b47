import type { EpochMs } from '../../../src/lib/clock.ts';
import type { VariantMessage } from './toVariant.ts';

/** A message as it is sent: the server adds the stamp, UTC with microseconds. */
export function toCricketFrame({ type, data }: VariantMessage, at: EpochMs): string {
  return JSON.stringify({ type, data, timestamp: toStamp(at) });
}

function toStamp(at: EpochMs): string {
  const micros = Math.floor((at - Math.floor(at)) * 1_000);
  return `${new Date(at).toISOString().slice(0, -1)}${String(micros).padStart(3, '0')}Z`;
}
