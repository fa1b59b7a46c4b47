import { assertNever } from '../../lib/assertNever.ts';
import type { Result } from '../../lib/result.ts';
import { err, ok } from '../../lib/result.ts';
import type { Filter, FilterField, FilterFields } from '../../hooks/viewTypes.ts';

/** What is wrong with what was filled in. */
export type FieldProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-number' }
  | { readonly kind: 'too-small'; readonly min: number }
  | { readonly kind: 'too-large'; readonly max: number }
  | { readonly kind: 'malformed'; readonly example: string | null };

/** What was filled in, by field. */
export type FieldTexts = Readonly<Record<string, string>>;
/** What is wrong, by field. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

type FieldValue = NonNullable<Filter[string]>;

/** The filter that was filled in, or everything that is wrong with it. What is empty asks for nothing. Pure. */
export function readFilterForm(
  fields: FilterFields,
  texts: FieldTexts,
): Result<Filter, FieldProblems> {
  const filter: Record<string, FieldValue> = {};
  const problems: Record<string, FieldProblem> = {};
  for (const [name, field] of Object.entries(fields)) {
    const text = (texts[name] ?? '').trim();
    if (text === '') {
      if (field.isRequired) problems[name] = { kind: 'missing' };
      continue;
    }
    const read = readField(field, text);
    if (read.ok) filter[name] = read.value;
    else problems[name] = read.error;
  }
  return Object.keys(problems).length > 0 ? err(problems) : ok(filter);
}

function readField(field: FilterField, text: string): Result<FieldValue, FieldProblem> {
  switch (field.kind) {
    case 'choice':
      return ok(text);
    case 'flag':
      return ok(true);
    case 'number':
      return readNumber(field, text);
    case 'text':
      return readText(field, text);
    default:
      return assertNever(field);
  }
}

function readNumber(
  { min, max }: Extract<FilterField, { kind: 'number' }>,
  text: string,
): Result<FieldValue, FieldProblem> {
  // Half the world writes a comma.
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return err({ kind: 'no-number' });
  if (min !== undefined && value < min) return err({ kind: 'too-small', min });
  if (max !== undefined && value > max) return err({ kind: 'too-large', max });
  return ok(value);
}

function readText(
  { takesSeveral, pattern, example }: Extract<FilterField, { kind: 'text' }>,
  text: string,
): Result<FieldValue, FieldProblem> {
  const parts = takesSeveral
    ? text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : [text];
  const [first, ...others] = parts;
  if (first === undefined) return err({ kind: 'missing' });
  const whole = pattern === undefined ? null : new RegExp(`^(?:${pattern})$`);
  if (whole && !parts.every((part) => whole.test(part))) {
    return err({ kind: 'malformed', example: example ?? null });
  }
  return ok(others.length > 0 ? parts : first);
}
