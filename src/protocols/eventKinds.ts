import type { ServerEvent } from './serverEvent.ts';

type Kind = ServerEvent['kind'];

/** It fails to compile if one is missing. */
const kinds: Readonly<Record<Kind, true>> = {
  ready: true,
  confirmed: true,
  removed: true,
  rejected: true,
  ping: true,
  pong: true,
  update: true,
  occurrence: true,
  frame: true,
  notice: true,
  error: true,
  info: true,
  unknown: true,
  invalid: true,
};

/** Whether a value is the kind of a server event. */
export function isEventKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

/** Every kind of server event, for loops. */
export const EVENT_KINDS: readonly Kind[] = Object.keys(kinds).filter(isEventKind);
