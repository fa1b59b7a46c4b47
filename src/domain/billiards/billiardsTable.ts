import type {
  BilliardsAlert,
  BilliardsBall,
  BilliardsCue,
  BilliardsPerformance,
  TableGeometry,
} from '../../protocols/billiards/billiardsItems.ts';
import type { BilliardsStream } from '../../protocols/billiards/wire/streams.ts';
import type { StreamCount } from './streamCount.ts';

/** Alerts kept, newest first. */
export const MAX_TABLE_ALERTS = 20;
/** Sections of the configuration kept; the one unheard of for longest goes. */
export const MAX_CONFIG_SECTIONS = 50;

/** A section of the configuration. */
export interface TableConfigSection {
  readonly values: Readonly<Record<string, unknown>>;
  readonly changeSummary: string | null;
}

/** All that is known of a billiards table. Unchanged parts, each ball among them, keep their identity. */
export interface BilliardsTable {
  readonly tableId: string;
  /** All balls in sight, pocketed ones included, by id. */
  readonly balls: Readonly<Record<string, BilliardsBall>>;
  /** As the server counts them; more than `balls` has if some were broken. Null before the first state. */
  readonly ballCount: number | null;
  /** Null: none is seen. */
  readonly cue: BilliardsCue | null;
  /** Null until a state says it; it stays when later ones do not. */
  readonly geometry: TableGeometry | null;
  /** By section. */
  readonly config: Readonly<Record<string, TableConfigSection>>;
  readonly performance: BilliardsPerformance | null;
  /** Newest first, at most 20. */
  readonly alerts: readonly BilliardsAlert[];
  /** How each stream came that has been heard of. */
  readonly streams: { readonly [Stream in BilliardsStream]?: StreamCount };
  /** Source's own stamp of the newest state as sent, for display only. */
  readonly sourceTime: string | null;
}

/** A table nothing is known of. */
export function createBilliardsTable(tableId: string): BilliardsTable {
  return {
    tableId,
    balls: {},
    ballCount: null,
    cue: null,
    geometry: null,
    config: {},
    performance: null,
    alerts: [],
    streams: {},
    sourceTime: null,
  };
}
