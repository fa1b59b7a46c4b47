import type { RecordedEvent, Recording } from '../protocols/recording/recording.ts';

/** What one recorded socket says to the client, in order. */
export interface ReplayScript {
  /** Path of its address; null where the recording does not say. */
  readonly path: string | null;
  /** `open` first (unless the dial failed), then frames, then perhaps `close`. */
  readonly events: readonly RecordedEvent[];
}

/** The sockets of a recording, in the order in which they were dialled. */
export function toReplayScripts(recording: Recording): readonly ReplayScript[] {
  const byConn = new Map<string, RecordedEvent[]>();
  for (const event of recording.events) {
    const events = byConn.get(event.conn);
    if (events) events.push(event);
    else byConn.set(event.conn, [event]);
  }
  return Array.from(byConn.values(), toScript);
}

function toScript(events: readonly RecordedEvent[]): ReplayScript {
  const dialled = events.find((event) => event.type === 'connect');
  const said = events.filter(({ type }) => type === 'recv' || type === 'close' || type === 'open');
  const [first] = said;
  const isMidway = first?.type === 'recv' && !said.some(({ type }) => type === 'open');
  // Many a file holds frames and nothing else: the socket was open when the first of them came.
  const opened = { atMs: first?.atMs ?? 0, conn: first?.conn ?? '', type: 'open' } as const;
  return {
    path: dialled && URL.canParse(dialled.url) ? new URL(dialled.url).pathname : null,
    events: isMidway ? [opened, ...said] : said,
  };
}
