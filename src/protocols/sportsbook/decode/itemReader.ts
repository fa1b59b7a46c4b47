import type * as z from 'zod/mini';
import { createCheck } from '../../createCheck.ts';

/** What a batch says about all its items; an item's own word goes first. */
export interface BatchHead {
  readonly sport: string | null;
  readonly sportsbook: string | null;
  readonly sourceTime: string | null;
}

/** Head of an item that came alone. */
export const EMPTY_HEAD: BatchHead = { sport: null, sportsbook: null, sourceTime: null };

/** How one kind of item is checked and rebuilt. */
export interface ItemReader<Wire, Item> {
  readonly schema: z.ZodMiniType<Wire>;
  /** The same as the schema at a fraction of its cost, for the usual item; no means that the schema has to be asked. */
  readonly isCertain: (value: unknown) => value is Wire;
  readonly toItem: (wire: Wire, head: BatchHead) => Item;
}

/** Makes a reader of an item's schema and of what rebuilds it. */
export function createItemReader<Wire, Item>(
  schema: z.ZodMiniType<Wire>,
  toItem: (wire: Wire, head: BatchHead) => Item,
): ItemReader<Wire, Item> {
  return { schema, isCertain: createCheck(schema), toItem };
}
