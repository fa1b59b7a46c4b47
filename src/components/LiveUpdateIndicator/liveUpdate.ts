import type { EpochMs } from '../../lib/clock.ts';

/** How much an update matters. */
export type LiveUpdatePriority = 'high' | 'medium' | 'low';

/** The newest of the updates a page follows, in a nutshell; the fields are the original's `LiveUpdateMessage`. */
export interface LiveUpdateSummary {
  /** Of the wire or your own: `CONSENSUS_UPDATE` is shown as "Consensus update". */
  readonly type: string;
  /** When it came, ms since the epoch. */
  readonly at: EpochMs;
  /** @default not said */
  readonly priority?: LiveUpdatePriority | undefined;
  /** How many categories it concerns. @default not said */
  readonly affectedCount?: number | undefined;
}
