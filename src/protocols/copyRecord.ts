import { isDangerousName, isRecord } from './isRecord.ts';
import { redactCredentials } from './redactCredentials.ts';
import { sanitizeText } from './sanitizeText.ts';

/** Levels of nesting kept; what lies deeper becomes null. */
export const MAX_RECORD_DEPTH = 8;
/** Members kept in all; the rest is left out. */
export const MAX_RECORD_MEMBERS = 2_000;
const MAX_TEXT_CHARS = 1_000;
const MAX_NAME_CHARS = 120;

interface Budget {
  membersLeft: number;
}

/**
 * Deep copy of a free-form object from the wire, fit to be kept and shown: bounded in depth and size, names
 * that could reach a prototype left out, texts sanitised and redacted, numbers that are not finite made null.
 */
export function copyRecord(
  record: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return copyMembers(record, 1, { membersLeft: MAX_RECORD_MEMBERS });
}

function copyMembers(
  record: Readonly<Record<string, unknown>>,
  depth: number,
  budget: Budget,
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [wireName, value] of Object.entries(record)) {
    if (budget.membersLeft <= 0) break;
    // Looked at after sanitising: hidden characters must not smuggle a name past the check.
    const name = sanitizeText(wireName, MAX_NAME_CHARS);
    if (isDangerousName(name)) continue;
    budget.membersLeft -= 1;
    copy[name] = copyValue(value, depth, budget);
  }
  return copy;
}

function copyValue(value: unknown, depth: number, budget: Budget): unknown {
  if (typeof value === 'string') return copyText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (depth >= MAX_RECORD_DEPTH) return null;
  if (Array.isArray(value)) return copyList(value, depth + 1, budget);
  if (isRecord(value)) return copyMembers(value, depth + 1, budget);
  return null;
}

function copyText(text: string): string {
  // What is beyond the cut is not searched for credentials either.
  return sanitizeText(redactCredentials(text.slice(0, MAX_TEXT_CHARS * 2)), MAX_TEXT_CHARS);
}

function copyList(list: readonly unknown[], depth: number, budget: Budget): unknown[] {
  const copy: unknown[] = [];
  for (const member of list) {
    if (budget.membersLeft <= 0) break;
    budget.membersLeft -= 1;
    copy.push(copyValue(member, depth, budget));
  }
  return copy;
}
