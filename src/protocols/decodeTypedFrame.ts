import { err, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { DecodeErrorDetails } from './createDecodeError.ts';
import { createDecodeError, toShownType } from './createDecodeError.ts';
import { createEventCollector } from './createEventCollector.ts';
import { isRecord } from './isRecord.ts';
import type { MessageDecoder } from './messageDecoder.ts';
import { parseFrame } from './parseFrame.ts';
import type { DecodedEvent } from './refusal.ts';
import type { DecodeError, ServerEvent } from './serverEvent.ts';

/** How frames are read that hold one JSON object, whose type a member names. */
export interface TypedFrameOptions {
  /** The member that names the type. */
  readonly typeField: string;
  /** Longer frames are refused unread. */
  readonly maxChars: number;
  /** One decoder a type: picked by name, so that no message is tried against another's schema. */
  readonly decoders: ReadonlyMap<string, MessageDecoder>;
}

/** Decodes a frame that holds one message. Never throws, if no decoder does. */
export function decodeTypedFrame(
  frame: string,
  options: TypedFrameOptions,
): Result<readonly ServerEvent[], DecodeError> {
  const parsed = parseFrame(frame, options.maxChars);
  const decoded = parsed.ok ? decodeMessage(parsed.value, frame, options) : parsed;
  if (!decoded.ok) return err(createDecodeError(decoded.error));
  const collector = createEventCollector();
  collector.add(decoded);
  return ok(collector.finish());
}

function decodeMessage(
  message: unknown,
  source: string,
  { typeField, decoders }: TypedFrameOptions,
): Result<readonly DecodedEvent[], DecodeErrorDetails> {
  if (!isRecord(message)) {
    return err({ code: 'not-object', message: 'not a JSON object', source });
  }
  const type = message[typeField];
  if (typeof type !== 'string' || type === '') {
    const expected = `${typeField}: expected a text that is not empty`;
    return err({ code: 'no-type', message: expected, source });
  }
  const decoder = decoders.get(type);
  if (decoder === undefined) return ok([{ kind: 'unknown', type: toShownType(type) }]);
  const decoded = decoder(message);
  if (decoded.ok) return decoded;
  return err({ code: 'bad-shape', message: decoded.error, messageType: type, source });
}
