const TYPE = 'odds_update"';

/**
 * Whether a frame certainly is odds, with or without the space that Python's JSON has: the only type that comes thousands
 * of times a second. What it denies may still be odds.
 */
export function isOddsFrame(frame: string): boolean {
  return (
    (frame.startsWith('{"type":"') && frame.startsWith(TYPE, 9)) ||
    (frame.startsWith('{"type": "') && frame.startsWith(TYPE, 10))
  );
}
