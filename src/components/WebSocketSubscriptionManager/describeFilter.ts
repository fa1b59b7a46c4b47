import { toLabel } from '../../lib/toLabel.ts';
import type { Filter, FilterFields } from '../../hooks/viewTypes.ts';

/** One part of a filter, for people: "Minimum profit", "2.5 %". */
export interface FilterPart {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** A filter in words, one part for each thing it is narrowed by; none: everything. A name nobody described is told as it is. */
export function describeFilter(filter: Filter, fields: FilterFields): readonly FilterPart[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const unit = field?.kind === 'number' && field.unit !== undefined ? ` ${field.unit}` : '';
    const text = typeof value === 'object' ? value.join(', ') : String(value);
    return [{ name, label: field?.label ?? toLabel(name), value: `${text}${unit}` }];
  });
}
