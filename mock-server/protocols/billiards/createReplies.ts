import type { Clock } from '../../../src/lib/clock.ts';
import type { BilliardsClient } from './billiardsClient.ts';
import { QUALITY_SCORE } from './describeClient.ts';
import { toReplyFrame } from './envelope.ts';
import { toUtcStamp } from './toUtcStamp.ts';

/** Codes of errors that clients are told. */
export type BilliardsErrorCode =
  | 'RATE_LIMIT'
  | 'UNKNOWN_MESSAGE_TYPE'
  | 'INVALID_JSON'
  | 'INVALID_SUBSCRIBE_FORMAT'
  | 'INVALID_UNSUBSCRIBE_FORMAT'
  | 'INVALID_FRAME_CREDIT_FORMAT'
  | 'MESSAGE_HANDLER_ERROR';

/** What the server says to one client, not counting streams. */
export interface Replies {
  reply(client: BilliardsClient, type: string, data: object): void;
  replyError(client: BilliardsClient, code: BilliardsErrorCode, message: string): void;
  sendPing(client: BilliardsClient): void;
  sendPong(client: BilliardsClient): void;
}

/** Creates the answering side. */
export function createReplies(clock: Clock): Replies {
  const reply = (client: BilliardsClient, type: string, data: object) => {
    const { messageCount: sequence, session } = client;
    const frame = toReplyFrame({ type, data, at: clock.now(), sequence });
    client.bytesSent += frame.length;
    session.sendControl(frame);
  };
  const stamp = () => toUtcStamp(clock.now());
  return {
    reply,
    replyError(client, code, message) {
      reply(client, 'error', { code, message });
    },
    sendPing(client) {
      reply(client, 'ping', { timestamp: stamp() });
    },
    sendPong(client) {
      const startedAt = clock.now();
      reply(client, 'pong', { timestamp: stamp(), quality_score: QUALITY_SCORE });
      client.lastSendS = (clock.now() - startedAt) / 1_000;
    },
  };
}
