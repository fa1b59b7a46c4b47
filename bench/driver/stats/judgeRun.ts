import type { Latency } from './joinPaints.ts';
import { median, percentile } from './percentile.ts';

const MAX_P99_MS = 100;
const MAX_GROWTH_MS = 25;
const MAX_BUFFERED_BYTES = 1_000_000;
/** A feed below this share of the rate asked for has not put the peer to the test. */
const MIN_PACE = 0.97;

/** What a run showed. */
export interface RunEvidence {
  readonly latencies: readonly Latency[];
  readonly wrongCells: number;
  readonly missingRows: number;
  /** Bytes waiting in the feed when it stopped. */
  readonly bufferedBytes: number;
  readonly sentCount: number;
  readonly dueCount: number;
}

/** Why a run counts as not sustained. */
export type Failure = 'too-late' | 'backlog-grows' | 'wrong-table' | 'feed-too-slow';

/** What a run is worth. */
export interface Verdict {
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  /** Empty: the peer sustained the rate. */
  readonly failures: readonly Failure[];
}

/** Sustained: p99 under 100 ms, no growing backlog, and in the end the table the feed has. Times are null if never painted. */
export function judgeRun(evidence: RunEvidence): Verdict {
  const latencies = evidence.latencies.map(({ latencyMs }) => latencyMs);
  const finite = (share: number) => {
    const value = percentile(latencies, share);
    return value !== null && Number.isFinite(value) ? value : null;
  };
  const p99Ms = finite(0.99);
  const isWrong = evidence.wrongCells > 0 || evidence.missingRows > 0;
  const isFeedSlow = evidence.sentCount < evidence.dueCount * MIN_PACE;
  const failures: Failure[] = [];
  if (p99Ms === null || p99Ms >= MAX_P99_MS) failures.push('too-late');
  if (isBacklogGrowing(evidence)) failures.push('backlog-grows');
  if (isWrong) failures.push('wrong-table');
  if (isFeedSlow) failures.push('feed-too-slow');
  return { p50Ms: finite(0.5), p95Ms: finite(0.95), p99Ms, failures };
}

/** The typical message of the last third came later than that of the first third, or bytes pile up at the feed. */
function isBacklogGrowing({ latencies, bufferedBytes }: RunEvidence): boolean {
  const third = Math.floor(latencies.length / 3);
  if (third === 0) return false;
  const growthMs = typicalMs(latencies.slice(-third)) - typicalMs(latencies.slice(0, third));
  return growthMs > MAX_GROWTH_MS || bufferedBytes > MAX_BUFFERED_BYTES;
}

function typicalMs(latencies: readonly Latency[]): number {
  return median(latencies.map(({ latencyMs }) => latencyMs)) ?? 0;
}
