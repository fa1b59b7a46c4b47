import { epochNow } from '../epochNow.ts';
import type { Peer, WireOdds } from '../peer.ts';
import { toKey } from '../peer.ts';
import type { RowReader } from './createRowReader.ts';
import { createRowReader } from './createRowReader.ts';
import type { Harness, Paint, TableCheck } from './harness.ts';
import { toCells } from './toCells.ts';
import { watchFrames } from './watchFrames.ts';

const CLOCK_QUESTIONS = 15;

/** What the harness is told by the rest of the page. */
export interface HarnessSources {
  readonly peer: Peer;
  readonly root: HTMLElement;
  readonly commitCount: () => number;
  readonly rowRenderCount: () => number;
}

/** Measures one peer from inside its page. */
export function createHarness(sources: HarnessSources): Harness {
  const reader = createRowReader(sources.root, sources.peer);
  let offsetMs = 0;
  let watched: readonly string[] = [];
  let shown: (number | null)[] = [];
  let paints: Paint[] = [];

  const frameCounts = watchFrames(() => {
    const at = epochNow() + offsetMs;
    for (const [sample, key] of watched.entries()) {
      const message = reader.readMessage(key);
      if (message === null || message === shown[sample]) continue;
      shown[sample] = message;
      paints.push([sample, message, at]);
    }
  });
  return {
    async syncClock() {
      offsetMs = await measureOffsetMs();
    },
    countShown: (keys) => keys.filter((key) => reader.readMessage(key) !== null).length,
    watch(keys) {
      watched = keys;
      shown = keys.map(() => null);
      paints = [];
    },
    counters: () => ({
      commits: sources.commitCount(),
      rowRenders: sources.rowRenderCount(),
      ...frameCounts(),
    }),
    paints: () => paints,
    check: (table) => checkTable(reader, table),
  };
}

function checkTable(reader: RowReader, table: readonly WireOdds[]): TableCheck {
  let wrongCells = 0;
  let missingRows = 0;
  for (const item of table) {
    const shown = reader.readCells(toKey(item));
    if (!shown) missingRows += 1;
    else wrongCells += toCells(item).filter((text, column) => text !== shown[column]).length;
  }
  return { wrongCells, missingRows, checkedRows: table.length - missingRows };
}

/** The feed's clock minus ours, ms: from the quickest of several questions, whose answer can't be far off. */
async function measureOffsetMs(): Promise<number> {
  let best = { tripMs: Infinity, offsetMs: 0 };
  for (let question = 0; question < CLOCK_QUESTIONS; question += 1) {
    const askedAt = epochNow();
    const response = await fetch('/clock', { cache: 'no-store' });
    const answeredAt = epochNow();
    const serverAt = Number(await response.text());
    const tripMs = answeredAt - askedAt;
    if (tripMs < best.tripMs) best = { tripMs, offsetMs: serverAt - (askedAt + tripMs / 2) };
  }
  return best.offsetMs;
}
