/** Whether a parsed value is a JSON object, not a list and not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DANGEROUS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a member name from the wire could reach an object's prototype. */
export function isDangerousName(name: string): boolean {
  return DANGEROUS.has(name);
}
