import type { EpochMs } from '../../lib/clock.ts';

/** One thing that happened on the wire. `conn` names the socket within its recording. */
export type RecordedEvent = {
  /** Since the recording began, ms. */
  readonly atMs: number;
  readonly conn: string;
} & (
  | {
      /** A socket was dialled. */
      readonly type: 'connect';
      /** Values of its parameters are left out: a credential may be among them. */
      readonly url: string;
    }
  | { readonly type: 'open' }
  /** A text frame: `recv` came from the server, `send` went to it. */
  | { readonly type: 'recv' | 'send'; readonly text: string }
  | {
      readonly type: 'close';
      readonly code: number;
      readonly reason: string;
      readonly wasClean: boolean;
      /** As the transport says it (`CloseCause`); empty where the recording does not say. */
      readonly cause: string;
    }
);

/** A frame of a recording. */
export type RecordedFrame = Extract<RecordedEvent, { readonly type: 'recv' | 'send' }>;

/** What happened on the wire for a while, oldest first, without credentials. */
export interface Recording {
  /** When it began; null where the file does not say. */
  readonly startedAt: EpochMs | null;
  readonly events: readonly RecordedEvent[];
  /** How long it was recorded, ms; silence at its end is part of it. */
  readonly durationMs: number;
  /** Events that were forgotten to keep the recording bounded; what is there is the newest. */
  readonly missingCount: number;
}

/** Whether an event is a frame. */
export function isRecordedFrame(event: RecordedEvent): event is RecordedFrame {
  return event.type === 'recv' || event.type === 'send';
}

/** How much a recording may hold; the oldest go first. */
export interface RecordingBounds {
  /** @default 20_000 */
  readonly maxEvents?: number | undefined;
  /** Characters of all frames together. @default 16_000_000 */
  readonly maxChars?: number | undefined;
}
