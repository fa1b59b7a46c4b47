import { redactCredentials } from './redactCredentials.ts';
import { sanitizeText } from './sanitizeText.ts';
import type { DecodeError, DecodeErrorCode } from './serverEvent.ts';
import { toOwnText } from './toOwnText.ts';

const MAX_SAMPLE_CHARS = 200;
const MAX_MESSAGE_CHARS = 200;
const MAX_TYPE_CHARS = 64;
/** More than is shown, because redaction may shorten; the rest of the text is not looked at. */
const INSPECTED_CHARS = 2_048;

/** What is known where an error is found. */
export interface DecodeErrorDetails {
  readonly code: DecodeErrorCode;
  readonly message: string;
  readonly messageType?: string | null;
  /** The offending text itself, or the value parsed from it. */
  readonly source: unknown;
}

/** Builds a refusal that is safe to keep and to show: credentials redacted, everything cut to a length. */
export function createDecodeError(details: DecodeErrorDetails): DecodeError {
  const { code, message, messageType = null, source } = details;
  return {
    code,
    message: sanitizeText(redactCredentials(message), MAX_MESSAGE_CHARS),
    messageType: messageType === null ? null : toShownType(messageType),
    sample: toSample(source),
  };
}

/** A wire type as it may be shown and counted: bounded, credentials redacted. */
export function toShownType(type: string): string {
  return sanitizeText(redactCredentials(type.slice(0, INSPECTED_CHARS)), MAX_TYPE_CHARS);
}

function toSample(source: unknown): string {
  const text = typeof source === 'string' ? source : stringify(source);
  const start = sanitizeText(text.slice(0, INSPECTED_CHARS), INSPECTED_CHARS);
  // Errors are kept, and a sample may be a line of a frame: it must not keep the frame as well.
  return toOwnText(sanitizeText(redactCredentials(start), MAX_SAMPLE_CHARS));
}

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Parsing has no depth limit, printing has one.
    return '(too deeply nested to print)';
  }
}
