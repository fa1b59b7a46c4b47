import { toPythonText } from '../sportsbook/pythonText.ts';

/** What a client said, as the original understands it. */
export type ClientMessage =
  | { readonly kind: 'invalid-json' }
  /** The original's handler fails at it, and says so. */
  | { readonly kind: 'unhandled' }
  | { readonly kind: 'ping' | 'get_status' }
  /** Null where streams are no list. */
  | {
      readonly kind: 'subscribe' | 'unsubscribe';
      readonly streams: readonly unknown[] | null;
    }
  /** An extension's; null where that is no count. */
  | { readonly kind: 'frame_credit'; readonly credits: number | null }
  /** Named as the answer names it. */
  | { readonly kind: 'unknown'; readonly type: string };

const UNHANDLED = { kind: 'unhandled' } as const;

/** Reads a client's frame; never throws. */
export function parseClientMessage(text: string): ClientMessage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'invalid-json' };
  }
  if (!isRecord(value)) return UNHANDLED;
  const { type, data = {} } = value;
  switch (type) {
    case 'get_status':
      return { kind: type };
    case 'ping':
      return isRecord(data) ? { kind: type } : UNHANDLED;
    case 'subscribe':
    case 'unsubscribe': {
      if (!isRecord(data)) return UNHANDLED;
      const { streams = [] } = data;
      return { kind: type, streams: Array.isArray(streams) ? streams : null };
    }
    case 'frame_credit':
      return { kind: type, credits: isRecord(data) ? toCount(data['credits']) : null };
    default:
      return { kind: 'unknown', type: toPythonText(type) };
  }
}

function toCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
