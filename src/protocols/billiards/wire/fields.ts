import * as z from 'zod/mini';

const MAX_ID_CHARS = 64;
/** Pixels from the origin that can still be meant; also keeps every product with a scale finite. */
const MAX_COORDINATE = 1_000_000;
const MAX_SCALE = 1_000;

/** An id things are keyed by: text that is not empty, or a number, which means the same as its digits. */
export const wireId = z.union([
  z.string().check(z.minLength(1), z.maxLength(MAX_ID_CHARS)),
  z.number(),
]);

/** Text that may be missing or null. */
export const optionalText = z.nullish(z.string());

/** A finite number that may be missing or null. */
export const optionalNumber = z.nullish(z.number());

/** A flag that may be missing or null. */
export const optionalFlag = z.nullish(z.boolean());

/** A stamp as sent: ISO text with a zone, or seconds since the epoch. */
export const optionalTimestamp = z.nullish(z.union([z.string(), z.number()]));

/** A free-form object, copied with limits when decoded. */
export const optionalRecord = z.nullish(z.record(z.string(), z.unknown()));

const coordinate = z.number().check(z.gte(-MAX_COORDINATE), z.lte(MAX_COORDINATE));
const factor = z.number().check(z.gt(0), z.lte(MAX_SCALE));

/** Factor to the canonical 4K space: 1 is 4K, 2 is 1080p, 3 is 720p; one for both directions, or one for each. */
export const wireScale = z.union([factor, z.tuple([factor, factor])]);
/** Scale as the wire has it. */
export type WireScale = z.infer<typeof wireScale>;

/** A place or a vector: a pair (seed revision), or an object, with or without a scale (HEAD). */
export const wirePoint = z.union([
  z.tuple([coordinate, coordinate]),
  z.object({ x: coordinate, y: coordinate, scale: z.nullish(wireScale) }),
]);
/** Place or vector as the wire has it. */
export type WirePoint = z.infer<typeof wirePoint>;

/** A place or a vector that may be missing or null. */
export const optionalPoint = z.nullish(wirePoint);

/** What every message of a stream says of itself. `sequence` counts the messages of its stream; some have none. */
export const streamHead = { timestamp: optionalTimestamp, sequence: optionalNumber };
