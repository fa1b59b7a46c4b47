import { toOwnText } from './toOwnText.ts';

/** White space that breaks or feeds a line. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Control and bidirectional characters, invisible joints, and halves of a surrogate pair. */
const HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const SUSPICIOUS = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;

/**
 * Makes a server's text safe to show: line breaks and tabs become a space, control and bidirectional
 * characters vanish, and what is longer than `maxChars` (UTF-16 units) is cut and ends in "…".
 * Applying it twice changes nothing more. What was cut off is not kept alive by what is left.
 */
export function sanitizeText(text: string, maxChars: number): string {
  // Nearly every text is clean and short: one test, and no copy.
  const isClean = text.length <= maxChars && !SUSPICIOUS.test(text);
  return isClean ? text : toOwnText(cutText(clean(text, maxChars), maxChars));
}

function clean(text: string, maxChars: number): string {
  // A hostile text may be a megabyte of which a line is shown; what is hidden in front of it is skipped too.
  const start = text.slice(0, maxChars * 4 + 64);
  return start.replace(BREAKS, ' ').replace(HIDDEN, '');
}

function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const end = maxChars - 1;
  const isSplitPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, isSplitPair ? end - 1 : end)}…`;
}
