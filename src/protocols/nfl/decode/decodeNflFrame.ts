import { err, ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import { createDecodeError, toShownType } from '../../createDecodeError.ts';
import { isRecord } from '../../isRecord.ts';
import { parseFrame } from '../../parseFrame.ts';
import { sanitizeText } from '../../sanitizeText.ts';
import type { DecodeError, ServerEvent } from '../../serverEvent.ts';
import type { NflEventType } from '../wire/eventTypes.ts';
import { toGameDecoder } from './decodeGame.ts';
import { decodeLineMovement, decodeNflOdds, decodeNflPrediction } from './decodePrices.ts';
import {
  decodeConnectionAck,
  decodeModelUpdate,
  decodeNflError,
  decodeNotification,
} from './decodeSession.ts';
import type { NflDecoder } from './messageDecoder.ts';

/** Longest message id or channel looked at: the longest id of a game, and its prefix. */
const MAX_TEXT_CHARS = 300;

/** All 16; the two that only clients send are understood, should a server echo them. */
const DECODERS: { readonly [Type in NflEventType]: NflDecoder } = {
  connection_ack: decodeConnectionAck,
  // A server never asks for one, so it is always the answer to ours.
  heartbeat: () => ok([{ kind: 'pong' }]),
  error: decodeNflError,
  notification: decodeNotification,
  model_update: decodeModelUpdate,
  game_started: toGameDecoder('game_started'),
  game_ended: toGameDecoder('game_ended'),
  game_update: toGameDecoder('game_update'),
  score_update: toGameDecoder('score_update'),
  quarter_change: toGameDecoder('quarter_change'),
  odds_update: decodeNflOdds,
  line_movement: decodeLineMovement,
  prediction_update: decodeNflPrediction,
  prediction_refresh: decodeNflPrediction,
  user_subscription: () => ok([{ kind: 'info', type: 'user_subscription' }]),
  user_unsubscription: () => ok([{ kind: 'info', type: 'user_unsubscription' }]),
};

/** Decodes a frame: one message. Never throws. */
export function decodeNflFrame(
  frame: string,
  maxChars: number,
): Result<readonly ServerEvent[], DecodeError> {
  const parsed = parseFrame(frame, maxChars);
  if (!parsed.ok) return err(createDecodeError(parsed.error));
  const message = parsed.value;
  if (!isRecord(message)) {
    const details = { code: 'not-object', message: 'not a JSON object', source: frame } as const;
    return err(createDecodeError(details));
  }
  const { event_type: type, data } = message;
  if (typeof type !== 'string' || type === '') {
    const reason = 'event_type: expected a text that is not empty';
    return err(createDecodeError({ code: 'no-type', message: reason, source: frame }));
  }
  if (!isEventType(type)) return ok([{ kind: 'unknown', type: toShownType(type) }]);
  const decoded = DECODERS[type]({
    data,
    messageId: toText(message['message_id']),
    channel: toText(message['channel']),
  });
  if (decoded.ok) return decoded;
  const details = { code: 'bad-shape', message: decoded.error, messageType: type } as const;
  return err(createDecodeError({ ...details, source: frame }));
}

function isEventType(type: string): type is NflEventType {
  return Object.hasOwn(DECODERS, type);
}

function toText(value: unknown): string | null {
  return typeof value === 'string' ? sanitizeText(value, MAX_TEXT_CHARS) : null;
}
