import { err, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { createDecodeError } from './createDecodeError.ts';
import type { DecodeError } from './serverEvent.ts';

/** Longest frame taken, in characters (UTF-16 units). */
export const MAX_FRAME_CHARS = 1_048_576;

/** Parses the JSON of a frame; never throws. Frames longer than `maxChars` are refused unread. */
export function parseFrame(frame: string, maxChars: number): Result<unknown, DecodeError> {
  if (frame.length > maxChars) {
    const message = `frame of ${frame.length} characters, at most ${maxChars} are taken`;
    return err(createDecodeError({ code: 'too-large', message, source: frame }));
  }
  try {
    const value: unknown = JSON.parse(frame);
    return ok(value);
  } catch {
    // The engine's own message is dropped: it quotes the text, which may hold a token.
    const message = 'frame is not JSON';
    return err(createDecodeError({ code: 'not-json', message, source: frame }));
  }
}
