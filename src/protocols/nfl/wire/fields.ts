import * as z from 'zod/mini';

/** Longest id taken: ids are keys and can't be cut, so a longer one makes its message broken. */
const MAX_ID_CHARS = 256;
/** More points than any team will score. */
const MAX_POINTS = 999;
const MAX_YARDS = 100;

/** An id things are keyed by: text that is not empty, or a number, which means the same as its digits. */
export const wireId = z.union([
  z.string().check(z.minLength(1), z.maxLength(MAX_ID_CHARS)),
  z.number(),
]);

/** Text that may be missing or null. */
export const optionalText = z.nullish(z.string());

/** Text that some servers send as a number (a team's id, a week). */
export const optionalLabel = z.nullish(z.union([z.string(), z.number()]));

/** A finite number that may be missing or null. Digits in a string are not a number. */
export const optionalNumber = z.nullish(z.number());

/** A share of one, 0 to 1, that may be missing or null. */
export const optionalShare = z.nullish(z.number().check(z.gte(0), z.lte(1)));

/** Points of a team. */
export const points = z.int().check(z.gte(0), z.lte(MAX_POINTS));

/** Points of a team that may be missing or null. */
export const optionalPoints = z.nullish(points);

/** 1 to 4, 5 and more in overtime, 0 before the kickoff; the pipeline sends texts such as "Q3" or "OT". */
export const optionalQuarter = z.nullish(
  z.union([z.int().check(z.gte(0), z.lte(20)), z.string().check(z.maxLength(20))]),
);

/** Yards, 0 to 100. */
export const yards = z.number().check(z.gte(0), z.lte(MAX_YARDS));

/** A number of things, at most so many that it can't be a mistake. */
export const optionalCount = z.nullish(z.int().check(z.gte(0), z.lte(9_999)));

/** A stamp as sent: naive UTC text from Python, `…Z` from Node, epoch numbers from others. */
export const optionalTimestamp = z.nullish(z.union([z.string(), z.number()]));
