import { assertNever } from '../lib/assertNever.ts';
import type { DecodeError, ServerEvent } from '../protocols/serverEvent.ts';

/** Removes the credentials known to the manager from a text. */
type Redact = (text: string) => string;

/**
 * What a server said, in texts that may be kept and shown: it can quote the credential in any of them, and one that
 * looks like an ordinary word is known to the manager only. Items are left alone: they are many, and keyed by texts.
 */
export function redactEvent(event: ServerEvent, redact: Redact): ServerEvent {
  switch (event.kind) {
    case 'ready': {
      const { sessionId, userId, channels, capabilities } = event;
      return {
        ...event,
        sessionId: redact(sessionId),
        userId: userId === null ? null : redact(userId),
        channels: channels.map(redact),
        capabilities: capabilities.map(redact),
      };
    }
    case 'confirmed':
    case 'removed':
      return { ...event, roomId: event.roomId === null ? null : redact(event.roomId) };
    case 'rejected':
    case 'error':
      return { ...event, message: redact(event.message) };
    case 'notice':
      return { ...event, title: redact(event.title), message: redact(event.message) };
    case 'unknown':
      return { ...event, type: redact(event.type) };
    case 'invalid':
      return { ...event, error: redactDecodeError(event.error, redact) };
    case 'update':
    case 'occurrence':
    case 'frame':
    case 'info':
    case 'ping':
    case 'pong':
      return event;
    default:
      return assertNever(event);
  }
}

/** A refusal without the known credentials in it. */
export function redactDecodeError(error: DecodeError, redact: Redact): DecodeError {
  return { ...error, message: redact(error.message), sample: redact(error.sample) };
}
