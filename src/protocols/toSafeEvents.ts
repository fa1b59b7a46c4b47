import { copyRecord } from './copyRecord.ts';
import { isEventKind } from './eventKinds.ts';
import { isEntityName } from './createChannelMatcher.ts';
import { isDangerousName, isRecord } from './isRecord.ts';
import type { Decoded, SaidEvent } from './protocolDefinition.ts';
import { redactCredentials } from './redactCredentials.ts';
import { sanitizeText } from './sanitizeText.ts';

const MAX_DEPTH = 8;
const MAX_TEXT_CHARS = 1_000;

/**
 * Events fit to be kept and shown, of those that somebody put together from unknown input: texts without hidden characters
 * and of bounded length, finite numbers, no names that reach a prototype, no depth without end. The usual event is all that
 * already, and is given back as it is.
 * @throws TypeError for what is no event
 */
export function toSafeEvents(decoded: Decoded): readonly SaidEvent[] {
  if (decoded === null) return [];
  return isList(decoded) ? decoded.map(toSafeEvent) : [toSafeEvent(decoded)];
}

/** What is wrong, of whatever was thrown. */
export function toProblem(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  return typeof thrown === 'string' ? thrown : 'decoding failed';
}

function isList(decoded: SaidEvent | readonly SaidEvent[]): decoded is readonly SaidEvent[] {
  return Array.isArray(decoded);
}

function toSafeEvent(event: SaidEvent): SaidEvent {
  if (!isEvent(event)) throw new TypeError('the definition made something that is no event');
  switch (event.kind) {
    case 'frame':
      // A picture is no text, and its letters are many.
      return event;
    case 'update': {
      if (isSafe(event, 0, isShowable)) return event;
      // One by one: a copy has a bound on its members, and an update may have many items.
      const items = event.items.map((item) => (isSafe(item, 0, isShowable) ? item : copy(item)));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same entity, the same kind of items
      return { ...event, items } as SaidEvent;
    }
    default:
      // Texts for people: a server may quote the token in them, which items are too many to be searched for.
      return isSafe(event, 0, isShowableWithoutToken) ? event : copy(event);
  }
}

/** Types say so already, but not to whoever has none, and much relies on it. */
function isEvent(event: SaidEvent): boolean {
  if (!isRecord(event)) return false;
  const kind: unknown = event.kind;
  // What is invalid is found here, and not for others to say.
  if (!isEventKind(kind) || kind === 'invalid') return false;
  if (event.kind !== 'update') return true;
  const items: unknown = event.items;
  return isEntityName(event.entity) && Array.isArray(items) && items.every(isRecord);
}

function copy<Value extends object>(value: Value): Value {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same members, made safe
  return copyRecord(Object.fromEntries(Object.entries(value))) as Value;
}

function isShowable(text: string): boolean {
  return sanitizeText(text, MAX_TEXT_CHARS) === text;
}

function isShowableWithoutToken(text: string): boolean {
  return isShowable(text) && redactCredentials(text) === text;
}

function isSafe(value: unknown, depth: number, isSafeText: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isSafeText(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) {
    return depth < MAX_DEPTH && value.every((member) => isSafe(member, depth + 1, isSafeText));
  }
  if (!isRecord(value)) return typeof value !== 'function' && typeof value !== 'symbol';
  if (depth >= MAX_DEPTH) return false;
  return Object.entries(value).every(
    ([name, member]) => !isDangerousName(name) && isSafe(member, depth + 1, isSafeText),
  );
}
