import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { FeedFacts, FeedReport } from '../../feed/feedReport.ts';
import { BENCH_FOLDER } from '../paths.ts';

const READY = /listening on (http:\/\/\S+)$/;

/** How the feed is to stream. */
export interface FeedOrder {
  readonly rate: number;
  readonly isBatched: boolean;
  /** Numbers of the rows whose send times are wanted. */
  readonly sampleRows: readonly number[];
  /** It ends by itself after this long, should nobody stop it. @default 600_000 */
  readonly maxMs?: number;
}

/** What the feed's table is like. */
export interface FeedTable {
  readonly rows: number;
  /** Every fourth message is about one of the first so many rows. @default the first are like the others */
  readonly topRows?: number;
}

/** A running feed. */
export interface FeedProcess {
  /** `http:` address of the page it serves. */
  readonly url: string;
  /** Keys of its rows. */
  readonly keys: readonly string[];
  startStream(order: FeedOrder): Promise<void>;
  stopStream(): Promise<FeedReport>;
  /** Ends the process; resolves when it is gone. */
  end(): Promise<void>;
}

/** Starts a feed that also serves the page in `pageFolder`. Rejects if it does not come up. */
export async function startFeedProcess(
  { rows, topRows = 0 }: FeedTable,
  pageFolder: string,
): Promise<FeedProcess> {
  const table = ['--rows', String(rows), '--top-rows', String(topRows)];
  const command = [join(BENCH_FOLDER, 'feed', 'feed.ts'), ...table, '--page', pageFolder];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const address = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = READY.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const url = await Promise.race([address, exited.then(() => null)]);
  if (url === null) throw new Error('the feed ended before it listened');
  const facts: FeedFacts = await ask(url, '/facts', 'GET');
  return {
    url,
    keys: facts.keys,
    async startStream({ rate, isBatched, sampleRows, maxMs = 600_000 }) {
      const seconds = String(maxMs / 1_000);
      const order = { rate: String(rate), batched: isBatched ? '1' : '0', seconds };
      const query = new URLSearchParams({ ...order, sample: sampleRows.join(',') });
      await ask(url, `/start?${query}`, 'POST');
    },
    stopStream: () => ask(url, '/stop', 'POST'),
    async end() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function ask<Answer>(url: string, path: string, method: 'GET' | 'POST'): Promise<Answer> {
  const response = await fetch(`${url}${path}`, { method });
  if (!response.ok) throw new Error(`the feed answered ${response.status} to ${path}`);
  const answer: Answer = await response.json();
  return answer;
}
