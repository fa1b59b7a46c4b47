import type { EpochMs } from '../../../src/lib/clock.ts';
import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { Session } from '../../engine/session.ts';
import { toPythonText } from './pythonText.ts';

/** Filters as the client sent them. */
export type WireFilters = Readonly<Record<string, unknown>>;

/** Clients that asked for the same thing in the same words. */
export interface Room {
  readonly id: string;
  readonly type: SubscriptionType;
  readonly filters: WireFilters;
  readonly createdAt: EpochMs;
  readonly members: ReadonlySet<Session>;
  readonly lastUpdateAt: EpochMs;
}

/**
 * Builds the original's room id: the type, then `key:value` sorted by key, joined with underscores. Lists are
 * sorted and joined with commas; blanks stay.
 */
export function toRoomId(type: SubscriptionType, filters: WireFilters): string {
  const parts = Object.keys(filters)
    .toSorted()
    .map((key) => `${key}:${toFilterText(filters[key])}`);
  return [type, ...parts].join('_');
}

/**
 * Whether data passes a room's filters, as leniently as the original: a filter whose key the data lacks at its
 * top level passes, so batches pass everything. Texts ignore case, list members don't, and numbers must be
 * equal, so `min_profit` is no threshold.
 */
export function passesFilters(
  filters: WireFilters,
  data: Readonly<Record<string, unknown>>,
): boolean {
  for (const key in filters) {
    if (!Object.hasOwn(filters, key) || !Object.hasOwn(data, key)) continue;
    if (!passes(filters[key], data[key])) return false;
  }
  return true;
}

function passes(filter: unknown, value: unknown): boolean {
  if (Array.isArray(filter)) return filter.includes(value);
  if (typeof filter === 'string' && typeof value === 'string') {
    return filter.toLowerCase() === value.toLowerCase();
  }
  return filter === value;
}

function toFilterText(value: unknown): string {
  return Array.isArray(value) ? value.map(toPythonText).toSorted().join(',') : toPythonText(value);
}
