// oxlint-disable no-underscore-dangle -- `_zod` is what zod tells libraries to read schemas by
import * as z from 'zod/mini';
import { toLabel } from '../lib/toLabel.ts';
import type { FilterField, FilterFieldKind, FilterFields } from './channels.ts';

/**
 * The fields of a filter that a zod object describes, so that a backend's owner writes it once. An enum is a choice, a number has
 * its bounds, a list takes several, what is not optional is required; a title (`z.meta({ title })`) is the label, and
 * `unit` a number's unit. What a form can't ask for (objects, dates) is left out.
 */
export function toFilterFields(schema: z.core.$ZodObject): FilterFields {
  const fields: Record<string, FilterField> = {};
  for (const [name, member] of Object.entries(schema._zod.def.shape)) {
    const field = toField(name, member);
    if (field) fields[name] = field;
  }
  return fields;
}

function toField(name: string, schema: z.core.$ZodType): FilterField | null {
  const { inner, isOptional } = unwrap(schema);
  const kind = toKind(inner);
  if (!kind) return null;
  const meta = { ...z.globalRegistry.get(inner), ...z.globalRegistry.get(schema) };
  const { title, unit } = meta;
  return {
    ...kind,
    label: title ?? toLabel(name),
    ...(isOptional ? {} : { isRequired: true }),
    ...(kind.kind === 'number' && typeof unit === 'string' ? { unit } : {}),
  };
}

/** The schema inside what makes it optional. */
function unwrap(schema: z.core.$ZodType): {
  readonly inner: z.core.$ZodType;
  readonly isOptional: boolean;
} {
  if (!isKnown(schema)) return { inner: schema, isOptional: false };
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return { inner: unwrap(def.innerType).inner, isOptional: true };
    default:
      return { inner: schema, isOptional: false };
  }
}

function toKind(schema: z.core.$ZodType): FilterFieldKind | null {
  if (!isKnown(schema)) return null;
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return { kind: 'text' };
    case 'number':
      return { kind: 'number', ...toBounds(def) };
    case 'boolean':
      return { kind: 'flag' };
    case 'enum':
      return toChoice(Object.values(def.entries));
    case 'literal':
      return toChoice(def.values);
    case 'array':
      return takeSeveral(toKind(def.element));
    case 'union':
      return toUnion(def.options.map(toKind));
    default:
      return null;
  }
}

/** zod's own list of what there is, so that a switch over `def.type` knows each definition; others fall to its default. */
function isKnown(schema: z.core.$ZodType): schema is z.core.$ZodTypes {
  return 'type' in schema._zod.def;
}

/** The narrowest bounds that its checks name. */
function toBounds({ checks = [] }: z.core.$ZodTypeDef): { min?: number; max?: number } {
  const bounds: { min?: number; max?: number } = {};
  for (const { _zod } of checks) {
    const { def } = _zod;
    if (!('value' in def) || typeof def.value !== 'number') continue;
    const { value } = def;
    if (def.check === 'greater_than') bounds.min = Math.max(bounds.min ?? value, value);
    if (def.check === 'less_than') bounds.max = Math.min(bounds.max ?? value, value);
  }
  return bounds;
}

/** A form gives texts: what is a number on the wire is not chosen by its digits. */
function toChoice(values: readonly unknown[]): FilterFieldKind | null {
  const options = values.filter((value) => typeof value === 'string');
  return options.length === values.length ? { kind: 'choice', options } : null;
}

function takeSeveral(kind: FilterFieldKind | null): FilterFieldKind | null {
  return kind?.kind === 'text' ? { ...kind, takesSeveral: true } : kind;
}

/** One or many of the same is many; several constants are a choice; the rest is asked for as its first kind. */
function toUnion(kinds: readonly (FilterFieldKind | null)[]): FilterFieldKind | null {
  const known = kinds.filter((kind) => kind !== null);
  const choices = known.filter((kind) => kind.kind === 'choice');
  if (choices.length === known.length && known.length > 0) {
    const options = new Set(choices.flatMap((choice) => choice.options));
    return { kind: 'choice', options: Array.from(options) };
  }
  return known.find((kind) => kind.kind === 'text' && kind.takesSeveral) ?? known[0] ?? null;
}
