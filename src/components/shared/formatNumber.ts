// A fixed locale: the same text on server and client, whatever either is set to.
const decimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, useGrouping: false });
const money = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** What stands where a number is not known. */
export const NO_NUMBER = '–';

/** A real minus: as wide as a plus. */
export const MINUS = '−';

/** A number with its sign and a real minus: "+3.5", "−140", "0". For American odds and handicaps. */
export function formatSigned(value: number | null): string {
  if (value === null) return NO_NUMBER;
  const text = decimals.format(Math.abs(value));
  if (text === '0') return text;
  return `${value > 0 ? '+' : MINUS}${text}`;
}

/** A number as people write it: "221.5". */
export function formatPlain(value: number | null): string {
  return value === null ? NO_NUMBER : decimals.format(value).replace('-', MINUS);
}

/** An amount with two decimals. */
export function formatAmount(value: number | null): string {
  return value === null ? NO_NUMBER : money.format(value).replace('-', MINUS);
}

/** A share of one as whole percent: "64 %". */
export function formatShare(value: number | null): string {
  return value === null ? NO_NUMBER : `${Math.round(value * 100)} %`;
}

/** A duration in whole ms: "12 ms", "< 1 ms". */
export function formatMs(value: number | null): string {
  if (value === null) return NO_NUMBER;
  return value < 1 ? '< 1 ms' : `${Math.round(value)} ms`;
}
