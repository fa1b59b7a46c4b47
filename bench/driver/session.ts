import { stripVTControlCharacters } from 'node:util';
import type { BenchPlan } from './benchPlan.ts';
import { buildPeer } from './pages/buildPeer.ts';
import type { PeerFacts } from './peerFacts.ts';
import type { ResultHead } from './results/benchResult.ts';
import { formatNumber } from './results/formatNumbers.ts';
import { readMachineFacts, readVersions } from './results/machineFacts.ts';

/** What every plan says. */
export type AnyPlan = Pick<BenchPlan, 'isQuick' | 'windowMs' | 'outFolder'>;

/** One run of the bench: what it is to do, and what it has to do it with. */
export interface Session<Plan extends AnyPlan = BenchPlan> {
  readonly plan: Plan;
  /** Those whose page could be built. */
  readonly peers: readonly PeerFacts[];
  /** Folder of each peer's built page. */
  readonly pages: ReadonlyMap<string, string>;
  /** Aborted when the bench is to end. */
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
  /** What went wrong so far. */
  readonly errors: readonly string[];
  /** Runs `work`; a failure is told and noted, and the rest goes on. Null: it failed. Aborting ends everything. */
  attempt<Value>(label: string, work: () => Promise<Value>): Promise<Value | null>;
  /** What was measured with, for the results. */
  toHead(browser: string | undefined): ResultHead;
}

/** What a session is made of. */
export interface SessionParts<Plan extends AnyPlan> extends Pick<
  Session<Plan>,
  'plan' | 'peers' | 'signal' | 'say'
> {
  /** Where the peers' folders are. @default bench/peers */
  readonly peersFolder?: string;
}

/** Builds the peers' pages and opens a session. */
export async function openSession<Plan extends AnyPlan>(
  parts: SessionParts<Plan>,
): Promise<Session<Plan>> {
  const { plan, signal, say } = parts;
  const machine = readMachineFacts();
  const errors: string[] = [];
  const pages = new Map<string, string>();

  const attempt: Session['attempt'] = async (label, work) => {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      const reason = toReason(error);
      errors.push(`${label}: ${reason}`);
      say(`${label} · failed: ${reason}`);
      return null;
    }
  };
  say(`building ${formatNumber(parts.peers.length, 'page')}`);
  for (const { name } of parts.peers) {
    const folder = await attempt(`page of ${name}`, () => buildPeer(name, parts.peersFolder));
    if (folder !== null) pages.set(name, folder);
  }
  const peers = parts.peers.filter(({ name }) => pages.has(name));
  const toHead = (browser = 'no browser'): ResultHead => ({
    date: new Date().toISOString(),
    machine: { ...machine, browser },
    versions: readVersions(),
    isQuick: plan.isQuick,
    windowMs: plan.windowMs,
    repeats: 1,
    peers,
    errors,
  });
  return { plan, peers, pages, signal, say, errors, attempt, toHead };
}

/** Enough to see what is wrong with a page, of which a bundler tells in many lines and colours. */
const REASON_LINES = 6;

function toReason(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, REASON_LINES).join('\n    ');
}
