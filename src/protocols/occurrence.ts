import type { BilliardsOccurrence } from './billiards/billiardsItems.ts';
import type { CricketOccurrence } from './cricket/cricketItems.ts';
import type { NflOccurrence } from './nfl/nflItems.ts';

/** Everything that happens once, told apart by `type`. */
export type Occurrence = NflOccurrence | CricketOccurrence | BilliardsOccurrence;

/** Names of what can happen. */
export type OccurrenceType = Occurrence['type'];

/** An occurrence of one type. */
export type OccurrenceOf<Type extends OccurrenceType> = Extract<
  Occurrence,
  { readonly type: Type }
>;
