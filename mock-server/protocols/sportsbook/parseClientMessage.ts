import type { WireFilters } from './rooms.ts';

/** What a client said, as the original understands it. */
export type ClientMessage =
  | { readonly kind: 'invalid-json' }
  /** Well-formed and of no interest: an array, no type, an unknown type. */
  | { readonly kind: 'ignored' }
  | {
      readonly kind: 'subscribe' | 'unsubscribe';
      /** Whatever stood there; the answer quotes it. */
      readonly subscriptionType: unknown;
      /** Null where filters are not an object: the original's handler fails then, and says nothing. */
      readonly filters: WireFilters | null;
      /** An extension's; null where there is none, or none that makes sense. */
      readonly maxUpdatesPerSecond: number | null;
    }
  /** An extension's: what is to be turned on. */
  | { readonly kind: 'capabilities'; readonly enable: readonly unknown[] }
  | { readonly kind: 'ping' | 'pong' | 'status' };

/** Reads a client's frame; never throws. */
export function parseClientMessage(text: string): ClientMessage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'invalid-json' };
  }
  if (!isRecord(value)) return { kind: 'ignored' };
  switch (value['type']) {
    case 'subscribe':
    case 'unsubscribe':
      return {
        kind: value['type'],
        subscriptionType: value['subscription_type'],
        filters: toFilters(value['filters']),
        maxUpdatesPerSecond: toRate(value['options']),
      };
    case 'capabilities':
      return {
        kind: 'capabilities',
        enable: Array.isArray(value['enable']) ? value['enable'] : [],
      };
    case 'ping':
    case 'pong':
    case 'status':
      return { kind: value['type'] };
    default:
      return { kind: 'ignored' };
  }
}

function toFilters(value: unknown): WireFilters | null {
  if (value === undefined || value === null) return {};
  return isRecord(value) ? value : null;
}

function toRate(options: unknown): number | null {
  const rate = isRecord(options) ? options['max_updates_per_second'] : null;
  return typeof rate === 'number' && rate > 0 ? rate : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
