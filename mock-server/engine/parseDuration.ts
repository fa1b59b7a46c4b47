const UNITS_MS = { ms: 1, s: 1_000, m: 60_000 } as const;
const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m)?$/;

/** Reads `250ms`, `5s`, `1.5m` or bare milliseconds; null for anything else. */
export function parseDuration(text: string): number | null {
  const match = DURATION.exec(text.trim());
  if (match?.[1] === undefined) return null;
  const unit = match[2];
  return Number(match[1]) * (unit === 'm' || unit === 's' ? UNITS_MS[unit] : 1);
}
