const UNITS_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;
const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/;

/** Reads `250ms`, `5s`, `1.5m`, `12h` or bare milliseconds; null for anything else. */
export function parseDuration(text: string): number | null {
  const match = DURATION.exec(text.trim());
  if (match?.[1] === undefined) return null;
  const unit = match[2];
  return Number(match[1]) * (unit === 'h' || unit === 'm' || unit === 's' ? UNITS_MS[unit] : 1);
}
