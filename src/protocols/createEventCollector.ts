import type { Result } from '../lib/result.ts';
import type { DecodeErrorDetails } from './createDecodeError.ts';
import type { DecodedEvent } from './refusal.ts';
import { toInvalid } from './refusal.ts';
import type { ServerEvent } from './serverEvent.ts';

/** Gathers the events of the messages of one frame. */
export interface EventCollector {
  /** Takes the events of the next message, or why it was refused. */
  add(decoded: Result<readonly DecodedEvent[], DecodeErrorDetails>): void;
  finish(): readonly ServerEvent[];
}

/**
 * Messages and items of one frame whose refusal is told one by one; after that many only their number is. The errors
 * of those are never made: a frame of a megabyte may hold half a million.
 */
const MAX_TOLD = 20;

/** Creates a collector for one frame. */
export function createEventCollector(): EventCollector {
  const events: ServerEvent[] = [];
  let toldCount = 0;
  let untoldCount = 0;
  const refuse = (details: DecodeErrorDetails, count: number) => {
    if (toldCount >= MAX_TOLD) {
      untoldCount += count;
      return;
    }
    toldCount += 1;
    events.push(toInvalid(details));
  };
  return {
    add(decoded) {
      if (!decoded.ok) {
        refuse(decoded.error, 1);
        return;
      }
      for (const event of decoded.value) {
        if (event.kind === 'refused') refuse(event.details, event.count);
        else events.push(event);
      }
    },
    finish() {
      if (untoldCount === 0) return events;
      const message = `${untoldCount} more broken messages or items in the frame`;
      return [...events, toInvalid({ code: 'bad-shape', message, source: '' })];
    },
  };
}
