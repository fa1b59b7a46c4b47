import { formatProgress } from './formatProgress.ts';
import type { PeerFacts } from './peerFacts.ts';
import type { SearchedRate, SearchResult } from './results/benchResult.ts';
import { formatCount } from './results/formatNumbers.ts';
import { writeSearchResults } from './results/writeResults.ts';
import { measureRun } from './run/measureRun.ts';
import type { RunMeasurement } from './run/runMeasurement.ts';
import type { Session } from './session.ts';
import type { RateTrial } from './stats/rateSearch.ts';
import { highestSustainedStep, nextStep, rateOfStep } from './stats/rateSearch.ts';

/** A step that failed gets another chance: a neighbour on the machine is no fault of the peer. */
const MAX_TRIES = 2;

/** Searches the highest rate each peer sustains, and writes what came out. Returns the names of the files. */
export async function runSearch(session: Session): Promise<readonly string[]> {
  const rates: SearchedRate[] = [];
  let browser: string | undefined;
  for (const peer of session.peers) {
    const searched = await searchPeer(session, peer);
    browser ??= searched.browser;
    rates.push(searched.rate);
    session.say(`${peer.name}: highest sustained ${formatCount(searched.rate.highestRate)}/s`);
  }
  const result: SearchResult = { ...session.toHead(browser), rates };
  return writeSearchResults(session.plan.outFolder, result);
}

async function searchPeer(session: Session, peer: PeerFacts) {
  const trials: RateTrial[] = [];
  let browser: string | undefined;
  for (let step = nextStep(trials); step !== null; step = nextStep(trials)) {
    const last = await tryStep(session, peer, rateOfStep(step));
    browser ??= last?.browser;
    trials.push({ step, isSustained: last?.failures.length === 0 });
  }
  const best = highestSustainedStep(trials);
  const rate: SearchedRate = {
    peer: peer.name,
    rows: session.plan.rows,
    batched: peer.isBatched,
    highestRate: best === null ? null : rateOfStep(best),
  };
  return { rate, browser };
}

/** The run that decided; null if none could be made. */
async function tryStep(session: Session, peer: PeerFacts, rate: number) {
  const { rows, warmUpMs, windowMs } = session.plan;
  const pageFolder = session.pages.get(peer.name) ?? '';
  const order = { peer, pageFolder, rows, rate, warmUpMs, windowMs };
  let last: RunMeasurement | null = null;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const label = `${peer.name} · ${formatCount(rate)}/s`;
    last = await session.attempt(label, () => measureRun(order, session.signal));
    if (last) session.say(`${label} · ${formatProgress(last)}`);
    if (last?.failures.length === 0) return last;
  }
  return last;
}
