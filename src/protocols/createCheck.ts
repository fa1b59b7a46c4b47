import type * as z from 'zod/mini';
import { isRecord } from './isRecord.ts';

/** What a value may be. All rules have the same fields, because the engine is fastest if they look alike. */
interface Rule {
  readonly canBeText: boolean;
  readonly minUnits: number;
  readonly maxUnits: number;
  readonly canBeNumber: boolean;
  readonly canBeNull: boolean;
  readonly canBeAbsent: boolean;
  /** Null: it can't be an object. */
  readonly members: Members | null;
}

interface Members {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly requiredCount: number;
}

const NOTHING: Rule = {
  canBeText: false,
  minUnits: 0,
  maxUnits: Infinity,
  canBeNumber: false,
  canBeNull: false,
  canBeAbsent: false,
  members: null,
};

/**
 * Makes of a schema a check that allocates nothing and needs no `eval`, for what arrives thousands of times a second.
 * Yes means that the schema takes the value, and takes it as it is but for members it does not name. No means "ask the
 * schema", which also knows what is wrong: the value may be broken, or the schema of a kind that no check can be made
 * of (one can be of texts, numbers, either of them, objects, and what may be absent or null).
 */
export function createCheck<Schema extends z.core.$ZodType>(
  schema: Schema,
): (value: unknown) => value is z.output<Schema> {
  const rule = toRule(schema);
  return (value): value is z.output<Schema> => rule !== null && isFitting(rule, value);
}

function isFitting(rule: Rule, value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return rule.canBeText && value.length >= rule.minUnits && value.length <= rule.maxUnits;
    case 'number':
      return rule.canBeNumber && Number.isFinite(value);
    case 'undefined':
      return rule.canBeAbsent;
    case 'object':
      if (value === null) return rule.canBeNull;
      return rule.members !== null && hasFittingMembers(rule.members, value);
    default:
      return false;
  }
}

/** Walks the members that the value has: mostly fewer than the schema names, and finding none costs the most. */
function hasFittingMembers({ rules, requiredCount }: Members, value: object): boolean {
  if (!isRecord(value)) return false;
  let foundCount = 0;
  for (const name in value) {
    const rule = rules.get(name);
    if (rule === undefined) continue;
    if (!isFitting(rule, value[name])) return false;
    if (!rule.canBeAbsent) foundCount += 1;
  }
  return foundCount === requiredCount;
}

/** Null for a schema that no rule can be made of: what transforms, fills in or looks closer stays with zod. */
function toRule(schema: z.core.$ZodType): Rule | null {
  const def = defOf(schema);
  if (def.type === 'string') return toTextRule(def);
  if (!isPlain(def)) return null;
  switch (def.type) {
    case 'number':
      return { ...NOTHING, canBeNumber: true };
    case 'optional':
      return toWiderRule(def.innerType, { canBeAbsent: true });
    case 'nullable':
      return toWiderRule(def.innerType, { canBeNull: true });
    case 'union':
      return def.inclusive === false ? null : toUnionRule(def.options);
    case 'object':
      return def.catchall ? null : toObjectRule(def.shape);
    default:
      return null;
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
function toTextRule(def: z.core.$ZodStringDef): Rule | null {
  if (!isPlain({ ...def, checks: [] })) return null;
  let { minUnits, maxUnits } = NOTHING;
  for (const check of def.checks ?? []) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-underscore-dangle -- as above
    const limit = (check as z.core.$ZodChecks)._zod.def;
    if (limit.check === 'min_length') minUnits = Math.max(minUnits, limit.minimum * 2 - 1);
    else if (limit.check === 'max_length') maxUnits = Math.min(maxUnits, limit.maximum);
    else return null;
  }
  return { ...NOTHING, canBeText: true, minUnits, maxUnits };
}

/** Of what has no rule, absence and null may mean something too: a default would be filled in. */
function toWiderRule(inner: z.core.$ZodType, also: Partial<Rule>): Rule | null {
  const rule = toRule(inner);
  return rule && { ...rule, ...also };
}

/** Of a text and a number only: between others it matters which of them is the first to fit. */
function toUnionRule(options: readonly z.core.$ZodType[]): Rule | null {
  const text = options.find((option) => defOf(option).type === 'string');
  const number = options.find((option) => defOf(option).type === 'number');
  if (options.length !== 2 || !text || !number) return null;
  const rule = toRule(number) && toRule(text);
  return rule && { ...rule, canBeNumber: true };
}

function toObjectRule(shape: Readonly<Record<string, z.core.$ZodType>>): Rule | null {
  const rules = new Map<string, Rule>();
  let requiredCount = 0;
  for (const [name, schema] of Object.entries(shape)) {
    const rule = toRule(schema);
    if (!rule) return null;
    if (!rule.canBeAbsent) requiredCount += 1;
    rules.set(name, rule);
  }
  return { ...NOTHING, members: { rules, requiredCount } };
}
