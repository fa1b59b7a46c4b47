import { isRecord } from '../../../src/protocols/isRecord.ts';

/** What a client said, before either server has judged it. */
export type NflMessage =
  | { readonly kind: 'invalid-json' }
  /** JSON, but an array, a text, a number or null. */
  | { readonly kind: 'no-object' }
  | {
      readonly kind: 'message';
      readonly eventType: unknown;
      /** Null where there is something else than an object; empty where there is nothing. */
      readonly data: Readonly<Record<string, unknown>> | null;
      readonly hasData: boolean;
    };

/** Reads a client's frame; never throws. */
export function parseNflMessage(text: string): NflMessage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'invalid-json' };
  }
  if (!isRecord(value)) return { kind: 'no-object' };
  const { data, event_type: eventType } = value;
  if (data === undefined) return { kind: 'message', eventType, data: {}, hasData: false };
  return { kind: 'message', eventType, data: isRecord(data) ? data : null, hasData: true };
}

/** A channel as both servers take it: any text that is not empty. */
export function toChannel(data: Readonly<Record<string, unknown>>): string | null {
  const { channel } = data;
  return typeof channel === 'string' && channel !== '' ? channel : null;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
/** Numbers beyond this are milliseconds, below it seconds, as pydantic has it. */
const SECONDS_LIMIT = 2e10;

/**
 * `client_time` as Python reads it and says it again: normalised, with microseconds unless there are none. Null for none,
 * undefined for what is no date, on which the original's handler gives up.
 */
export function toClientTime(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return null;
  const at = toInstant(value);
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return undefined;
  const text = new Date(at).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : `${text.slice(0, -1)}000Z`;
}

function toInstant(value: unknown): number {
  if (typeof value === 'number') return Math.abs(value) > SECONDS_LIMIT ? value : value * 1_000;
  if (typeof value !== 'string' || !ISO_DATE.test(value)) return Number.NaN;
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(value.slice(10));
  return Date.parse(hasZone || value.length <= 10 ? value : `${value}Z`);
}
