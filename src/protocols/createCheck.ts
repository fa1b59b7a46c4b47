import type * as z from 'zod/mini';
import { isRecord } from './isRecord.ts';

/** Whether a value certainly passes. */
type Check = (value: unknown) => boolean;

/** A member of an object. */
interface Field {
  readonly check: Check;
  readonly isRequired: boolean;
}

/** Never certain, so that the schema itself is asked every time. */
const UNSURE: Check = () => false;
const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);

/**
 * Makes of a schema a check that allocates nothing and needs no `eval`, for what arrives thousands of times a second.
 * Yes means that the schema takes the value, and takes it as it is but for members it does not name. No means "ask the
 * schema", which also knows what is wrong: the value may be broken, or of a kind that the check does not know (it knows
 * texts, numbers, either of them, objects, and what may be absent or null).
 */
export function createCheck<Schema extends z.core.$ZodType>(
  schema: Schema,
): (value: unknown) => value is z.output<Schema> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a check becomes a guard
  return toCheck(schema) as (value: unknown) => value is z.output<Schema>;
}

function toCheck(schema: z.core.$ZodType): Check {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return toTextCheck(def);
    case 'number':
      return isPlain(def) ? isNumber : UNSURE;
    case 'optional':
      return isPlain(def) ? toOptionalCheck(def.innerType) : UNSURE;
    case 'nullable':
      return isPlain(def) ? toNullableCheck(def.innerType) : UNSURE;
    case 'union':
      return isPlain(def) && def.inclusive !== false ? toUnionCheck(def.options) : UNSURE;
    case 'object':
      return isPlain(def) && !def.catchall ? toObjectCheck(def.shape) : UNSURE;
    // What transforms, fills in or looks closer stays with zod.
    default:
      return UNSURE;
  }
}

function defOf(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-underscore-dangle -- zod's own way for libraries to read a schema, and its own union of all kinds
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** Whether there is nothing to a schema but its kind: no checks, no format (which is a check by itself), no coercion. */
function isPlain(def: z.core.$ZodTypeDef): boolean {
  return (def.checks ?? []).length === 0 && !('check' in def) && !('coerce' in def && def.coerce);
}

/** Zod counts code points, of which a text has at least half as many as it has UTF-16 units, and at most as many. */
function toTextCheck(def: z.core.$ZodStringDef): Check {
  if (!isPlain({ ...def, checks: [] })) return UNSURE;
  if (isPlain(def)) return isText;
  let minUnits = 0;
  let maxUnits = Infinity;
  for (const check of def.checks ?? []) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-underscore-dangle -- as above
    const limit = (check as z.core.$ZodChecks)._zod.def;
    if (limit.check === 'min_length') minUnits = Math.max(minUnits, limit.minimum * 2 - 1);
    else if (limit.check === 'max_length') maxUnits = Math.min(maxUnits, limit.maximum);
    else return UNSURE;
  }
  return (value) =>
    typeof value === 'string' && value.length >= minUnits && value.length <= maxUnits;
}

/** Of what is unknown, even absence may mean something: a default would be filled in. */
function toOptionalCheck(inner: z.core.$ZodType): Check {
  const def = defOf(inner);
  // `nullish`, the usual case, is one call instead of two.
  const isNullish = def.type === 'nullable' && isPlain(def);
  const check = toCheck(isNullish ? def.innerType : inner);
  if (check === UNSURE) return UNSURE;
  return isNullish
    ? (value) => value === undefined || value === null || check(value)
    : (value) => value === undefined || check(value);
}

function toNullableCheck(inner: z.core.$ZodType): Check {
  const check = toCheck(inner);
  return check === UNSURE ? UNSURE : (value) => value === null || check(value);
}

/** Of texts and numbers only: between others it matters which of them is the first to fit. */
function toUnionCheck(options: readonly z.core.$ZodType[]): Check {
  const areScalars = options.every((option) => ['string', 'number'].includes(defOf(option).type));
  const checks = options.map(toCheck);
  if (!areScalars || checks.includes(UNSURE)) return UNSURE;
  return (value) => {
    for (const check of checks) if (check(value)) return true;
    return false;
  };
}

/** Members are walked as the value has them: most have fewer than the schema names, and finding none costs the most. */
function toObjectCheck(shape: Readonly<Record<string, z.core.$ZodType>>): Check {
  const fields = new Map<string, Field>();
  for (const [name, schema] of Object.entries(shape)) {
    const check = toCheck(schema);
    fields.set(name, { check, isRequired: !check(undefined) });
  }
  const requiredCount = [...fields.values()].filter(({ isRequired }) => isRequired).length;
  return (value) => {
    if (!isRecord(value)) return false;
    let foundCount = 0;
    for (const name in value) {
      const field = fields.get(name);
      if (field === undefined) continue;
      if (!field.check(value[name])) return false;
      if (field.isRequired) foundCount += 1;
    }
    return foundCount === requiredCount;
  };
}
