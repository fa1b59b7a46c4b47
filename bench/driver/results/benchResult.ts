import type { PeerFacts } from '../peerFacts.ts';
import type { RunSummary } from '../stats/summarizeRuns.ts';
import type { MachineFacts } from './machineFacts.ts';

/** What was measured with, for every kind of result. */
export interface ResultHead {
  /** ISO, UTC. */
  readonly date: string;
  readonly machine: MachineFacts & { readonly browser: string };
  readonly versions: Readonly<Record<string, string>>;
  readonly isQuick: boolean;
  readonly windowMs: number;
  /** How often each run was made, at least; of a search 1. */
  readonly repeats: number;
  readonly peers: readonly PeerFacts[];
  /** Runs that could not be made at all. */
  readonly errors: readonly string[];
}

/** A comparison: the content of `latest.json`. */
export interface BenchResult extends ResultHead {
  readonly runs: readonly RunSummary[];
}

/** The highest rate a peer sustains; null if it is below the lowest tried. */
export interface SearchedRate {
  readonly peer: string;
  readonly rows: number;
  readonly batched: boolean;
  /** Messages per second. */
  readonly highestRate: number | null;
}

/** A search: the content of `search-latest.json`. */
export interface SearchResult extends ResultHead {
  readonly rates: readonly SearchedRate[];
}
