import { err, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { DecodeErrorDetails } from './createDecodeError.ts';

/** Longest frame taken, in characters (UTF-16 units). */
export const MAX_FRAME_CHARS = 1_048_576;

/** Parses the JSON of a frame; never throws. Frames longer than `maxChars` are refused unread. */
export function parseFrame(frame: string, maxChars: number): Result<unknown, DecodeErrorDetails> {
  if (frame.length > maxChars) {
    const message = `frame of ${frame.length} characters, at most ${maxChars} are taken`;
    return err({ code: 'too-large', message, source: frame });
  }
  try {
    const value: unknown = JSON.parse(frame);
    return ok(value);
  } catch {
    // The engine's own message is dropped: it quotes the text, which may hold a token.
    return err({ code: 'not-json', message: 'frame is not JSON', source: frame });
  }
}
