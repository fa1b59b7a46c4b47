import type { Filter, FilterValue } from '../filter.ts';
import { isDangerousName } from '../isRecord.ts';
import type { WireFilters } from './wire/fields.ts';

/** Our name of a wire name: `min_profit` becomes `minProfit`. */
export function toFilterName(wireName: string): string {
  return wireName.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The wire's name of ours: `minProfit` becomes `min_profit`. */
export function toWireName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A filter as the wire wants it; JSON leaves `undefined` values out. */
export function toWireFilters(filter: Filter): WireFilters {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [toWireName(name), value]),
  );
}

/** A confirmation's filter in our names; values we could not have sent (null, objects) are left out. */
export function toFilter(filters: WireFilters | null | undefined): Filter {
  return Object.fromEntries(
    Object.entries(filters ?? {}).flatMap(([wireName, value]) => {
      const name = toFilterName(wireName);
      const isSafe = !isDangerousName(wireName) && !isDangerousName(name);
      return isSafe && isFilterValue(value) ? [[name, value]] : [];
    }),
  );
}

function isFilterValue(value: unknown): value is FilterValue {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
