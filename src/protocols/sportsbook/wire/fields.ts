import * as z from 'zod/mini';

/** Longest id taken: ids are keys and can't be cut, so a longer one makes its item broken. */
const MAX_ID_CHARS = 256;

/** An id things are keyed by: text that is not empty, or a number, which means the same as its digits. */
export const wireId = z.union([
  z.string().check(z.minLength(1), z.maxLength(MAX_ID_CHARS)),
  z.number(),
]);

/** Text that may be missing or null: real servers omit what they do not know. */
export const optionalText = z.nullish(z.string());

/** A finite number that may be missing or null. Digits in a string are not a number. */
export const optionalNumber = z.nullish(z.number());

/** A share of one, 0 to 1, that may be missing or null. */
export const optionalShare = z.nullish(z.number().check(z.gte(0), z.lte(1)));

/** A timestamp as sent: naive server-local ISO text from the original, epoch numbers from others. */
export const optionalTimestamp = z.nullish(z.union([z.string(), z.number()]));

/** Narrowing parameters as the wire has them: snake_case names, values of any kind. */
export const wireFilters = z.record(z.string(), z.unknown());
/** Filters as the wire has them. */
export type WireFilters = z.infer<typeof wireFilters>;
