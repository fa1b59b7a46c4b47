import type { Result } from '../lib/result.ts';
import { createDecodeError } from './createDecodeError.ts';
import type { DecodeError, ServerEvent } from './serverEvent.ts';

/** Gathers the events of the messages of one frame. */
export interface EventCollector {
  /** Takes the events of the next message, or its refusal as an `invalid` event. */
  add(decoded: Result<readonly ServerEvent[], DecodeError>): void;
  finish(): readonly ServerEvent[];
}

/** Messages of one frame that are refused one by one; after that many only their number is told. */
const MAX_REFUSED = 20;

/** Creates a collector for one frame. */
export function createEventCollector(): EventCollector {
  const events: ServerEvent[] = [];
  let refusedCount = 0;
  return {
    add(decoded) {
      if (decoded.ok) {
        for (const event of decoded.value) events.push(event);
        return;
      }
      refusedCount += 1;
      if (refusedCount <= MAX_REFUSED) events.push({ kind: 'invalid', error: decoded.error });
    },
    finish() {
      if (refusedCount <= MAX_REFUSED) return events;
      const message = `${refusedCount - MAX_REFUSED} more broken messages in the frame`;
      const error = createDecodeError({ code: 'bad-shape', message, source: '' });
      return [...events, { kind: 'invalid', error }];
    },
  };
}
