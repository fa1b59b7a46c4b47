import { fileURLToPath } from 'node:url';
import type { Entity, EntityItems } from '../../../src/protocols/entities.ts';
import { nfl } from '../../../src/protocols/nfl/nfl.ts';
import type { NflGameItem, NflOccurrence } from '../../../src/protocols/nfl/nflItems.ts';
import type { DecodeError, ServerEvent } from '../../../src/protocols/serverEvent.ts';

/** Recordings of both original servers, kept beside the tests. */
export const pythonPath = fileURLToPath(
  new URL('../../fixtures/nflPython.ndjson', import.meta.url),
);
export const nodePath = fileURLToPath(new URL('../../fixtures/nflNode.ndjson', import.meta.url));

/** The frame of a message. */
export function toFrame(eventType: string, data: unknown, envelope: object = {}): string {
  return JSON.stringify({ event_type: eventType, data, ...envelope });
}

/** Events of a message; throws if the frame is refused. */
export function decodeMessage(
  eventType: string,
  data: unknown,
  envelope: object = {},
): readonly ServerEvent[] {
  const decoded = nfl.decode(toFrame(eventType, data, envelope));
  if (!decoded.ok) throw new Error(`refused: ${decoded.error.message}`);
  return decoded.value;
}

/** Why a message is refused; throws if it is not. */
export function refusalOf(eventType: string, data: unknown): DecodeError {
  const decoded = nfl.decode(toFrame(eventType, data));
  if (decoded.ok) throw new Error(`not refused: ${JSON.stringify(decoded.value)}`);
  return decoded.error;
}

/** Items of one entity among events. */
export function itemsOf<E extends Entity>(
  events: readonly ServerEvent[],
  entity: E,
): readonly EntityItems[E][] {
  return events.flatMap((event) =>
    event.kind === 'update' && event.entity === entity
      ? (event.items as readonly EntityItems[E][])
      : [],
  );
}

/** What a message tells the read model. */
export function gameItems(eventType: string, data: unknown, envelope?: object) {
  return itemsOf(decodeMessage(eventType, data, envelope), 'nflGame');
}

/** The one item of a type that a message gives; throws if there is none. */
export function itemOf<Type extends NflGameItem['type']>(
  items: readonly NflGameItem[],
  type: Type,
): Extract<NflGameItem, { type: Type }> {
  const item = items.find((candidate) => candidate.type === type);
  if (!item) throw new Error(`no ${type} among ${JSON.stringify(items)}`);
  return item as Extract<NflGameItem, { type: Type }>;
}

/** What happened, among events. */
export function occurrencesOf(events: readonly ServerEvent[]): readonly NflOccurrence[] {
  return events.flatMap((event) =>
    event.kind === 'occurrence' ? [event.occurrence as NflOccurrence] : [],
  );
}
