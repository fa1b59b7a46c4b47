import { createRingBuffer } from '../../src/lib/createRingBuffer.ts';
import type { Clock, EpochMs } from '../../src/lib/clock.ts';
import { redactCredentials } from '../../src/protocols/redactCredentials.ts';
import type { Log, LogLevel } from './log.ts';

/** One thing that happened. */
export interface LogLine {
  readonly at: EpochMs;
  readonly level: LogLevel;
  readonly message: string;
}

/** What happened lately, for people and tests that come too late to listen. */
export interface LogBook {
  /** Keeps a line of any level, without credentials, and hands it on. */
  readonly write: Log;
  /** The last 1,000 lines, oldest first. */
  lines(): readonly LogLine[];
}

const MAX_LINES = 1_000;
const MAX_CHARS = 500;

/** Creates an empty book that hands every line on to `log`. */
export function createLogBook(clock: Clock, log: Log): LogBook {
  const lines = createRingBuffer<LogLine>(MAX_LINES);
  return {
    write(level, text) {
      // Cut first: a client chooses how long the text is that it is quoted with.
      const message = redactCredentials(text.slice(0, MAX_CHARS));
      lines.push({ at: clock.now(), level, message });
      log(level, message);
    },
    lines: () => lines.toArray(),
  };
}
