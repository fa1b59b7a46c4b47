import { err, ok } from '../../../lib/result.ts';
import type { Result } from '../../../lib/result.ts';
import type { DecodeErrorDetails } from '../../createDecodeError.ts';
import { createDecodeError, toShownType } from '../../createDecodeError.ts';
import { isRecord } from '../../isRecord.ts';
import { parseFrame } from '../../parseFrame.ts';
import { isSurelyLines, readLines } from '../../readLines.ts';
import type { DecodedEvent, Refusal } from '../../refusal.ts';
import { toInvalid } from '../../refusal.ts';
import type { DecodeError, ServerEvent } from '../../serverEvent.ts';
import { createEventCollector } from '../../createEventCollector.ts';
import { decodeArbitrage } from './decodeArbitrage.ts';
import { decodeOdds } from './decodeOdds.ts';
import { decodePredictions } from './decodePredictions.ts';
import { decodeAnalytics, decodePortfolio } from './decodeRecord.ts';
import { decodeError, decodeWelcome } from './decodeSession.ts';
import { decodeConfirmed, decodeRemoved } from './decodeSubscription.ts';
import { decodeSystemAlert } from './decodeSystemAlert.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';

/**
 * Lines of a frame that may be no JSON; the rest is refused unread then. Finding out takes an exception, some
 * microseconds each, and a frame has room for half a million of them.
 */
const MAX_BROKEN_LINES = 1_000;
const UNREAD = err({ code: 'not-json', message: 'not read', source: '' } as const);

type DecodedMessage = Result<readonly DecodedEvent[], DecodeErrorDetails>;

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
      : finishOne(decodeMessage(parsed.value, frame));
  }
  const { error } = parsed;
  if (error.code !== 'not-json' || !frame.includes('\n')) return err(createDecodeError(error));
  const lines = decodeLines(frame);
  // Not a line of it is JSON: then it is one broken message rather than many.
  return lines.readCount > 0 ? ok(lines.finish()) : err(createDecodeError(error));
}

function decodeList(messages: readonly unknown[]): readonly ServerEvent[] {
  const collector = createEventCollector();
  for (const message of messages) collector.add(decodeMessage(message, message));
  return collector.finish();
}

function decodeLines(frame: string) {
  const collector = createEventCollector();
  let readCount = 0;
  let brokenCount = 0;
  readLines(frame, (line) => {
    const parsed = brokenCount < MAX_BROKEN_LINES ? parseFrame(line, line.length) : UNREAD;
    if (parsed.ok) readCount += 1;
    else brokenCount += 1;
    collector.add(parsed.ok ? decodeMessage(parsed.value, line) : parsed);
  });
  return { readCount, finish: () => collector.finish() };
}

/** Events of a frame that holds one message; as good as always they are what it gave. */
function finishOne(decoded: DecodedMessage): Result<readonly ServerEvent[], DecodeError> {
  if (!decoded.ok) return err(createDecodeError(decoded.error));
  if (isWithoutRefusal(decoded)) return decoded;
  return ok(
    decoded.value.map((event) => (event.kind === 'refused' ? toInvalid(event.details) : event)),
  );
}

function isWithoutRefusal(
  decoded: DecodedMessage,
): decoded is Result<readonly Exclude<DecodedEvent, Refusal>[], never> {
  return decoded.ok && decoded.value.every(isNoRefusal);
}

/** By name: made in place, it would be one function more for each message. */
function isNoRefusal({ kind }: DecodedEvent): boolean {
  return kind !== 'refused';
}

/** `source` is what a refusal quotes: the frame, or the message where a frame holds several. */
function decodeMessage(message: unknown, source: unknown): DecodedMessage {
  if (!isRecord(message)) {
    return err({ code: 'not-object', message: 'not a JSON object', source });
  }
  const { type } = message;
  if (typeof type !== 'string' || type === '') {
    return err({ code: 'no-type', message: 'type: expected a text that is not empty', source });
  }
  const decoder = DECODERS.get(type);
  if (decoder === undefined) return ok([{ kind: 'unknown', type: toShownType(type) }]);
  const decoded = decoder(message);
  if (decoded.ok) return decoded;
  return err({ code: 'bad-shape', message: decoded.error, messageType: type, source });
}
