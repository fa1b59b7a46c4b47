import type { Clock } from '../../../src/lib/clock.ts';
import type { Session } from '../../engine/session.ts';
import { createMessageLimiter, type MessageLimiter } from './createMessageLimiter.ts';
import type { Stream } from './streams.ts';

/** A client as the original's handler keeps it. */
export interface BilliardsClient {
  readonly session: Session;
  /** What the client is told it is subscribed to; what it gets is the broadcaster's affair, and not the same. */
  readonly subscriptions: Set<Stream>;
  readonly mayBeHandled: MessageLimiter;
  readonly mayGetCredit: MessageLimiter;
  /** Understood messages; also the envelope's `sequence`. */
  messageCount: number;
  bytesSent: number;
  bytesReceived: number;
  /** How long the last send took the server: not a round trip, though it is called ping latency. */
  lastSendS: number;
  isAlive: boolean;
  /** Video frames it may still get. */
  frameCredits: number;
}

const MESSAGES_PER_MINUTE = 100;
/** Asking for pictures is no message in the sense of the limit: 60 a second need one each, and some spare. */
const CREDITS_PER_MINUTE = 4_000;

/** Creates the record of somebody who just connected. */
export function createBilliardsClient(session: Session, clock: Clock): BilliardsClient {
  return {
    session,
    subscriptions: new Set(),
    mayBeHandled: createMessageLimiter(clock, MESSAGES_PER_MINUTE),
    mayGetCredit: createMessageLimiter(clock, CREDITS_PER_MINUTE),
    messageCount: 0,
    bytesSent: 0,
    bytesReceived: 0,
    lastSendS: 0,
    isAlive: true,
    frameCredits: 0,
  };
}
