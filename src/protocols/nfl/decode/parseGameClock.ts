const CLOCK = /^(\d{1,2}):([0-5]\d)(?:\.(\d{1,3}))?$/;

/** Milliseconds of a game clock such as "5:32", "15:00" or "0:04.3"; null if it says anything else. */
export function parseGameClock(text: string | null | undefined): number | null {
  const [, minutes, seconds, fraction = ''] = CLOCK.exec(text?.trim() ?? '') ?? [];
  if (minutes === undefined || seconds === undefined) return null;
  return Number(minutes) * 60_000 + Number(seconds) * 1_000 + Number(fraction.padEnd(3, '0'));
}
