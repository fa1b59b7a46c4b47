const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const PART =
  /(\d+(?:\.\d+)?)\s*(d(?:ays?)?|h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])/gi;
const MAX_DURATION_CHARS = 64;
/** A year: what claims to last longer is a mistake. */
const MAX_DURATION_MS = 365 * 86_400_000;

/** Milliseconds of a text such as "42 minutes", "1h 5m" or "2 days, 3 hours"; null if it says anything else, or more than a year. */
export function parseDuration(text: string): number | null {
  if (text.length > MAX_DURATION_CHARS) return null;
  const parts = [...text.matchAll(PART)];
  const rest = text.replace(PART, '').replace(/\band\b|[\s,]/g, '');
  if (parts.length === 0 || rest !== '') return null;
  const durationMs = parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * toUnitMs(unit),
    0,
  );
  return durationMs <= MAX_DURATION_MS ? durationMs : null;
}

function toUnitMs(unit: string | undefined): number {
  return UNIT_MS[unit?.charAt(0).toLowerCase() ?? ''] ?? Number.NaN;
}
