import type { EntityItems, SportEntity } from '../protocols/entities.ts';
import type { EntityModels } from './entityModels.ts';

/** Which way a shown number last went. */
export type Direction = 'up' | 'down';

/** What every row of a table has beside its item. */
export interface RowFacts {
  /** Identity in its table. */
  readonly key: string;
  /** Grows by one with each visible change; its parity restarts a flash. */
  readonly version: number;
  /** The link it came over is gone, or it is older than its entity may be. */
  readonly isStale: boolean;
  /** Numbers that changed with this version, and which way; the rest are absent. */
  readonly movement: Readonly<Record<string, Direction>>;
}

/** An item as a table shows it. */
export type LiveRow<Item> = Item & RowFacts;

export type OddsRow = LiveRow<EntityItems['odds']>;
export type PredictionRow = LiveRow<EntityItems['prediction']>;
export type ArbitrageRow = LiveRow<EntityItems['arbitrage']>;
export type GameRow = LiveRow<EntityItems['game']>;
export type RecordRow = LiveRow<EntityItems['analytics']>;

export type NflGameRow = LiveRow<EntityModels['nflGame']>;
export type CricketMatchRow = LiveRow<EntityModels['cricketMatch']>;
export type BilliardsTableRow = LiveRow<EntityModels['billiardsTable']>;
export type TrajectoryRow = LiveRow<EntityModels['trajectory']>;

/** Row type of each entity. */
export type EntityRows = { readonly [E in keyof EntityModels]: LiveRow<EntityModels[E]> };

/** A number of an item whose movement is worth showing. */
export interface Cell<Item> {
  readonly name: string;
  readonly read: (item: Item) => number | null;
}

/** How items of one entity become rows. Pure. */
export interface Fold<Item, Model = Item> {
  keyOf(item: Item | Model): string;
  /** What the key is made of: whatever items of one row say, they say the same in these fields. @default not known */
  readonly keyFields?: readonly (keyof Item & string)[];
  /** What is known once the first item has come. */
  begin(item: Item): Model;
  /** What is known once `update` has come on top of `known`: a null in `update` means "does not say". */
  merge(known: Model, update: Item): Model;
  /** Whether two models show the same. @default they say the same in every field */
  isSame?(left: Model, right: Model): boolean;
  readonly cells: readonly Cell<Model>[];
}

/** A table that is made when somebody first asks for it, with the read model of a sport. */
export interface SportTable<E extends SportEntity> {
  readonly entity: E;
  readonly fold: Fold<EntityItems[E], EntityModels[E]>;
  /** Age at which a row counts as stale, ms; null: never by age. */
  readonly staleAfterMs: number | null;
}
