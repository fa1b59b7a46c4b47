import type { ProtocolName } from '../../engine/protocolServer.ts';

/** One recorded data message, ready to be sent to anybody. */
export interface RecordedFrame {
  /** Since the recorded connection opened. */
  readonly atMs: number;
  /** What it says it is; empty where it says nothing. */
  readonly type: string;
  /** The message as recorded, with the client's own id in place of the recorded one. */
  toText(clientId: string): string;
}

/** The data of one recorded connection, oldest first. */
export interface Recording {
  /** Whose messages these are. */
  readonly protocol: ProtocolName;
  readonly frames: readonly RecordedFrame[];
  /** How long one round takes at the recorded speed. */
  readonly durationMs: number;
}
