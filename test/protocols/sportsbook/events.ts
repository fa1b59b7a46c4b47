import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import type { Entity, EntityItems } from '../../../src/protocols/entities.ts';
import type { DecodeError, ServerEvent } from '../../../src/protocols/serverEvent.ts';

/** Events of a message; throws if the frame is refused. */
export function decodeMessage(message: unknown): readonly ServerEvent[] {
  const decoded = sportsbook.decode(JSON.stringify(message));
  if (!decoded.ok) throw new Error(`refused: ${decoded.error.message}`);
  return decoded.value;
}

/** Why a frame is refused; throws if it is not. */
export function refusalOf(frame: string): DecodeError {
  const decoded = sportsbook.decode(frame);
  if (decoded.ok) throw new Error(`not refused: ${JSON.stringify(decoded.value)}`);
  return decoded.error;
}

/** Items of one entity among events. */
export function itemsOf<E extends Entity>(
  events: readonly ServerEvent[],
  entity: E,
): readonly EntityItems[E][] {
  return events.filter((event) => isUpdateOf(event, entity)).flatMap(({ items }) => items);
}

function isUpdateOf<E extends Entity>(
  event: ServerEvent,
  entity: E,
): event is Extract<ServerEvent, { kind: 'update' }> & {
  readonly items: readonly EntityItems[E][];
} {
  return event.kind === 'update' && event.entity === entity;
}

/** The refusals of single items among events. */
export function invalidOf(events: readonly ServerEvent[]): readonly DecodeError[] {
  return events.flatMap((event) => (event.kind === 'invalid' ? [event.error] : []));
}
