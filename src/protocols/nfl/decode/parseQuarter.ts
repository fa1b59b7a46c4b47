const OVERTIME = /^(?:(\d)\s*)?OT\s*(\d)?$/i;
const NUMBERED = /^(?:Q|quarter\s*)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:quarter|qtr))?$/i;
const QUARTERS = 4;
const MAX_QUARTER = 20;

/** A quarter as a number: 3 of 3, "3", "Q3" and "3rd"; 5 of "OT", 6 of "2OT" and "OT2"; null of anything else. */
export function parseQuarter(quarter: number | string | null | undefined): number | null {
  if (typeof quarter !== 'string') return quarter ?? null;
  const text = quarter.trim();
  const overtime = OVERTIME.exec(text);
  if (overtime) return QUARTERS + Math.max(1, Number(overtime[1] ?? overtime[2] ?? 1));
  const [, number] = NUMBERED.exec(text) ?? [];
  return number === undefined || Number(number) > MAX_QUARTER ? null : Number(number);
}
