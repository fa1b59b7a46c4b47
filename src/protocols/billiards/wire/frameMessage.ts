import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import { optionalFlag, optionalNumber, streamHead } from './fields.ts';

/** A picture of more pixels than that in a direction is no camera's, and a page would die of it. */
const MAX_PIXELS = 8_192;
const pixels = z.int().check(z.gte(1), z.lte(MAX_PIXELS));

/**
 * A picture of the camera; the original has it switched off. `image` is base64, of zlib data if `compressed`; `format`
 * names what it is then, such as `jpeg`.
 */
export const frameData = z.object({
  ...streamHead,
  image: z.string().check(z.minLength(1), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  width: pixels,
  height: pixels,
  format: z.string().check(z.regex(/^[A-Za-z0-9]{1,16}$/)),
  quality: optionalNumber,
  compressed: optionalFlag,
  fps: optionalNumber,
  size_bytes: optionalNumber,
});
export type FrameData = z.infer<typeof frameData>;
export const frameMessage = defineServerMessage('frame', frameData);
export type FrameMessage = z.infer<typeof frameMessage>;
