import { err, ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import { createDecodeError, toShownType } from '../../createDecodeError.ts';
import { isRecord } from '../../isRecord.ts';
import { parseFrame } from '../../parseFrame.ts';
import type { DecodeError, ServerEvent } from '../../serverEvent.ts';
import { decodeArbitrage } from './decodeArbitrage.ts';
import { decodeOdds } from './decodeOdds.ts';
import { decodePredictions } from './decodePredictions.ts';
import { decodeAnalytics, decodePortfolio } from './decodeRecord.ts';
import { decodeError, decodeWelcome } from './decodeSession.ts';
import { decodeConfirmed, decodeRemoved } from './decodeSubscription.ts';
import { decodeSystemAlert } from './decodeSystemAlert.ts';
import type { MessageDecoder } from './messageDecoder.ts';

/** One decoder a type: picked by name, so that no message is tried against another's schema. */
const DECODERS: ReadonlyMap<string, MessageDecoder> = new Map<string, MessageDecoder>([
  ['odds_update', decodeOdds],
  ['arbitrage_alert', decodeArbitrage],
  ['prediction_update', decodePredictions],
  ['analytics_update', decodeAnalytics],
  ['portfolio_update', decodePortfolio],
  ['system_alert', decodeSystemAlert],
  ['welcome', decodeWelcome],
  ['subscription_confirmed', decodeConfirmed],
  ['subscription_removed', decodeRemoved],
  ['error', decodeError],
  ['ping', () => ok([{ kind: 'ping' }])],
  ['pong', () => ok([{ kind: 'pong' }])],
  ['status', () => ok([{ kind: 'info', type: 'status' }])],
]);

/** Messages of one frame that are refused one by one; after that many only their number is told. */
const MAX_REFUSED = 20;

/**
 * Decodes a frame: one message, or a JSON list of messages (batching extension), of which a broken one
 * becomes an `invalid` event. Never throws.
 */
export function decodeSportsbookFrame(
  frame: string,
  maxChars: number,
): Result<readonly ServerEvent[], DecodeError> {
  const parsed = parseFrame(frame, maxChars);
  if (!parsed.ok) return parsed;
  return Array.isArray(parsed.value)
    ? ok(decodeList(parsed.value))
    : decodeMessage(parsed.value, frame);
}

function decodeList(messages: readonly unknown[]): readonly ServerEvent[] {
  const events: ServerEvent[] = [];
  let refusedCount = 0;
  for (const message of messages) {
    const decoded = decodeMessage(message, message);
    if (decoded.ok) {
      for (const event of decoded.value) events.push(event);
    } else {
      refusedCount += 1;
      if (refusedCount <= MAX_REFUSED) events.push({ kind: 'invalid', error: decoded.error });
    }
  }
  if (refusedCount > MAX_REFUSED) {
    const message = `${refusedCount - MAX_REFUSED} more broken messages in the frame`;
    const error = createDecodeError({ code: 'bad-shape', message, source: '' });
    events.push({ kind: 'invalid', error });
  }
  return events;
}

/** `source` is what a refusal quotes: the frame, or the message where a frame holds several. */
function decodeMessage(
  message: unknown,
  source: unknown,
): Result<readonly ServerEvent[], DecodeError> {
  if (!isRecord(message)) {
    return err(createDecodeError({ code: 'not-object', message: 'not a JSON object', source }));
  }
  const { type } = message;
  if (typeof type !== 'string' || type === '') {
    const text = 'type: expected a text that is not empty';
    return err(createDecodeError({ code: 'no-type', message: text, source }));
  }
  const decoder = DECODERS.get(type);
  if (decoder === undefined) return ok([{ kind: 'unknown', type: toShownType(type) }]);
  const decoded = decoder(message);
  if (decoded.ok) return decoded;
  return err(
    createDecodeError({ code: 'bad-shape', message: decoded.error, messageType: type, source }),
  );
}
