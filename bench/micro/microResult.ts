import type { MachineFacts } from '../driver/results/machineFacts.ts';
import type { MicroTarget } from './microCase.ts';

/** What a case costs. */
export interface MicroRow {
  readonly group: string;
  readonly name: string;
  /** Median. */
  readonly nsPerMessage: number;
  readonly messagesPerSecond: number;
  /** Null: could not be measured. */
  readonly bytesPerMessage: number | null;
}

/** A bound, and what was measured. */
export interface MeasuredTarget extends MicroTarget {
  readonly ratio: number;
}

/** What is told of a group. */
export interface MicroGroupFacts {
  readonly title: string;
  readonly note: string;
  readonly targets: readonly MeasuredTarget[];
}

/** The content of `micro-latest.json`. */
export interface MicroResult {
  /** ISO, UTC. */
  readonly date: string;
  readonly machine: MachineFacts;
  readonly isQuick: boolean;
  /** How often each case was measured, its group in turn. */
  readonly repeats: number;
  readonly groups: readonly MicroGroupFacts[];
  readonly rows: readonly MicroRow[];
}
