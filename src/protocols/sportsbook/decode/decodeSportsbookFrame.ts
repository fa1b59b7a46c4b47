import { err, ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import { createDecodeError, toShownType } from '../../createDecodeError.ts';
import { isRecord } from '../../isRecord.ts';
import { parseFrame } from '../../parseFrame.ts';
import { isSurelyLines, readLines } from '../../readLines.ts';
import type { DecodeError, ServerEvent } from '../../serverEvent.ts';
import { createEventCollector } from '../../createEventCollector.ts';
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

/**
 * Decodes a frame: one message, or several (batching extension) as a JSON list or one a line. Of several, a broken
 * one becomes an `invalid` event. Never throws.
 */
export function decodeSportsbookFrame(
  frame: string,
  maxChars: number,
): Result<readonly ServerEvent[], DecodeError> {
  // Asked first, because to find out by a parse that fails costs as much as the first lines.
  if (frame.length <= maxChars && isSurelyLines(frame)) return ok(decodeLines(frame).finish());
  const parsed = parseFrame(frame, maxChars);
  if (parsed.ok) {
    return Array.isArray(parsed.value)
      ? ok(decodeList(parsed.value))
      : decodeMessage(parsed.value, frame);
  }
  if (parsed.error.code !== 'not-json' || !frame.includes('\n')) return parsed;
  const lines = decodeLines(frame);
  // Not a line of it is JSON: then it is one broken message rather than many.
  return lines.readCount > 0 ? ok(lines.finish()) : parsed;
}

function decodeList(messages: readonly unknown[]): readonly ServerEvent[] {
  const collector = createEventCollector();
  for (const message of messages) collector.add(decodeMessage(message, message));
  return collector.finish();
}

function decodeLines(frame: string) {
  const collector = createEventCollector();
  let readCount = 0;
  readLines(frame, (line) => {
    const parsed = parseFrame(line, line.length);
    if (parsed.ok) readCount += 1;
    collector.add(parsed.ok ? decodeMessage(parsed.value, line) : parsed);
  });
  return { readCount, finish: () => collector.finish() };
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
