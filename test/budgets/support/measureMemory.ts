// Measures garbage and retained memory of the pipeline, and prints them as one line of JSON. Runs as a process of its
// own, because only there are the flags (see `measureInProcess.ts`) and the heap its own.
import { GCProfiler } from 'node:v8';
import type { Form } from './createFedManager.ts';
import { createFedManager } from './createFedManager.ts';
import type { MemoryReport } from './memoryReport.ts';
import { ROW_COUNT, toMessages } from './oddsFeed.ts';

/** What comes in one animation frame at 5,000 messages a second. */
const FRAME_MESSAGES = 80;
/** Enough for every function on the way to be compiled for speed, which also saves garbage. */
const WARM_UP_FRAMES = 1_000;
const MEASURED_FRAMES = 100;
const ROUNDS = 9;
const RETAINED_MESSAGES = 200_000;
/** Made once and played in a loop, so that the feed makes no garbage; a multiple of the rows and of a frame. */
const SCRIPT_LENGTH = ROW_COUNT * FRAME_MESSAGES;

const { environment, manager, receive } = createFedManager();
const script = toFrames(toMessages(ROW_COUNT, SCRIPT_LENGTH));
let playedCount = 0;

function toFrames(messages: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: messages.length / FRAME_MESSAGES }, (_, index) =>
    messages.slice(index * FRAME_MESSAGES, (index + 1) * FRAME_MESSAGES),
  );
}

function nextFrame(): readonly string[] {
  const frame = script[playedCount % script.length] ?? [];
  playedCount += 1;
  return frame;
}

async function play(frameCount: number, form: Form): Promise<void> {
  for (let frame = 0; frame < frameCount; frame += 1) {
    receive(nextFrame(), form);
    environment.advance(16);
    // Lets microtasks run, as between the frames of a page: what waits for its turn is not retained.
    await Promise.resolve();
  }
}

/** What no client that reads JSON can avoid. */
async function parseOnly(frameCount: number): Promise<void> {
  for (let frame = 0; frame < frameCount; frame += 1) {
    for (const message of nextFrame()) JSON.parse(message);
    await Promise.resolve();
  }
}

function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('run me with --expose-gc');
  globalThis.gc();
}

/** Bytes a run allocates, or null if a collection came in between and hid some of them. */
async function allocatedBy(run: () => Promise<void>): Promise<number | null> {
  collectGarbage();
  const profiler = new GCProfiler();
  profiler.start();
  const before = process.memoryUsage().heapUsed;
  await run();
  const after = process.memoryUsage().heapUsed;
  return profiler.stop().statistics.length > 0 ? null : after - before;
}

/** Median of the undisturbed rounds. */
async function medianPerMessage(run: (frameCount: number) => Promise<void>): Promise<number> {
  await run(WARM_UP_FRAMES);
  const rounds: (number | null)[] = [];
  while (rounds.length < ROUNDS) rounds.push(await allocatedBy(() => run(MEASURED_FRAMES)));
  const undisturbed = rounds.flatMap((bytes) => bytes ?? []).toSorted((a, b) => a - b);
  const median = undisturbed[Math.floor(undisturbed.length / 2)];
  if (median === undefined) throw new Error('a collection disturbed every round');
  return median / (MEASURED_FRAMES * FRAME_MESSAGES);
}

function heapAtRest(): number {
  // Twice: the first collection lets go of what the second can free, such as compiled code that aged.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

async function measureRetained(): Promise<MemoryReport['retained']> {
  const before = heapAtRest();
  await play(RETAINED_MESSAGES / FRAME_MESSAGES, 'singly');
  return { messages: RETAINED_MESSAGES, before, after: heapAtRest() };
}

const report: MemoryReport = {
  parseOnly: await medianPerMessage(parseOnly),
  singly: await medianPerMessage((frames) => play(frames, 'singly')),
  batched: await medianPerMessage((frames) => play(frames, 'batched')),
  retained: await measureRetained(),
  rowCount: manager.tables.odds.size,
  shownCount: manager.store.getState().stats.itemsReceived,
};
manager.dispose();
console.log(JSON.stringify(report));
