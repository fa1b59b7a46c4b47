import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';

/** One recorded data frame, ready to be sent to anybody. */
export interface RecordedFrame {
  /** Since the recorded connection opened. */
  readonly atMs: number;
  /** A client gets it while it follows one of these; null goes to everybody. */
  readonly channels: readonly SubscriptionType[] | null;
  /** The frame as recorded, with the client's own id in place of the recorded one. */
  toText(clientId: string): string;
}

/** The data of one recorded connection, oldest first. */
export interface Recording {
  readonly frames: readonly RecordedFrame[];
  /** How long one round takes at the recorded speed. */
  readonly durationMs: number;
}
